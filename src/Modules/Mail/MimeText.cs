using System.Globalization;
using System.Text;
using NodaTime;

namespace Dangol.Mail;

/// <summary>Writes a letter of plain text as a message by RFC 5322, with RFC 2047 for words that are not ASCII. The result is ASCII with CRLF.</summary>
internal static class MimeText
{
    // A line has at most 76 characters: the name of its field, "=?utf-8?B?" and "?=" among them; base64 makes 4 of 3.
    private const int BytesAWord = 36;
    private const int BytesALine = 57;

    /// <exception cref="ArgumentException">An address is none that <see cref="MailAddressText"/> takes.</exception>
    public static string Of(MailParts mail)
    {
        var text = new StringBuilder();
        Header(text, "From", Mailbox(mail.FromName, mail.From));
        Header(text, "To", Mailbox(mail.ToName, mail.To));
        Header(text, "Subject", Phrase(mail.Title));
        Header(text, "Date", mail.At.ToDateTimeOffset().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "Message-ID", $"<{mail.Id:N}@{mail.From[(mail.From.LastIndexOf('@') + 1)..]}>");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", "text/plain; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "base64");
        // Answering machines keep quiet (RFC 3834).
        Header(text, "Auto-Submitted", "auto-generated");
        text.Append("\r\n");
        foreach (var line in Encoding.UTF8.GetBytes(mail.Body.ReplaceLineEndings("\r\n")).Chunk(BytesALine))
        {
            text.Append(Convert.ToBase64String(line)).Append("\r\n");
        }

        return text.ToString();
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static string Mailbox(string? name, string address)
    {
        if (MailAddressText.Clean(address) != address)
        {
            throw new ArgumentException("Not an address to write to.", nameof(address));
        }

        return string.IsNullOrWhiteSpace(name) ? address : $"{Phrase(name)}\r\n <{address}>";
    }

    // Always encoded, so that nothing in it can be read as anything but words.
    private static string Phrase(string words)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var size = 0;
        foreach (var rune in OneLine(words).EnumerateRunes())
        {
            if (size + rune.Utf8SequenceLength > BytesAWord)
            {
                parts.Add(Word(part));
                part.Clear();
                size = 0;
            }

            part.Append(rune);
            size += rune.Utf8SequenceLength;
        }

        parts.Add(Word(part));
        return string.Join("\r\n ", parts);
    }

    private static string Word(StringBuilder part) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part.ToString()))}?=";

    private static string OneLine(string words) => string.Concat(words.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}

/// <param name="Id">The same when the same letter is sent again, so that a receiver can tell.</param>
internal sealed record MailParts(Guid Id, string From, string? FromName, string To, string? ToName, string Title, string Body, Instant At);
