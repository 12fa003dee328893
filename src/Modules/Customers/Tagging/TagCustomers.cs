using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Customers;

/// <summary>Puts a tag on customers or takes it off, in the caller's transaction.</summary>
internal static class TagCustomers
{
    public const int Longest = 50;

    /// <summary>Without blanks around and a leading '#'; blanks inside count as one.</summary>
    /// <exception cref="InvalidInputException">Nothing is left, or it is too long.</exception>
    public static string Clean(string? tag, Words? words = null)
    {
        var clean = string.Join(' ', (tag ?? "").TrimStart('#', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length is > 0 and <= Longest && !clean.Any(char.IsControl) ? clean
            : throw new InvalidInputException(new Dictionary<string, string[]> { ["tag"] = [words is null ? $"A tag has 1 to {Longest} characters." : words[$"태그는 1자에서 {Longest}자까지입니다.", $"A tag has 1 to {Longest} characters."]] });
    }

    /// <summary>Tags those who do not have the tag yet.</summary>
    /// <param name="numbers">Those that are not there are left out.</param>
    /// <returns>The numbers of those who were changed.</returns>
    public static Task<IReadOnlyList<long>> Add(DangolContext db, IReadOnlyList<long> numbers, string tag) => Change(db, numbers, tag, has: false, "tagged",
        customer => $"insert into customer_tags (workspace_id, tag, customer_id) values ({db.WorkspaceId}, {tag}, {customer}) on conflict do nothing");

    /// <summary>Takes the tag off those who have it.</summary>
    public static Task<IReadOnlyList<long>> Remove(DangolContext db, IReadOnlyList<long> numbers, string tag) => Change(db, numbers, tag, has: true, "untagged",
        customer => $"delete from customer_tags where workspace_id = {db.WorkspaceId} and tag = {tag} and customer_id = {customer}");

    private static async Task<IReadOnlyList<long>> Change(DangolContext db, IReadOnlyList<long> numbers, string tag, bool has, string verb, Func<Guid, SqlText> change)
    {
        var changed = new List<long>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (await ChangeCustomer.LockIfThere(db, number) is not { } customer)
            {
                continue;
            }

            if (await db.Number($"select count(*) from customer_tags where workspace_id = {db.WorkspaceId} and tag = {tag} and customer_id = {customer.Id}") > 0 == has)
            {
                await db.Execute(change(customer.Id));
                await db.Execute($"update customers set version = version + 1, updated_at = {db.Now} where workspace_id = {db.WorkspaceId} and id = {customer.Id}");
                db.Audit(verb, nameof(Customer), number.ToString(CultureInfo.InvariantCulture), new { tag });
                changed.Add(number);
            }
        }

        return changed;
    }
}
