namespace Dangol.Samples.Generating;

/// <summary>How a thumb types it: with full stops or without, on one line or several, a heart or a tear, now and then a slip.</summary>
internal static class ReviewStyle
{
    private static readonly (string Right, string Slip)[] Joined =
    [
        ("보내 주", "보내주"), ("챙겨 주", "챙겨주"), ("넣어 주", "넣어주"), ("알려 주", "알려주"), ("담아 주", "담아주"), ("맞춰 주", "맞춰주"), ("해 주", "해주"),
        ("만들어 주", "만들어주"), ("받아 주", "받아주"), ("시켜 봤", "시켜봤"), ("사 봤", "사봤"), ("먹어 본", "먹어본"), ("먹어 보", "먹어보"), ("드셔 보", "드셔보"),
        ("안 왔", "안왔"), ("안 와", "안와"), ("못 받", "못받"), ("안 나", "안나"), ("또 시킬", "또시킬"), ("또 주문", "또주문"), ("잘 받", "잘받"), ("잘 먹", "잘먹"),
        ("하나하나", "하나 하나"), ("제날짜", "제 날짜"), ("두 번째", "두번째"), ("그다음", "그 다음"),
    ];

    private static readonly (string Right, string Slip)[] Misspelled =
    [
        ("돼요", "되요"), ("됐", "됬"), ("며칠", "몇일"), ("할게요", "할께요"), ("시킬게요", "시킬께요"), ("깔끔", "깔금"), ("같아요", "같애요"), ("너무 ", "넘 "),
        ("있어요", "잇어요"), ("했어요", "햇어요"), ("왔어요", "왓어요"), ("정말", "증말"), ("맛있", "맛잇"), ("금방", "금새"), ("굳이", "구지"), ("웬만", "왠만"),
        ("드릴게요", "드릴께요"), ("어떡하나요", "어떻하나요"), ("안 돼", "안되"), ("좋겠", "조켓"), ("받았", "받앗"), ("역시", "역쉬"),
    ];

    public static string Finish(IReadOnlyList<string> sentences, ReviewSubject subject, Dice dice)
    {
        var parts = sentences.SelectMany(s => s.Split(". ")).ToList();
        var voice = subject.Writer.Voice;
        var stops = Stops(voice, subject.Score, dice);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] += Closed(parts[i]) ? "" : Stop(stops, i == parts.Count - 1, dice);
        }

        Feel(parts, subject, dice);
        var between = stops == 2 || parts.Count > 3 && dice.Chance(0.2) ? "\n" : " ";
        return Slip(string.Join(between, parts), voice, dice);
    }

    /// <summary>0 full stops, 1 none, 2 none but new lines, 3 now and then an exclamation mark, 4 tildes.</summary>
    private static int Stops(Voice voice, int score, Dice dice)
    {
        var glad = score >= 4 ? 1 : 0;
        return voice switch
        {
            Voice.Warm => dice.Which(42, 20, 13, 16 * glad, 9 * glad),
            Voice.Formal => dice.Which(74, 10, 11, 5 * glad),
            _ => dice.Which(26, 46, 16, 12 * glad),
        };
    }

    private static string Stop(int stops, bool last, Dice dice) => stops switch
    {
        0 => last && dice.Chance(0.3) ? "" : ".",
        3 => dice.Chance(0.5) ? "!" : ".",
        4 => dice.Chance(0.6) ? "~" : ".",
        _ => "",
    };

    private static void Feel(List<string> parts, ReviewSubject subject, Dice dice)
    {
        var formal = subject.Writer.Voice == Voice.Formal;
        if (subject.Score == 3 || !dice.Chance(formal ? 0.07 : 0.24))
        {
            return;
        }

        string[] marks = subject.Score <= 2 ? subject.Age > 55 ? ["...", "ㅠㅠ"] : [" ㅠㅠ", "ㅠㅠ", " ㅜㅜ", "...", ";;"]
            : subject.Age > 52 ? ["^^", "~~", " ^^", "♡", "!!"]
            : subject.Writer.Voice == Voice.Casual ? [" ㅋㅋ", " ㅎㅎ", "!!"] : [" ㅎㅎ", "!!", " ^^", "~", " ♡", " ㅎㅎ"];
        // Nobody puts a heart behind the one thing they regret.
        var at = subject.Score == 4 ? 0 : dice.Chance(0.7) ? parts.Count - 1 : dice.Between(0, parts.Count - 1);
        if (!parts[at].EndsWith('?') && (!Closed(parts[at]) || parts[at].EndsWith('.') || parts[at].EndsWith('!')))
        {
            parts[at] = parts[at].TrimEnd('.', '!', '~') + dice.Pick(marks);
        }
    }

    private static string Slip(string text, Voice voice, Dice dice)
    {
        if (voice != Voice.Formal && dice.Chance(0.62))
        {
            text = Replaced(text, Joined, Joined.Length, dice);
        }

        return dice.Chance(voice == Voice.Formal ? 0.02 : 0.085) ? Replaced(text, Misspelled, 1, dice) : text;
    }

    private static string Replaced(string text, (string Right, string Slip)[] slips, int most, Dice dice)
    {
        var start = dice.Between(0, slips.Length - 1);
        for (var i = 0; i < slips.Length && most > 0; i++)
        {
            var (right, slip) = slips[(start + i) % slips.Length];
            if (text.Contains(right, StringComparison.Ordinal))
            {
                text = text.Replace(right, slip, StringComparison.Ordinal);
                most--;
            }
        }

        return text;
    }

    private static bool Closed(string sentence) => sentence[^1] is '.' or '!' or '?' or '~' or '^' or 'ㅎ' or 'ㅋ' or 'ㅠ' or 'ㅜ' or ';' or '♡';
}
