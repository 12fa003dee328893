using NodaTime;

namespace Dangol.Samples.Generating;

internal sealed record SampleShopOptions
{
    /// <summary>The same seed and day give the same bytes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>People, not rows: about 2 in 25 of them appear twice. At least 1.</summary>
    public int Customers { get; init; } = 2000;

    /// <summary>The files cover the two years before this day and were "exported" the evening before; promises reach beyond it.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The shop's zone: all times in the files are wall-clock times there.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
}

/// <summary>
/// 온담떡집, a made-up rice-cake house in Seoul that also sells online. Writes the files such a shop would really have,
/// to be imported like anybody's: nothing in them is a real person's.
/// </summary>
internal static class SampleShop
{
    /// <summary>The files, in the order in which they are written.</summary>
    public static IReadOnlyList<string> FileNames => SampleFiles.Names;

    /// <param name="folder">Made when missing; files of the same names are replaced.</param>
    public static SampleTruth Generate(SampleShopOptions options, string folder)
    {
        Directory.CreateDirectory(folder);
        return Generate(options, name => File.Create(Path.Combine(folder, name)));
    }

    /// <param name="open">Gives the stream to write a file of this name to; it is closed after.</param>
    public static SampleTruth Generate(SampleShopOptions options, Func<string, Stream> open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Customers, 1);
        var story = new Story(options);
        SampleFiles.Write(story, open);
        return story.Truth();
    }
}
