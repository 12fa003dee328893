using System.Globalization;
using System.Text;
using Dangol.Imports.Running;
using Dangol.Platform.Data;

namespace Dangol.Imports;

/// <summary>The rows that could not be taken, as a file for a spreadsheet.</summary>
internal static class RejectionFile
{
    private const int AtOnce = 2_000;

    public static async Task Write(DangolContext db, int importId, Stream target, string language, CancellationToken cancellationToken)
    {
        var korean = language == "ko";
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(korean ? "파일,줄,처리,이유,행\r\n" : "file,line,outcome,reason,row\r\n");
        var after = 0L;
        while (true)
        {
            var rows = await db.Rows($"select sequence, file_name, line, is_whole_row, reason_korean, reason_english, row from import_rejections where workspace_id = {db.WorkspaceId} and import_id = {importId} and sequence > {after} order by sequence limit {AtOnce}",
                row => (Sequence: row.GetInt64(0), File: row.GetString(1), Line: row.GetInt64(2), IsWhole: Convert.ToBoolean(row.GetValue(3), CultureInfo.InvariantCulture), Reason: row.GetString(korean ? 4 : 5), Row: row.GetString(6)), cancellationToken);
            foreach (var row in rows)
            {
                var outcome = (row.IsWhole, korean) switch { (true, true) => "행을 가져오지 않음", (true, false) => "row not taken", (false, true) => "값만 비움", _ => "value left empty" };
                await writer.WriteAsync(Line(row.File, row.Line.ToString(CultureInfo.InvariantCulture), outcome, row.Reason, row.Row));
            }

            if (rows.Count < AtOnce)
            {
                return;
            }

            after = rows[^1].Sequence;
        }
    }

    private static string Line(params ReadOnlySpan<string> fields)
    {
        var line = new StringBuilder();
        foreach (var field in fields)
        {
            line.Append(line.Length > 0 ? "," : "");
            RowText.Append(line, Harmless(field));
        }

        return line.Append("\r\n").ToString();
    }

    // A spreadsheet would run a text that begins like a formula.
    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
