using System.Globalization;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Http.Imports;

public class PartitionTests
{
    [Fact]
    public async Task Whoever_shares_a_key_is_one_person_in_whatever_order_the_rows_come()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var shop = await Shop.Open();
        for (var round = 0; round < 12; round++)
        {
            var source = $"s{round}";
            var rows = Enumerable.Range(0, 60).Select(i => Fields(random, round, i)).ToList();
            var expected = Oracle(source, rows);
            var order = Enumerable.Range(0, rows.Count).OrderBy(_ => random.Next()).ToArray();

            await Take(shop, source, rows, order, random);

            var found = await shop.Read(db => db.Rows($"select source_key, customer_id from source_records where workspace_id = {db.WorkspaceId} and source = {source}", row => (Key: row.GetString(0), Customer: row.Id(1))));
            Groups(found.Select(record => (int.Parse(record.Key.AsSpan(1), CultureInfo.InvariantCulture), record.Customer.ToString()))).ShouldBe(Groups(expected.Select((root, i) => (i, $"{root}"))), $"seed {seed}, round {round}");
            (await shop.Count("identity_keys", "customer_id in (select id from customers where merged_into is not null)")).ShouldBe(0, $"seed {seed}, round {round}");
        }
    }

    // Few values, so that many rows share some; a round's values are its own.
    private static CustomerFields Fields(Random random, int round, int i) => new()
    {
        Name = $"손님 {i}",
        Person = random.Next(3) > 0 ? $"P{random.Next(40)}" : null,
        Email = random.Next(2) > 0 ? $"u{random.Next(40)}@r{round}.kr" : null,
        Phone = random.Next(2) > 0 ? $"+8210{round:00}00{random.Next(40):0000}" : null,
        PhoneIsShared = random.Next(4) == 0,
    };

    private static int[] Oracle(string source, List<CustomerFields> rows)
    {
        var roots = Enumerable.Range(0, rows.Count).ToArray();
        var isStill = false;
        while (!isStill)
        {
            isStill = true;
            for (var i = 0; i < rows.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (roots[i] != roots[j] && rows[i].Keys(source).Intersect(rows[j].Keys(source)).Any())
                    {
                        var (low, high) = (Math.Min(roots[i], roots[j]), Math.Max(roots[i], roots[j]));
                        roots = [.. roots.Select(root => root == high ? low : root)];
                        isStill = false;
                    }
                }
            }
        }

        return roots;
    }

    private static async Task Take(Shop shop, string source, List<CustomerFields> rows, int[] order, Random random)
    {
        var (intake, numbers, ids) = (shop.Place.Services.GetRequiredService<CustomerIntake>(), shop.Place.Services.GetRequiredService<Numbers>(), new IdSeries(TimeProvider.System));
        for (var start = 0; start < order.Length;)
        {
            var size = random.Next(1, 20);
            var chunk = order.Skip(start).Take(size).Select(i => new IncomingCustomer { Key = $"K{i}", Fields = rows[i], Json = rows[i].ToJson(), Hash = i + 1 }).ToList();
            await shop.Place.Store.WriteLong(shop.Caller, db => intake.Take(new Intake(db, source, 1, Instant.FromUtc(2026, 1, 1, 0, 0), false, ids, numbers), chunk));
            start += size;
        }
    }

    private static string Groups(IEnumerable<(int Row, string Group)> rows)
        => string.Join(" ", rows.GroupBy(row => row.Group).Select(group => string.Join(",", group.Select(row => row.Row).Order())).Order(StringComparer.Ordinal));
}
