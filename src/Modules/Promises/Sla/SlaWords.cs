using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>How SLA policies are spoken of on pages: 응대 기준.</summary>
internal static class SlaWords
{
    public static readonly IReadOnlyList<string> Targets = [SlaTarget.FirstReply, SlaTarget.NextReply, SlaTarget.Resolution, SlaTarget.Update];

    public static string Target(Words t, string name) => name switch
    {
        SlaTarget.FirstReply => t["첫 답변", "First reply"],
        SlaTarget.NextReply => t["다음 답변", "Next reply"],
        SlaTarget.Resolution => t["해결", "Resolution"],
        SlaTarget.Update => t["경과 알림", "Progress update"],
        _ => name,
    };

    public static string Priority(Words t, PromisePriority priority) => priority switch
    {
        PromisePriority.Low => t["낮음", "Low"],
        PromisePriority.High => t["높음", "High"],
        PromisePriority.Urgent => t["긴급", "Urgent"],
        _ => t["보통", "Normal"],
    };

    public static string Moment(Words t, int share, int afterMinutes) => afterMinutes > 0 ? t[$"기한 {MinutesText.Of(afterMinutes, t)} 뒤", $"{MinutesText.Of(afterMinutes, t)} after due"]
        : share == 100 ? t["기한이 되었을 때", "When due"] : t[$"시간의 {share}%가 지났을 때", $"At {share} % of the time"];

    public static string Conditions(Words t, SlaConditions? when)
    {
        string[] all =
        [
            .. (when?.Tags ?? []).Select(tag => "#" + tag), .. when?.Channels ?? [], .. when?.Teams ?? [],
            .. (when?.Priorities ?? []).Select(priority => t[$"우선순위 {Priority(t, priority)}", $"{Priority(t, priority)} priority"]), .. (when?.Kinds ?? []).Select(kind => t.Kind(kind)),
        ];
        return all.Length == 0 ? t["모든 일", "Everything"] : string.Join(" · ", all);
    }

    public static string Summary(Words t, SlaDefinition policy)
    {
        var targets = (policy.Targets ?? []).Select(target => $"{Target(t, target.Name)} {MinutesText.Of(target.Minutes, t)}").ToList();
        var time = policy.OpenTime ? t["영업시간으로", "in business hours"] : t["흐르는 시간으로", "in elapsed time"];
        return targets.Count == 0 ? t["사람이 한 약속을 지켜봅니다", "Watches promises people make"] : $"{string.Join(" · ", targets)} ({time})";
    }
}
