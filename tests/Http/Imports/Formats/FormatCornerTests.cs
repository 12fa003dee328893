using System.Text;
using System.Text.Json;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Tests.Http.Customers;

namespace Dangol.Tests.Http.Imports.Formats;

/// <summary>What comes in by a file comes out of the API and the export as it was.</summary>
public class FormatCornerTests(App app) : IClassFixture<App>
{
    private static readonly string[] WordsForNothing = ["-", "--", "—", "n/a", "na", "#n/a", "null", "(null)", "none", "nan", "nil", "?", "."];

    public static TheoryData<string> Files => CornerFiles.Names();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_cell_comes_back_as_it_stood(string name)
    {
        var content = CornerFiles.Bytes(name);
        var rows = PlainCsv.Read(Encoding.UTF8.GetString(content));
        var (columns, expected) = (rows[0], rows.Skip(1).ToList());
        var shop = await app.AddWorkspace("모퉁이 가게");
        using var program = await app.WithKey(ApiScope.Manage, shop);

        var read = await program.Upload("corner.csv", content);
        read.Text("state").ShouldBe("planned", read.GetRawText());
        var id = read.GetProperty("id").GetInt32();
        await program.RunAs(id, "customer", columns, columns.Select(column => ("custom", column)));

        var customers = await program.CustomersOf(id);
        customers.Select(customer => Line(columns.Select(column => customer.Custom(column)))).Order(StringComparer.Ordinal).ShouldBe(expected.Select(Line).Order(StringComparer.Ordinal));
        var exported = (await Exported(shop, id)).Select(row => row[^1]).Order(StringComparer.Ordinal);
        exported.ShouldBe(expected.Select(row => string.Join("; ", columns.Zip(row).Where(cell => cell.Second.Length > 0).OrderBy(cell => cell.First, StringComparer.Ordinal).Select(cell => $"{cell.First}: {cell.Second}"))).Order(StringComparer.Ordinal));
        (await program.Rejections(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_string_comes_back_as_memo_as_own_field_and_as_name()
    {
        var strings = CornerFiles.Strings();
        var shop = await app.AddWorkspace("모퉁이 가게");
        using var program = await app.WithKey(ApiScope.Manage, shop);
        var content = PlainCsv.Write([["Id", "Name", "Memo", "Words"], .. strings.Select((text, i) => new[] { $"W{i}", text, text, text })]);

        var id = (await program.Upload("strings.csv", Encoding.UTF8.GetBytes(content))).GetProperty("id").GetInt32();
        await program.RunAs(id, "customer", ["Id"], ("name", "Name"), ("memo", "Memo"), ("custom", "Words"), ("custom", "Id"));

        var customers = (await program.CustomersOf(id)).ToDictionary(customer => customer.Custom("Id"));
        customers.Count.ShouldBe(strings.Count);
        var exported = (await Exported(shop, id)).ToDictionary(row => row[^1].Split(';')[0]["Id: ".Length..]);
        for (var i = 0; i < strings.Count; i++)
        {
            // A cell of nothing but blanks holds nothing, and a name has no blanks around it; the record keeps what the file says.
            var (words, name) = (string.IsNullOrWhiteSpace(strings[i]) ? "" : strings[i], strings[i].Trim());
            var customer = customers[$"W{i}"];
            (customer.GetProperty("more").Text("memo") ?? "").ShouldBe(words, $"{i}");
            customer.Custom("Words").ShouldBe(words, $"{i}");
            (customer.Text("name") ?? "").ShouldBe(name, $"{i}");
            (await SaidInTheFile(shop, customer, "Name", name)).ShouldBe(strings[i], $"{i}");
            (await SaidInTheFile(shop, customer, "Words", words)).ShouldBe(strings[i], $"{i}");
            Unguarded(exported[$"W{i}"][^2]).ShouldBe(words, $"{i}");
            Unguarded(exported[$"W{i}"][1]).ShouldBe(name, $"{i}");
        }

        (await program.Rejections(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_string_comes_back_as_a_note_and_one_without_words_is_told()
    {
        var strings = CornerFiles.Strings();
        var shop = await app.AddWorkspace("모퉁이 가게");
        using var program = await app.WithKey(ApiScope.Manage, shop);
        var people = await program.Upload("people.csv", Encoding.UTF8.GetBytes(PlainCsv.Write(["Id", "Name"], ["P1", "김민수"])));
        await program.RunAs(people.GetProperty("id").GetInt32(), "customer", ["Id"], ("name", "Name"));
        var content = PlainCsv.Write([["Note", "Person", "Words"], .. strings.Select((text, i) => new[] { $"T{i}", "P1", text })]);

        var id = (await program.Upload("notes.csv", Encoding.UTF8.GetBytes(content))).GetProperty("id").GetInt32();
        await program.RunAs(id, "note", ["Note"], ("customerRef", "Person"), ("text", "Words"));

        await using var db = app.Store.Open(app.CallerOf(shop));
        var notes = await db.Rows($"select text from notes where workspace_id = {db.WorkspaceId} and import_id = {id}", row => row.GetString(0));
        notes.Order(StringComparer.Ordinal).ShouldBe(strings.Where(text => !string.IsNullOrWhiteSpace(text)).Order(StringComparer.Ordinal));
        var customer = (await program.CustomersOf(people.GetProperty("id").GetInt32())).Single();
        var page = await program.Json($"/api/notes?customer={customer.Number()}&limit=200");
        page.GetProperty("items").EnumerateArray().ShouldAllBe(note => strings.Contains(note.GetProperty("text").GetString()!));
        var told = await program.Rejections(id);
        told.Count.ShouldBe(strings.Count(string.IsNullOrWhiteSpace));
        told.ShouldAllBe(row => row[2] == "row not taken" && row[3].Length > 0);
        (await program.Rejections(id, "ko")).ShouldAllBe(row => row[2] == "행을 가져오지 않음" && row[3].Any(c => c >= '가'));
    }

    [Theory]
    [InlineData("email")]
    [InlineData("phone")]
    [InlineData("birthday")]
    [InlineData("gender")]
    public async Task What_a_field_cannot_be_is_told_and_kept_with_the_record(string field)
    {
        var strings = CornerFiles.Strings();
        var shop = await app.AddWorkspace("모퉁이 가게");
        using var program = await app.WithKey(ApiScope.Manage, shop);
        var content = PlainCsv.Write([["Id", "Value"], .. strings.Select((text, i) => new[] { $"{field}-{i}", text })]);

        var id = (await program.Upload("values.csv", Encoding.UTF8.GetBytes(content))).GetProperty("id").GetInt32();
        await program.RunAs(id, "customer", ["Id"], (field, "Value"), ("custom", "Id"));

        var customers = (await program.CustomersOf(id)).ToDictionary(customer => customer.Custom("Id"));
        var told = (await program.Rejections(id)).ToDictionary(row => PlainCsv.Read(row[4])[0][0]);
        for (var i = 0; i < strings.Count; i++)
        {
            var customer = customers[$"{field}-{i}"];
            var taken = (customer.TryGetProperty(field, out var value) ? value : customer.GetProperty("more").GetProperty(field)) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
            var isNothing = string.IsNullOrWhiteSpace(strings[i]) || WordsForNothing.Contains(strings[i].Trim(), StringComparer.OrdinalIgnoreCase);
            (taken is not null || isNothing || told.GetValueOrDefault($"{field}-{i}") is [_, _, "value left empty", { Length: > 0 }, _]).ShouldBeTrue($"{i}: {strings[i]}");
            (await SaidInTheFile(shop, customer, "Value", taken ?? "")).ShouldBe(strings[i], $"{i}");
        }
    }

    [Fact]
    public async Task A_resident_registration_number_inside_words_is_kept_nowhere()
    {
        const string number = "900101-1234567";
        var shop = await app.AddWorkspace("모퉁이 가게");
        using var program = await app.WithKey(ApiScope.Manage, shop);
        var content = PlainCsv.Write(["Id", "Name", "Memo", "Words", "Mail"], ["P1", $"김민수 {number}", $"{number} 확인", $"주민 {number}", $"{number}"]);

        var id = (await program.Upload("words.csv", Encoding.UTF8.GetBytes(content))).GetProperty("id").GetInt32();
        await program.RunAs(id, "customer", ["Id"], ("name", "Name"), ("memo", "Memo"), ("custom", "Words"), ("email", "Mail"));

        (await program.CustomersOf(id)).Single().GetProperty("more").Text("memo").ShouldBe("************** 확인");
        await using var db = app.Store.Open(app.CallerOf(shop));
        var kept = await db.Rows($"select fields || coalesce(raw, '') from source_records where workspace_id = {db.WorkspaceId}", row => row.GetString(0));
        var told = await db.Rows($"select reason_english || row from import_rejections where workspace_id = {db.WorkspaceId}", row => row.GetString(0));
        told.Count.ShouldBe(4);
        kept.Concat(told).ShouldAllBe(text => !text.Contains("1234567"));
    }

    private static string Line(IEnumerable<string> cells) => string.Join('\u001F', cells);

    // Text that a spreadsheet would run gets an apostrophe in the export.
    private static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && cell[1..].TrimStart(' ', '\u00a0') is [var first, ..] && "=+-@\t\r\n＝＋－＠".Contains(first) ? cell[1..] : cell;

    private async Task<List<string[]>> Exported(int shop, int import)
    {
        using var browser = await app.SignedInAs(Role.Owner, shop);
        return [.. PlainCsv.Read(await browser.GetStringAsync($"/customers/export?import={import}")).Skip(1)];
    }

    // The record keeps a column's own words where they differ from the field.
    private async Task<string> SaidInTheFile(int shop, JsonElement customer, string column, string field)
    {
        await using var db = app.Store.Open(app.CallerOf(shop));
        var raw = await db.Row($"select coalesce(raw, '{{}}') from source_records where workspace_id = {db.WorkspaceId} and customer_id = {customer.GetProperty("id").GetGuid()}", row => row.GetString(0));
        return JsonSerializer.Deserialize<Dictionary<string, string>>(raw!)!.GetValueOrDefault(column) ?? field;
    }
}
