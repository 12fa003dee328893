using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Architecture;

/// <summary>What a person typed must never become markup: unescaped HTML is written in few reviewed places.</summary>
public sealed partial class RawHtmlTests
{
    private static readonly Dictionary<string, string> Reviewed = new()
    {
        ["src/Ui/Icons.cs"] = "icons from a table made at build time",
    };

    [Fact]
    public void Unescaped_HTML_is_written_in_reviewed_places_only() => Unreviewed(Sources.Code.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Unescaped_HTML_elsewhere_is_found()
        => Unreviewed([new("src/A.razor", "@((MarkupString)text)"), new("src/B.cs", "builder.AddMarkupContent(0, html)"), new("src/C.ts", "element.innerHTML = text"), new("src/Ui/Icons.cs", "new MarkupString(icon)")])
            .ShouldBe(["src/A.razor: MarkupString", "src/B.cs: AddMarkupContent", "src/C.ts: innerHTML ="]);

    private static IEnumerable<string> Unreviewed(IEnumerable<SourceFile> files) => files.Where(file => !Reviewed.ContainsKey(file.Path)).SelectMany(file => Raw().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

    [GeneratedRegex(@"MarkupString|AddMarkupContent|HtmlString|Html\.Raw|insertAdjacentHTML|document\.write|(?:inner|outer)HTML =")]
    private static partial Regex Raw();
}
