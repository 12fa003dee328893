using Dangol.Platform;
using Dangol.Promises;
using ExcelDataReader;

namespace Dangol.Tests.Http.Promises;

public sealed class PromiseExportTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_list_comes_whole_as_csv_and_as_a_workbook_and_runs_no_formula()
    {
        var shop = await app.NewShop();
        var due = Due.By(app.Now + NodaTime.Duration.FromDays(3));
        await app.Promised(shop, due, what: "=HYPERLINK(\"http://example.com\")");
        for (var i = 0; i < 600; i++)
        {
            await app.Promised(shop, due, what: $"약속 {i}\u0001, \"따옴표\"");
        }

        await app.Promised(shop, Due.By(app.Now - NodaTime.Duration.FromDays(1)), PromiseOutcome.Kept, what: "지킨 것");
        var browser = await app.SignedInAs(Role.Analyst, shop.WorkspaceId);

        var csv = await browser.GetStringAsync("/promises/export.csv?outcome=open");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(602);
        csv.ShouldContain("\"'=HYPERLINK(");
        csv.ShouldNotContain("지킨 것");

        var bytes = await browser.GetByteArrayAsync("/promises/export.xlsx?outcome=open");
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var rows = new List<string?>();
        while (reader.Read())
        {
            rows.Add(reader.GetValue(2)?.ToString());
        }

        rows.Count.ShouldBe(602);
        rows.ShouldContain("=HYPERLINK(\"http://example.com\")");
        rows.ShouldContain("약속 599, \"따옴표\"");
        System.Text.Encoding.UTF8.GetString(Sheet(bytes)).ShouldNotContain("<f>");
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Viewer)]
    public async Task Only_those_who_may_take_data_out_do(Role role)
        => (await (await app.SignedInAs(role)).GetAsync("/promises/export.xlsx")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);

    private static byte[] Sheet(byte[] workbook)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(workbook));
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        using var all = new MemoryStream();
        sheet.CopyTo(all);
        return all.ToArray();
    }
}
