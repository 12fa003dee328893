using System.Text;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Promises;

/// <summary>How wishes are spoken of, and the answer to one: it takes the wish seriously, says the limit, offers what can be done instead, and promises nothing.</summary>
internal static class WishWords
{
    public static string State(this Words t, WishState state) => state switch
    {
        WishState.Open => t["답하기 전", "Not answered"],
        WishState.Offered => t["다른 방법을 제안함", "Alternatives offered"],
        WishState.Agreed => t["합의함", "Agreed"],
        WishState.Declined => t["합의하지 못함", "Not agreed"],
        _ => t["고객이 거둠", "Withdrawn"],
    };

    public static Tone Tone(WishState state) => state switch
    {
        WishState.Open => Ui.Tone.Warn,
        WishState.Offered => Ui.Tone.Accent,
        WishState.Agreed => Ui.Tone.Good,
        WishState.Declined => Ui.Tone.Bad,
        _ => Ui.Tone.Neutral,
    };

    /// <summary>Limits that shops often have, to begin with.</summary>
    public static IReadOnlyList<string> Limits(this Words t) =>
    [
        t["그날까지는 배송할 수 있는 방법이 없습니다.", "There is no way for it to arrive by that day."],
        t["찾으시는 상품이 지금 없습니다.", "What you are looking for is not in stock."],
        t["그 시간에는 가게를 열지 않습니다.", "The shop is not open at that time."],
        t["그 가격으로는 해 드릴 수 없습니다.", "It cannot be done at that price."],
        t["교환하거나 환불할 수 있는 기간이 지났습니다.", "The time in which it can be exchanged or refunded is over."],
    ];

    /// <param name="t">The words of the customer's language.</param>
    public static string Answer(Words t, string? name, string what, Due? wanted, DateTimeZone zone, string? limit, string? offered)
    {
        var text = new StringBuilder();
        void Part(string? lines)
        {
            if (!string.IsNullOrWhiteSpace(lines))
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(lines);
            }
        }

        var choices = (offered ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Part(t[name is null ? "고객님, 안녕하세요." : $"{name} 고객님, 안녕하세요.", name is null ? "Hello," : $"Dear {name},"]);
        Part(wanted is { } due
            ? t[$"말씀하신 내용(“{what}”, {t.When(due, zone)})을 잘 읽었습니다. 필요하신 사정이 있으실 텐데 그대로 해 드리지 못해 죄송합니다.", $"Thank you for telling us what you need (“{what}”, {t.When(due, zone)}). We understand that it matters to you, and are sorry that we cannot do it that way."]
            : t[$"말씀하신 내용(“{what}”)을 잘 읽었습니다. 필요하신 사정이 있으실 텐데 그대로 해 드리지 못해 죄송합니다.", $"Thank you for telling us what you need (“{what}”). We understand that it matters to you, and are sorry that we cannot do it that way."]);
        Part(limit);
        if (choices.Length > 0)
        {
            Part(t["대신 이런 방법을 생각해 보았습니다.", "Instead, this is what we could do:"] + "\n" + string.Join('\n', choices.Select((choice, i) => $"{i + 1}. {choice}")));
            Part(t["이 가운데 어떤 것이 나으신지 알려 주세요. 달리 생각하신 방법이 있으시면 그것도 편하게 적어 주세요.", "Which of these would suit you? If you have something else in mind, please write to us."]);
        }
        else
        {
            Part(t["다른 방법을 함께 찾아보고 싶습니다. 무엇이 가장 중요하신지 알려 주시겠어요?", "We would like to find another way with you. What matters most to you?"]);
        }

        return text.ToString();
    }
}
