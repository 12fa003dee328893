using Dangol.Customers;
using Dangol.Platform.Data;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Today;

/// <summary>Regulars who have not come for twice their usual interval, since not long ago: there is still something to be saved.</summary>
internal static class SlippingRegulars
{
    /// <summary>How many days ago that moment may have passed.</summary>
    public const int Days = 30;

    /// <summary>More than these are not counted one by one.</summary>
    public const int MostCounted = 1000;

    private const int LookedAt = 200;

    internal static SqlText Count(DangolContext db) => $"(select count(*) from (select 1 from customers c where c.workspace_id = {db.WorkspaceId} and {Slipped(db, Days)} limit {MostCounted + 1}) s)";

    /// <summary>Those who spent most, of the couple of hundred who slipped last.</summary>
    internal static Task<List<SlippingRegular>> List(DangolContext db, int limit, CancellationToken cancellationToken)
        => db.Rows(
            $"""
            select number, name, phone, last_order_at, order_count, spent from (
              select c.number, c.name, c.phone, c.last_order_at, c.order_count, c.spent, c.slips_at from customers c where c.workspace_id = {db.WorkspaceId} and {Slipped(db, Days)} order by c.slips_at desc limit {LookedAt}
            ) s order by spent desc, slips_at desc limit {limit}
            """,
            row => new SlippingRegular(row.GetInt64(0), row.TextOrNull(1), row.TextOrNull(2), row.InstantOrNull(3), row.GetInt32(4), row.GetInt64(5)), cancellationToken);

    internal static SqlText Slipped(DangolContext db, int days)
        => $"c.slips_at >= {db.Now - Duration.FromDays(days)} and c.slips_at < {db.Now} and c.merged_into is null and c.archived_at is null";
}

/// <param name="Number">The customer's short number.</param>
/// <param name="Phone">E.164.</param>
/// <param name="Spent">Hundredths of the workspace's currency.</param>
public sealed record SlippingRegular(long Number, string? Name, string? Phone, Instant? LastOrderAt, int Orders, long Spent);

/// <summary>The same people in the customer list.</summary>
internal sealed class SlippedFilter(Words t) : ICustomerFilter
{
    public string Name => "slipped";

    public string Label => t["최근 멀어진 단골", "Regulars who slipped away"];

    public IReadOnlyList<Option> Choices { get; } = [new("7", t["7일 안에", "in 7 days"]), new("30", t["30일 안에", "in 30 days"]), new("90", t["90일 안에", "in 90 days"])];

    public Task<SqlText> Customers(DangolContext db, string choice)
    {
        SqlText slipped = $"select c.id from customers c where c.workspace_id = {db.WorkspaceId} and {SlippingRegulars.Slipped(db, int.Parse(choice, System.Globalization.CultureInfo.InvariantCulture))}";
        return Task.FromResult(slipped);
    }
}
