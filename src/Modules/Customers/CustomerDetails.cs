using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Customers;

/// <summary>Everything the row of one customer says.</summary>
public sealed record CustomerDetails(
    CustomerRow Row, string? PostalCode, string? Address, string? Country, LocalDate? Birthday, string? Gender, string? Memo, IReadOnlyDictionary<string, string> Custom, int? ImportId, Guid? MergedInto)
{
    private const string More = "c.postal_code, c.address, c.country, c.birthday, c.gender, c.memo, c.custom, c.import_id, c.merged_into";

    private static readonly Sql.Raw Columns = new($"{CustomerRow.Columns}, {More}");

    public string Title(Dangol.Ui.Words words) => CustomersContract.Title(words, Row.Name, Row.Number);

    /// <summary>A customer that was merged answers as itself, with <see cref="MergedInto"/>.</summary>
    /// <param name="id">Their number, or their UUID.</param>
    /// <exception cref="NotFoundException">This workspace has no such customer.</exception>
    internal static async Task<CustomerDetails> Read(DangolContext db, string id, CancellationToken cancellationToken = default)
    {
        var which = Guid.TryParse(id, out var guid) ? (SqlText)$"c.id = {guid}" : (SqlText)$"c.number = {Number(id)}";
        var found = await db.Row($"select {Columns} from customers c where c.workspace_id = {db.WorkspaceId} and {which}", Read, cancellationToken) ?? throw new NotFoundException("customer");
        var tags = await db.Rows($"select tag from customer_tags where workspace_id = {db.WorkspaceId} and customer_id = {found.Row.Id} order by tag", row => row.GetString(0), cancellationToken);
        return tags.Count == 0 ? found : found with { Row = found.Row with { Tags = tags } };
    }

    /// <summary>The rest of these rows, in their order.</summary>
    internal static async Task<IReadOnlyList<CustomerDetails>> Read(DangolContext db, IReadOnlyList<CustomerRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var found = await db.Rows($"select {Columns} from customers c where c.workspace_id = {db.WorkspaceId} and c.id in ({SqlList.Of(rows.Select(row => row.Id))})", Read, cancellationToken);
        var byId = found.ToDictionary(details => details.Row.Id);
        return [.. rows.Where(row => byId.ContainsKey(row.Id)).Select(row => byId[row.Id] with { Row = row })];
    }

    /// <summary>The number behind a UUID or a number; the row must be there and not be merged.</summary>
    internal static async Task<long> NumberOf(DangolContext db, string id)
        => Guid.TryParse(id, out var guid)
            ? await db.Row<long?>($"select number from customers where workspace_id = {db.WorkspaceId} and id = {guid}", row => row.GetInt64(0)) ?? throw new NotFoundException("customer")
            : Number(id);

    private static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new NotFoundException("customer");

    private static CustomerDetails Read(DbDataReader row) => new(
        CustomerRow.Read(row), row.TextOrNull(18), row.TextOrNull(19), row.TextOrNull(20), row.NumberOrNull(21) is { } day ? StoredTypes.ToDate((int)day) : null, row.TextOrNull(22), row.TextOrNull(23),
        row.TextOrNull(24) is { } custom ? JsonSerializer.Deserialize(custom, Json.Default.SortedDictionaryStringString)! : new SortedDictionary<string, string>(), (int?)row.NumberOrNull(25), row.IdOrNull(26));
}
