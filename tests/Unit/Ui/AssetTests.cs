using System.Text.RegularExpressions;
using Dangol.Ui;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

public sealed class AssetTests(DesignServer server) : IClassFixture<DesignServer>
{
    [Fact]
    public async Task What_a_page_loads_may_be_kept_for_ever_and_comes_compressed()
    {
        var page = await (await server.Get("/design")).Text();
        foreach (var path in new[] { Found(page, "href=\"(/app\\.[a-z0-9]+\\.css)\""), Found(page, "data-app=\"(/app\\.[a-z0-9]+\\.js)\""), Found(page, "src=\"(/boot\\.[a-z0-9]+\\.js)\""), Found(page, "data-fonts=\"(/fonts\\.[a-z0-9]+\\.css)\"") })
        {
            var file = await server.Get(path, ("Accept-Encoding", "gzip"));
            file.EnsureSuccessStatusCode();
            file.Header("Cache-Control").ShouldBe("max-age=31536000, immutable");
            file.Content.Headers.ContentEncoding.ShouldContain("gzip", path);
        }
    }

    [Fact]
    public async Task Fonts_may_be_kept_for_ever()
    {
        var page = await (await server.Get("/design")).Text();
        var font = await server.Get(Found(page, "href=\"(/fonts/latin\\.[a-z0-9]+\\.woff2)\""));
        font.EnsureSuccessStatusCode();
        font.Header("Cache-Control").ShouldBe("max-age=31536000, immutable");
        font.Content.Headers.ContentType?.MediaType.ShouldBe("font/woff2");
    }

    [Fact]
    public async Task Every_Hangul_syllable_has_a_font_file()
    {
        var page = await (await server.Get("/design")).Text();
        var rules = await (await server.Get(Found(page, "data-fonts=\"([^\"]+)\""))).Text();
        var covered = Regex.Matches(rules, "U\\+([0-9a-f]+)(?:-([0-9a-f]+))?")
            .SelectMany(m => Enumerable.Range(Hex(m.Groups[1].Value), Hex(m.Groups[2].Success ? m.Groups[2].Value : m.Groups[1].Value) - Hex(m.Groups[1].Value) + 1))
            .ToHashSet();
        Enumerable.Range(0xAC00, 11172).Count(code => !covered.Contains(code)).ShouldBe(0);
    }

    [Fact]
    public async Task The_content_policy_allows_our_own_files_and_nothing_inline()
    {
        var answer = await server.Get("/design");
        var policy = answer.Header("Content-Security-Policy").ShouldNotBeNull();
        policy.ShouldBe(SecurityHeaders.ContentPolicy);
        policy.ShouldNotContain("unsafe");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("/design")]
    [InlineData("/design/forms")]
    [InlineData("/design/lists")]
    [InlineData("/design/charts")]
    [InlineData("/design/plain")]
    public async Task No_page_carries_inline_styles_or_scripts(string path)
    {
        var text = await (await server.Get(path)).Text();
        Regex.IsMatch(text, "<[^>]*\\sstyle=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|href=\"javascript:", RegexOptions.IgnoreCase).ShouldBeFalse();
    }

    private static string Found(string text, string pattern)
    {
        var match = Regex.Match(text, pattern);
        match.Success.ShouldBeTrue(pattern);
        return match.Groups[1].Value;
    }

    private static int Hex(string digits) => Convert.ToInt32(digits, 16);
}
