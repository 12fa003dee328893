using System.Text.Json;
using Dangol.Imports.Reading;

namespace Dangol.Imports;

/// <summary>Why an import stopped, for people, in both languages.</summary>
/// <param name="Code">Stable: "unclosed-quote", "archive-bomb", "internal" …</param>
/// <param name="Line">Physical line, from 1; null where the fault has none.</param>
public sealed record ImportFailure(string Code, string Korean, string English, string? File = null, long? Line = null)
{
    internal static ImportFailure Of(Exception problem) => problem switch
    {
        UnreadableException unreadable => new(unreadable.Code, unreadable.Sentence.Korean, unreadable.Sentence.English, unreadable.File, unreadable.Line),
        Running.ImportFilesChangedException changed => new("file-gone", "가져오기를 시작한 뒤 파일이 없어졌거나 바뀌었습니다.", "A file was removed or changed after the import began.", changed.File),
        InvalidDataException => Of(Faults.BadArchive()),
        FileNotFoundException or DirectoryNotFoundException => new("file-gone", "파일을 찾을 수 없습니다.", problem.Message),
        _ => new("internal", $"예상하지 못한 문제로 멈췄습니다: {problem.Message}", $"Stopped by an unexpected problem: {problem.Message}"),
    };

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static ImportFailure? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize<ImportFailure>(json, JsonSerializerOptions.Web);
}

/// <summary>An import could not be read or run; nothing, or nothing further, was written.</summary>
public sealed class ImportFailedException(ImportFailure failure) : Exception(failure.English)
{
    public ImportFailure Failure => failure;
}
