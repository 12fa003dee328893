using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Architecture;

public sealed class FileSizeTests
{
    [Fact]
    public void No_file_is_longer_than_one_sitting() => TooLong(Sources.Code).ShouldBeEmpty();

    [Fact]
    public void A_file_that_is_too_long_is_found()
        => TooLong([File("src/A.cs", 301), File("src/B.cs", 300), File("tests/C.cs", 501), File("tests/D.cs", 500)]).ShouldBe(["src/A.cs: 301 lines, at most 300", "tests/C.cs: 501 lines, at most 500"]);

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) => files
        .Select(file => (File: file, Most: file.Path.StartsWith("src/", StringComparison.Ordinal) ? 300 : 500))
        .Where(item => item.File.Lines > item.Most)
        .Select(item => $"{item.File.Path}: {item.File.Lines} lines, at most {item.Most}");

    private static SourceFile File(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("x\n", lines)));
}
