namespace Dangol.Imports.Reading;

/// <summary>The sentences for files that cannot be read.</summary>
internal static class Faults
{
    public static UnreadableException UnknownEncoding(long line) => new("unknown-encoding", new(
        $"{line:N0}번째 줄부터 어떤 인코딩으로도 제대로 읽을 수 없는 글자가 있습니다. UTF-8이나 엑셀(.xlsx)로 다시 저장해 주세요.",
        $"From line {line:N0} on there are characters in an encoding that is not known. Save the file again as UTF-8 or as a workbook (.xlsx)."), line);

    public static UnreadableException Binary(long line) => new("binary", new(
        $"{line:N0}번째 줄에 글자가 아닌 값(NUL)이 있습니다. CSV나 엑셀 파일이 아니라 다른 종류의 파일로 보입니다.",
        $"Line {line:N0} holds a NUL byte: this looks like a binary file, not a CSV or Excel file."), line);

    public static UnreadableException MixedEncoding(string encoding, long line) => new("mixed-encoding", new(
        $"이 파일은 {encoding}로 보이지만 {line:N0}번째 줄에 {encoding}로 읽을 수 없는 글자가 있습니다. 서로 다른 인코딩이 섞였거나 파일이 손상되었습니다. 그 줄을 고치거나 하나의 인코딩으로 다시 저장해 주세요.",
        $"The file looks like {encoding}, but line {line:N0} holds bytes that are not {encoding}: two encodings are mixed or the file is damaged. Mend that line or save the file again in one encoding."), line);

    public static UnreadableException BadBytes(TextEncoding encoding, long line) => new("bad-bytes", new(
        $"{line:N0}번째 줄 뒤에 {encoding}로 읽을 수 없는 글자가 있습니다. 읽는 동안 파일이 바뀌었을 수 있습니다.",
        $"After line {line:N0} there are bytes that are not {encoding}; the file may have changed while it was read."), line);

    public static UnreadableException CutCharacter(long line) => new("cut-character", new(
        $"파일이 글자 중간에서 끝납니다({line:N0}번째 줄). 내려받다가 잘린 파일 같습니다. 다시 내려받아 주세요.",
        $"The file ends in the middle of a character (line {line:N0}). It seems to have been cut off; download it again."), line);

    public static UnreadableException UnclosedQuote(long line) => new("unclosed-quote", new(
        $"{line:N0}번째 줄에서 열린 따옴표가 파일 끝까지 닫히지 않습니다. 파일이 잘렸거나 따옴표가 하나 더 들어갔습니다.",
        $"The quote opened in the row at line {line:N0} is never closed: the file is cut off or has a stray quote."), line);

    public static UnreadableException FieldTooLong(long line, int limit) => new("field-too-long", new(
        $"{line:N0}번째 줄에 {limit:N0}자를 넘는 값이 있습니다. 닫히지 않은 따옴표가 있거나 표 형식이 아닌 파일입니다.",
        $"A value in the row at line {line:N0} is longer than {limit:N0} characters: a quote is not closed, or the file is not a table."), line);

    public static UnreadableException RowTooLong(long line, int limit) => new("row-too-long", new(
        $"{line:N0}번째 줄이 {limit:N0}자를 넘습니다. 줄바꿈이 없거나 표 형식이 아닌 파일입니다.",
        $"The row at line {line:N0} is longer than {limit:N0} characters: line breaks are missing, or the file is not a table."), line);

    public static UnreadableException TooManyColumns(long line, int limit) => new("too-many-columns", new(
        $"{line:N0}번째 줄에 열이 {limit:N0}개보다 많습니다. 구분 기호나 줄바꿈이 잘못된 파일 같습니다.",
        $"The row at line {line:N0} has more than {limit:N0} columns: the delimiter or the line breaks seem wrong."), line);

    public static UnreadableException Empty() => new("empty", new("파일에 내용이 없습니다.", "The file is empty."));

    public static UnreadableException NotFound(string path) => new("not-found", new(
        $"'{path}'를 찾을 수 없습니다.", $"There is nothing at '{path}'."));

    /// <param name="skipped">What was there instead.</param>
    public static UnreadableException NothingToRead(IReadOnlyList<SkippedFile> skipped)
    {
        var more = skipped.Count > 3 ? " …" : "";
        return skipped.Count == 0
            ? new("nothing-to-read", new("읽을 수 있는 표(CSV, TSV, XLSX)가 없습니다.", "There is no table (CSV, TSV, XLSX) to read."))
            : new("nothing-to-read", new(
                $"읽을 수 있는 표(CSV, TSV, XLSX)가 없습니다. {string.Join(", ", skipped.Take(3).Select(file => $"{file.Name}: {file.Reason.Korean}"))}{more}",
                $"There is no table (CSV, TSV, XLSX) to read. {string.Join(", ", skipped.Take(3).Select(file => $"{file.Name}: {file.Reason.English}"))}{more}"));
    }

    public static UnreadableException BadArchive() => new("bad-archive", new(
        "ZIP 파일이 손상되었거나 잘렸습니다. 다시 내려받아 주세요.", "The ZIP file is damaged or cut off; download it again."));

    public static UnreadableException ArchiveBomb(string name) => new("archive-bomb", new(
        $"압축을 풀면 지나치게 커지는 파일이 들어 있어 열지 않았습니다: {name}", $"Not opened: an entry would unpack to an implausible size: {name}"));

    public static UnreadableException TooManyEntries(int limit) => new("too-many-entries", new(
        $"ZIP 안에 파일이 {limit:N0}개보다 많습니다.", $"The ZIP holds more than {limit:N0} files."));

    public static UnreadableException BadWorkbook() => new("bad-workbook", new(
        "엑셀 파일이 손상되어 읽을 수 없습니다. 엑셀에서 열어 다시 저장해 주세요.", "The workbook is damaged and cannot be read; open it in Excel and save it again."));

    public static UnreadableException LockedWorkbook() => new("locked-workbook", new(
        "암호가 걸린 엑셀 파일입니다. 엑셀에서 열어 암호를 없애고 저장한 뒤 다시 가져와 주세요.",
        "The workbook is protected by a password. Open it in Excel, remove the password, save it, and import it again."));

    public static UnreadableException NotAWorkbook() => new("not-a-workbook", new(
        "이름은 엑셀 파일이지만 내용은 웹 문서입니다. 엑셀에서 열어 .xlsx로 저장한 뒤 다시 가져와 주세요.",
        "The file is named like a workbook but holds a web page. Open it in Excel, save it as .xlsx, and import it again."));

    public static UnreadableException CellTooLong(int limit) => new("field-too-long", new(
        $"엑셀 파일에 {limit:N0}자를 넘는 칸이 있습니다. 엑셀에서 열어 확인한 뒤 다시 저장해 주세요.",
        $"The workbook has a cell longer than {limit:N0} characters. Open it in Excel, look at it, and save it again."));

    public static UnreadableException WebPage() => new("web-page", new(
        "표가 아니라 웹 문서입니다. 엑셀에서 열어 .xlsx나 CSV로 저장한 뒤 다시 가져와 주세요.",
        "The file is a web page, not a table. Open it in Excel, save it as .xlsx or CSV, and import it again."));

    public static UnreadableException WorkbookTooLarge() => new("workbook-too-large", new(
        "엑셀 파일의 내용이 너무 커서 안전하게 열 수 없습니다. CSV로 저장해 가져와 주세요.",
        "The workbook is too large to open safely; save it as CSV and import that."));
}
