using System.Text;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>
/// What a notice says before anybody changes it: what was promised, that it will not be so and why, the new time, what happens next, and how to answer. It excuses
/// nothing, and promises nothing but the new time.
/// </summary>
internal static class NoticeWords
{
    public static string Kind(this Words t, NoticeKind kind) => kind switch
    {
        NoticeKind.Moved => t["기한을 옮긴다는 알림", "Moved"],
        NoticeKind.AtRisk => t["늦을 수 있다는 알림", "May be late"],
        _ => t["지키지 못한 데 대한 사과", "Apology"],
    };

    public static string State(this Words t, NoticeState state) => state switch
    {
        NoticeState.Draft => t["초안", "Draft"],
        NoticeState.Approved => t["보내는 중", "On its way"],
        NoticeState.Sent => t["보냄", "Sent"],
        NoticeState.Failed => t["보내지 못함", "Failed"],
        _ => t["버림", "Discarded"],
    };

    public static Tone Tone(NoticeState state) => state switch
    {
        NoticeState.Draft => Ui.Tone.Warn,
        NoticeState.Approved => Ui.Tone.Accent,
        NoticeState.Sent => Ui.Tone.Good,
        NoticeState.Failed => Ui.Tone.Bad,
        _ => Ui.Tone.Neutral,
    };

    /// <summary>The words for a language, whoever reads them here.</summary>
    public static Words In(DangolContext db, string language, PromiseClock clock)
    {
        var reader = new Caller();
        reader.Is(db.WorkspaceId, null, "", Role.Viewer, "job", null);
        reader.Reads(language, clock.Zone);
        return new Words(reader, db.Clock);
    }

    /// <param name="newDue">The time that can be kept; null when it is not known yet.</param>
    /// <param name="link">The promise's page; null without one.</param>
    public static (string Title, string Body) Of(Words t, NoticeKind kind, string shop, PromiseRow promise, PromiseClock clock, Due? newDue, string? reason, string? link)
    {
        var what = t.Title(promise);
        var (old, next) = (t.When(promise.Due, clock.Zone), newDue is { } due ? t.When(due, clock.Zone) : null);
        var text = new StringBuilder();
        void Part(params string?[] lines) => text.Append(text.Length > 0 ? "\n\n" : "").AppendJoin('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));

        var name = promise.Customer?.Name;
        Part(t[name is null ? "고객님, 안녕하세요." : $"{name} 고객님, 안녕하세요.", name is null ? "Hello," : $"Dear {name},"], t[$"{shop}입니다.", ""]);
        Part(kind switch
        {
            NoticeKind.Moved => t[$"약속드린 ‘{what}’의 날짜를 지키지 못하게 되어 미리 말씀드립니다. 죄송합니다.", $"We will not manage “{what}” by the time we promised, and want you to know before it is late. We are sorry."],
            NoticeKind.AtRisk => t[$"약속드린 {Josa.With($"‘{what}’", "이/가")} 제때 되지 않을 수 있어 미리 말씀드립니다.", $"“{what}” may not be done by the time we promised, and we want you to know before it is late."],
            _ => t[$"약속드린 {Josa.With($"‘{what}’", "을/를")} 제때 해 드리지 못했습니다. 기다리게 해 드려 정말 죄송합니다.", $"We did not keep our promise about “{what}” in time. We are sorry to have kept you waiting."],
        }, string.IsNullOrWhiteSpace(reason) ? null : t[$"까닭: {reason.Trim()}", $"Why: {reason.Trim()}"]);
        Part(t[$"· 약속드린 기한: {old}", $"· Promised: {old}"], next is null ? null : t[$"· 새 기한: {next}", $"· New time: {next}"]);
        Part(next is null
            ? t["지금 상황을 확인하고 있으며, 날짜가 정해지는 대로 알려 드리겠습니다.", "We are finding out where it stands, and will tell you the new date as soon as it is known."]
            : t["준비가 끝나는 대로 다시 알려 드리겠습니다.", "We will tell you again as soon as it is done."],
            t["이 일정이 어려우시면 답장해 주세요. 취소나 다른 방법을 함께 찾겠습니다.", "If that does not suit you, please answer: we can cancel it or find another way together."]);
        if (link is not null)
        {
            Part(t["아래 주소에서 진행 상황을 보고 답을 남기실 수 있습니다.", "Here you can see where it stands, and answer:"], link);
        }

        Part(t[$"{shop} 드림", shop]);
        var title = kind switch
        {
            NoticeKind.Moved => t[$"[{shop}] 약속드린 날짜가 바뀌었습니다", $"[{shop}] A new date for what we promised"],
            NoticeKind.AtRisk => t[$"[{shop}] 약속드린 날짜보다 늦어질 수 있습니다", $"[{shop}] What we promised may be late"],
            _ => t[$"[{shop}] 약속을 지키지 못해 죄송합니다", $"[{shop}] We are sorry we are late"],
        };
        return (title, text.ToString());
    }
}
