using System.Text.Json;
using Dangol.Platform.Data;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Customers;

/// <summary>A record linked to a customer, as the page shows it.</summary>
public sealed record SourceView(Guid Id, string Source, string Key, string? FileName, long? Line, int? ImportId, Instant RecordedAt)
{
    internal CustomerFields Fields { get; init; } = new();

    /// <summary>The columns whose text in the source differs from what was made of it.</summary>
    public IReadOnlyDictionary<string, string> Raw { get; init; } = new Dictionary<string, string>();

    internal IReadOnlyDictionary<string, Entered> Entries { get; init; } = new Dictionary<string, Entered>();

    internal RecordView View => new(Id, Source, Key, RecordedAt, Line ?? 0, Fields);

    /// <summary>"고객.csv 12행" for files; who entered it otherwise.</summary>
    public string Name(Words t) => Source == RecordView.Hand ? t["직접 입력", "Entered by hand"] : FileName is not null ? Place(t) : t[$"API ({Source})", $"API ({Source})"];

    /// <summary>Where one of its fields is from, in a line.</summary>
    public string Origin(Words t, string field)
    {
        var entry = Entries.GetValueOrDefault(field) ?? Entries.GetValueOrDefault("");
        return entry is not null ? $"{entry.Who} · {(entry.Via == "api" ? t["API", "API"] : t["직접 입력", "by hand"])} · {t.ShortDate(entry.Time)}"
            : FileName is not null ? $"{Place(t)} · {t.ShortDate(RecordedAt)}" : $"{Source} · {t.ShortDate(RecordedAt)}";
    }

    private string Place(Words t) => Line is { } line ? t[$"{FileName} {t.Number(line)}행", $"{FileName}, line {t.Number(line)}"] : FileName!;
}

/// <summary>Another customer whose records came here because a key showed that both are one person.</summary>
/// <param name="Because">The kind of key and the key: "phone:+8210…".</param>
public sealed record MergeView(long Number, string? Name, string Because, Instant At, int? ImportId)
{
    public string Reason(Words t) => Because.Split(':', 2) switch
    {
        ["phone", var phone] => t[$"전화번호 {t.Phone(phone)} 같음", $"Same phone number {t.Phone(phone)}"],
        ["email", var email] => t[$"이메일 {email} 같음", $"Same e-mail address {email}"],
        ["person", var id] => t[$"고객 번호 {id} 같음", $"Same customer id {id}"],
        _ => t["같은 기록", "The same record"],
    };
}

/// <summary>Where what we know of a customer comes from.</summary>
internal static class CustomerSources
{
    public static Task<List<SourceView>> Read(DangolContext db, Guid customer, CancellationToken cancellationToken)
        => db.Rows($"select id, source, source_key, file_name, line, import_id, recorded_at, fields, raw, entered from source_records where workspace_id = {db.WorkspaceId} and customer_id = {customer} order by recorded_at desc, line limit 200",
            row => new SourceView(row.Id(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.NumberOrNull(4), (int?)row.NumberOrNull(5), row.Instant(6))
            {
                Fields = CustomerFields.Parse(row.GetString(7)),
                Raw = row.TextOrNull(8) is { } raw ? JsonSerializer.Deserialize<Dictionary<string, string>>(raw)! : new Dictionary<string, string>(),
                Entries = Entered.Read(row.TextOrNull(9)),
            }, cancellationToken);

    public static async Task<IReadOnlyList<RecordView>> Records(DangolContext db, Guid customer, CancellationToken cancellationToken)
        => [.. (await Read(db, customer, cancellationToken)).Select(source => source.View)];

    public static Task<List<MergeView>> Merges(DangolContext db, Guid customer, CancellationToken cancellationToken)
        => db.Rows($"select c.number, c.name, m.because, m.at, m.import_id from customer_merges m join customers c on c.workspace_id = m.workspace_id and c.id = m.from_customer_id where m.workspace_id = {db.WorkspaceId} and m.into_customer_id = {customer} and m.undone_at is null order by m.at desc limit 100",
            row => new MergeView(row.GetInt64(0), row.TextOrNull(1), row.GetString(2), row.Instant(3), (int?)row.NumberOrNull(4)), cancellationToken);
}
