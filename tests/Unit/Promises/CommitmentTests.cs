using System.Text.Json;
using Dangol.Promises;
using Dangol.Tests.Unit.Architecture;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

/// <summary>
/// Sentences as shop staff and customers write them, labelled by hand; read on Wednesday, 18 November 2026, at noon. known.json was at hand while the rules were
/// written. unseen.json was written before the first of them: at its only evaluation 98.6 % (ko) and 100 % (en) were right, and one miss has since changed the order of
/// two tables. fresh.json was written after the last rule, to be hard, and has changed none: 69.0 % and 64.7 %. Of the 254 times in four sets written in between, now
/// part of known.json, 78 % were right at first: that is the better forecast of what a new shop sees.
/// </summary>
public sealed class CommitmentTests(ITestOutputHelper output)
{
    private static readonly LocalDateTime Now = new(2026, 11, 18, 12, 0);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("known", "ko", 0.98)]
    [InlineData("known", "en", 0.97)]
    [InlineData("unseen", "ko", 0.97)]
    [InlineData("unseen", "en", 0.97)]
    [InlineData("fresh", "ko", 0.68)]
    [InlineData("fresh", "en", 0.64)]
    public void Times_are_told_apart_by_what_is_said_of_them(string set, string language, double least)
        => Share(set, language).ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [InlineData("ko", "내일까지 보내 ")]
    [InlineData("en", "if by tomorrow and ")]
    public void A_hostile_text_takes_no_longer_than_its_length_allows(string language, string piece)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Commitments.Read(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length)), Speaker.Us, Now, language);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private double Share(string set, string language)
    {
        var path = Path.Combine(Sources.Root, "tests", "Unit", "Promises", "Commitments", set + ".json");
        var labelled = JsonSerializer.Deserialize<List<Labelled>>(File.ReadAllText(path), Web)!.Where(one => one.Language == language).ToList();
        var outcomes = labelled.SelectMany(one => one.Times.Select(time => (one, time, Read: Read(one, time)))).ToList();
        foreach (var (one, time, read) in outcomes.Where(outcome => outcome.Read != outcome.time.Side))
        {
            output.WriteLine($"{one.From}: {one.Text} [{time.Text}] {time.Side}, read as {read}");
        }

        var share = (double)outcomes.Count(outcome => outcome.Read == outcome.time.Side) / outcomes.Count;
        output.WriteLine($"{set} {language}: {share:P1} of {outcomes.Count}");
        return share;
    }

    private static string Read(Labelled one, Label label)
    {
        var from = one.Text.IndexOf(label.Text, StringComparison.Ordinal);
        var found = Commitments.Read(one.Text, Enum.Parse<Speaker>(one.From, ignoreCase: true), Now, one.Language)
            .Where(read => read.Time.Start < from + label.Text.Length && from < read.Time.Start + read.Time.Text.Length).ToList();
        return found.Count == 0 ? "neither" : (found[0].Side ?? CommitmentSide.Neither).ToString().ToLowerInvariant();
    }

    private sealed record Labelled(string Language, string From, string Text, IReadOnlyList<Label> Times);

    private sealed record Label(string Text, string Side);
}
