namespace Dangol.Samples.Generating;

/// <summary>Reviews of what came in time and yet did not please, wholly or in one point.</summary>
internal static class Grumble
{
    public static void Shrug(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (dice.Chance(0.2) && draft.Say("짧게.3"))
        {
            return;
        }

        if (dice.Chance(0.4))
        {
            Praise.Praises(draft, subject, 1, dice);
            Regret(draft, subject, dice);
            Turn(draft, dice);
            Regret(draft, subject, dice);
            draft.Perhaps(0.3, "끝.보통");
            return;
        }

        draft.Say("보통", "짧게.3");
        draft.Perhaps(0.25, "아쉬움.포장", "아쉬움.안내");
        draft.Perhaps(0.4, "끝.보통");
    }

    public static void Complain(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (dice.Chance(0.16) && draft.Say("짧게.2"))
        {
            return;
        }

        var spoilt = subject.WrittenAt.Month is 6 or 7 or 8 && dice.Chance(0.5) ? "불만.상태" : "불만.상태.언제나";
        var fault = dice.Which(subject.Main.IsRiceCake ? 24 : 0, 16, 17, 17, subject.Score == 1 ? 14 : 4, 13, 9) switch
        {
            0 => "불만.굳음",
            1 => "불만.파손",
            2 => "불만.오배송",
            3 => "불만.맛",
            4 => spoilt,
            5 => "불만.사진",
            _ => "불만.응대",
        };
        draft.Say(fault, "불만.오배송", "불만.맛", "짧게.2");
        draft.Perhaps(0.2, "불만.응대");
        draft.Perhaps(0.55, "불만.끝");
    }

    /// <summary>One thing that could be better.</summary>
    public static bool Regret(Draft draft, ReviewSubject subject, Dice dice)
    {
        string[] own = ["아쉬움.단맛", "아쉬움.양", "아쉬움.식감", "아쉬움.모양", "아쉬움.가격", "아쉬움.포장", "아쉬움.시간", "아쉬움.안내"];
        var section = dice.Pick(subject.Order.Recipient is null ? own : own[3..]);
        return draft.Say(section, "아쉬움.가격", "아쉬움.안내");
    }

    public static void Turn(Draft draft, Dice dice)
    {
        if (draft.Sentences.Count > 1 && dice.Chance(0.55))
        {
            draft.Sentences[^1] = dice.Pick<string>(["다만 ", "근데 ", "그런데 ", "다만, "]) + draft.Sentences[^1];
        }
    }
}
