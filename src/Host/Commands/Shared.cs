using System.CommandLine;
using System.Globalization;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;

namespace Dangol.Host.Commands;

/// <summary>The options every command takes, and what they mean.</summary>
internal static class Shared
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "Data folder (default: ./data, or DANGOL_DATA)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DANGOL_DATA") is { Length: > 0 } folder ? folder : "data",
        Recursive = true,
        HelpName = "DIR",
    };

    public static Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = "PostgreSQL connection string, instead of the SQLite file (default: DANGOL_POSTGRES, which keeps the password out of the process list)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DANGOL_POSTGRES") is { Length: > 0 } connection ? connection : null,
        Recursive = true,
        HelpName = "CONNECTION",
    };

    public static Option<string> Language { get; } = new("--lang")
    {
        Description = "Language of messages: ko or en (default: the system's)",
        DefaultValueFactory = _ => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? "ko" : "en",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "End with one JSON object as the last line of standard output",
        Recursive = true,
    };

    public static IEnumerable<Option> All { get; } = [Data, Postgres, Language.AcceptOnlyFromAmong("ko", "en"), Json];

    public static StoreOptions Store(this ParseResult parsed) => new(Path.GetFullPath(parsed.GetValue(Data)!), parsed.GetValue(Postgres));

    public static string In(this Sentence sentence, ParseResult parsed) => sentence.In(parsed.GetValue(Language)!);

    /// <summary>For people: to standard error, so that standard output stays clean for programs.</summary>
    public static void Tell(this ParseResult parsed, string korean, string english) => Console.Error.WriteLine(new Sentence(korean, english).In(parsed));
}
