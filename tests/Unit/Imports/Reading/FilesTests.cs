using System.IO.Compression;
using System.Text;
using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

public sealed class FilesTests : IDisposable
{
    private const string Table = "name,town\nKim,Seoul\nLee,Busan\n";

    private readonly TempFolder folder = new();

    [Fact]
    public void A_folder_is_read_in_the_same_order_always_and_says_what_it_left()
    {
        folder.Write("b/orders.tsv", "order\tsum\n1\t5\n");
        folder.Write("a.csv", Table);
        folder.Write("README.md", "# hello");
        folder.Write("notes.txt", "just words\nand more words\n");
        folder.Write("old.zip", [1, 2, 3]);
        folder.Write("none.csv", "");
        var files = ImportFiles.Open(folder.Root);
        files.Tables.Select(table => table.Name).ShouldBe(["a.csv", "b/orders.tsv"]);
        files.Skipped.Select(file => file.Name).Order(StringComparer.Ordinal).ShouldBe(["README.md", "none.csv", "notes.txt", "old.zip"]);
    }

    [Fact]
    public void A_zip_is_read_like_a_folder_and_its_entries_can_be_read_side_by_side()
    {
        var path = folder.Zip("shop.zip", ("주문/주문.csv", Table), ("고객.csv", Table), ("__MACOSX/._고객.csv", "x"), ("inner.zip", "x"));
        var files = ImportFiles.Open(path);
        files.Tables.Select(table => table.Name).ShouldBe(["고객.csv", "주문/주문.csv"]);
        using var first = files.Tables[0].Open();
        using var second = files.Tables[1].Open();
        (first.Read(), second.Read(), first.Read(), second.Read(), first.Read()).ShouldBe((true, true, true, true, false));
    }

    [Theory]
    [InlineData("../../etc/cron.csv")]
    [InlineData("/etc/cron.csv")]
    [InlineData("C:/cron.csv")]
    [InlineData("a\\..\\..\\cron.csv")]
    public void Entries_whose_names_point_outside_are_left(string name)
    {
        var files = ImportFiles.Open(folder.Zip("slip.zip", (name, Table), ("fine.csv", Table)));
        files.Tables.Select(table => table.Name).ShouldBe(["fine.csv"]);
        files.Skipped.Count.ShouldBe(1);
    }

    [Fact]
    public void Names_of_entries_zipped_on_Korean_Windows_are_read()
    {
        var path = Path.Combine(folder.Root, "windows.zip");
        using (var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create, false, TempFolder.Korean))
        {
            using var stream = archive.CreateEntry("고객명단.csv").Open();
            stream.Write(Encoding.UTF8.GetBytes(Table));
        }

        ImportFiles.Open(path).Tables.Single().Name.ShouldBe("고객명단.csv");
    }

    [Fact]
    public void A_bomb_is_not_opened()
    {
        var path = Path.Combine(folder.Root, "bomb.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var stream = archive.CreateEntry("zeros.csv", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                stream.Write(zeros);
            }
        }

        var fault = Should.Throw<UnreadableException>(() => ImportFiles.Open(path));
        (fault.Code, fault.File).ShouldBe(("archive-bomb", "bomb.zip"));
    }

    [Fact]
    public void An_entry_that_lies_about_its_size_gives_no_more_than_it_declared()
    {
        var path = folder.Zip("liar.zip", ("t.csv", "name,town\n" + string.Concat(Enumerable.Repeat("Kim,Seoul\n", 100_000))));
        var bytes = File.ReadAllBytes(path);
        foreach (var at in Headers(bytes))
        {
            BitConverter.GetBytes(40).CopyTo(bytes, at);
        }

        File.WriteAllBytes(path, bytes);
        try
        {
            TempFolder.Rows(path).Count.ShouldBeLessThan(10);
        }
        catch (UnreadableException fault)
        {
            fault.Code.ShouldBe("bad-archive");
        }
    }

    [Fact]
    public void Limits_on_entries_and_total_size_hold()
    {
        var path = folder.Zip("many.zip", [.. Enumerable.Range(0, 12).Select(i => ($"{i}.csv", Table))]);
        Should.Throw<UnreadableException>(() => ImportFiles.Open(path, limits: new() { MaxArchiveEntries = 10 })).Code.ShouldBe("too-many-entries");
        Should.Throw<UnreadableException>(() => ImportFiles.Open(path, limits: new() { MaxArchiveTotal = 100 })).Code.ShouldBe("archive-bomb");
    }

    [Fact]
    public void A_truncated_zip_and_a_missing_file_are_told_plainly()
    {
        var path = folder.Zip("cut.zip", ("t.csv", Table));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..60]);
        Should.Throw<UnreadableException>(() => ImportFiles.Open(path)).Code.ShouldBe("bad-archive");
        Should.Throw<UnreadableException>(() => ImportFiles.Open(Path.Combine(folder.Root, "nowhere.csv"))).Code.ShouldBe("not-found");
    }

    // The uncompressed size stands 22 bytes into a local header and 24 into a central one.
    private static IEnumerable<int> Headers(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length - 30; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\x01\x02"u8))
            {
                yield return i + 24;
            }
            else if (bytes.AsSpan(i).StartsWith("PK\x03\x04"u8))
            {
                yield return i + 22;
            }
        }
    }

    public void Dispose() => folder.Dispose();
}
