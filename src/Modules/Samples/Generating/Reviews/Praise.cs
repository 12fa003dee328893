namespace Dangol.Samples.Generating;

/// <summary>Reviews of what came as promised.</summary>
internal static class Praise
{
    public static void Write(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (subject.Score <= 2)
        {
            Grumble.Complain(draft, subject, dice);
        }
        else if (subject.Score == 3)
        {
            Grumble.Shrug(draft, subject, dice);
        }
        else
        {
            Like(draft, subject, dice);
        }
    }

    private static void Like(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (dice.Chance(0.2) && draft.Say(subject.Score == 5 ? "짧게.5" : "짧게.4"))
        {
            draft.Perhaps(0.15, "끝.감사", "끝.재주문");
            return;
        }

        var told = dice.Chance(0.2);
        if (told && draft.Say(dice.Chance(0.5) ? "두루" : "이야기"))
        {
            Praises(draft, subject, dice.Which(45, 40, 15), dice);
            draft.Perhaps(0.35, Themes.Ending(dice));
            return;
        }

        draft.Perhaps(subject.Nth > 4 ? 0.28 : 0.4, Themes.Opening(subject, dice));
        var length = 1 + dice.Which(34, 36, 20, 8);
        Praises(draft, subject, length, dice);
        if (subject.Score == 4 && dice.Chance(0.72) && Grumble.Regret(draft, subject, dice))
        {
            Grumble.Turn(draft, dice);
            draft.Perhaps(0.35, "끝.그래도");
            return;
        }

        draft.Perhaps(0.5, Themes.Ending(dice), "끝.재주문");
    }

    /// <summary>Up to this many sentences on different things; the taste, or the joy of whoever got it, comes first.</summary>
    public static void Praises(Draft draft, ReviewSubject subject, int count, Dice dice)
    {
        var gift = Occasions.GiftSection(subject.Order);
        var taste = "맛." + dice.Pick(subject.Main.Taste.Split(' '));
        var left = Themes.Of(subject).ToList();
        for (var said = 0; said < count && left.Count > 0;)
        {
            var theme = said > 0 ? dice.Weighted(left, t => t.Weight).Section
                : gift is not null && dice.Chance(0.4) ? gift : dice.Chance(0.75) ? taste : "맛.일반";
            left.RemoveAll(t => t.Section == theme);
            if (draft.Say(theme) || said == 0 && draft.Say("맛.일반", "포장", "직원", "짧게.5"))
            {
                said++;
                Link(draft, said > 1 ? theme : "", dice);
            }
            else if (said == 0)
            {
                return;
            }
        }
    }

    private static void Link(Draft draft, string theme, Dice dice)
    {
        if (theme.Split('.')[0] is "포장" or "배송" or "직원" or "가격" or "날짜" && dice.Chance(0.22))
        {
            draft.Sentences[^1] = dice.Pick<string>(["그리고 ", "게다가 ", "무엇보다 "]) + draft.Sentences[^1];
        }
    }
}
