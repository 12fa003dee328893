namespace Dangol.Samples.Generating;

/// <summary>Reviews of what came as promised.</summary>
internal static class Praise
{
    public static void Write(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (subject.Score <= 2)
        {
            Complain(draft, subject, dice);
        }
        else if (subject.Score == 3)
        {
            Shrug(draft, subject, dice);
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
            draft.Perhaps(0.35, Ending(dice));
            return;
        }

        draft.Perhaps(subject.Nth > 4 ? 0.28 : 0.4, Opening(subject, dice));
        var length = 1 + dice.Which(34, 36, 20, 8);
        Praises(draft, subject, length, dice);
        if (subject.Score == 4 && dice.Chance(0.72) && Regret(draft, subject, dice))
        {
            Turn(draft, dice);
            draft.Perhaps(0.35, "끝.그래도");
            return;
        }

        draft.Perhaps(0.5, Ending(dice), "끝.재주문");
    }

    /// <summary>Up to this many sentences on different things; the taste, or the joy of whoever got it, comes first.</summary>
    public static void Praises(Draft draft, ReviewSubject subject, int count, Dice dice)
    {
        var gift = Occasions.GiftSection(subject.Order);
        var taste = "맛." + dice.Pick(subject.Main.Taste.Split(' '));
        var left = Themes(subject).ToList();
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
        }
    }

    private static void Link(Draft draft, string theme, Dice dice)
    {
        if (theme.Split('.')[0] is "포장" or "배송" or "직원" or "가격" or "날짜" && dice.Chance(0.22))
        {
            draft.Sentences[^1] = dice.Pick<string>(["그리고 ", "게다가 ", "무엇보다 "]) + draft.Sentences[^1];
        }
    }

    private static IEnumerable<(string Section, double Weight)> Themes(ReviewSubject subject)
    {
        foreach (var taste in subject.Main.Taste.Split(' '))
        {
            yield return ("맛." + taste, 1.6);
        }

        yield return ("맛.일반", 0.8);
        yield return ("단맛", 0.6);
        yield return ("포장", 1);
        yield return (subject.ByVan ? "배송.매장차" : subject.Order.ShipTo!.Town.Reach == Reach.Island ? "배송.섬" : "배송.택배", 1.3);
        yield return ("가격", 0.5);
        yield return ("직원", 0.45);
        yield return ("덤", 0.3);
        if (subject.Main.IsRiceCake)
        {
            yield return ("식감", 0.6);
            yield return ("신선", 0.7);
        }

        if (!subject.ByVan && subject.WrittenAt.Month is 6 or 7 or 8 or 12 or 1 or 2)
        {
            yield return (subject.WrittenAt.Month is > 5 and < 9 ? "포장.여름" : "포장.겨울", 1);
        }

        if (subject.Order.DayChosen)
        {
            yield return ("날짜.지킴", 2.2);
        }

        if (Occasions.GiftSection(subject.Order) is { } gift)
        {
            yield return (gift, 2.5);
        }
        else if (subject.Order.Recipient is null)
        {
            yield return ("가족", 0.9);
            yield return ("양", 0.6);
            yield return (subject.Main.IsRiceCake ? "보관" : "맛.일반", 0.6);
        }

        if (subject.WrittenAt.Date > subject.EventDay && Occasions.DaySection(subject.Order) is { } day)
        {
            yield return (day, 1.6);
        }
    }

    private static string? Opening(ReviewSubject subject, Dice dice)
    {
        var order = subject.Order;
        if (order.Occasion != Occasion.Everyday && dice.Chance(0.45))
        {
            return order.Occasion <= Occasion.Birthday && order.Recipient is not null && dice.Chance(0.5) ? "시작.선물행사" : "시작.행사";
        }

        return subject.Nth switch { 1 => "시작.처음", < 5 => "시작.재주문", _ => "시작.단골" };
    }

    private static string Ending(Dice dice) => dice.Which(46, 26, 14, 14) switch { 0 => "끝.재주문", 1 => "끝.감사", 2 => "끝.추천", _ => "끝.응원" };

    private static bool Regret(Draft draft, ReviewSubject subject, Dice dice)
    {
        string[] own = ["아쉬움.단맛", "아쉬움.양", "아쉬움.식감", "아쉬움.모양", "아쉬움.가격", "아쉬움.포장", "아쉬움.시간", "아쉬움.안내"];
        var section = dice.Pick(subject.Order.Recipient is null ? own : own[3..]);
        return draft.Say(section, "아쉬움.가격", "아쉬움.안내");
    }

    private static void Turn(Draft draft, Dice dice)
    {
        if (draft.Sentences.Count > 1 && dice.Chance(0.55))
        {
            draft.Sentences[^1] = dice.Pick<string>(["다만 ", "근데 ", "그런데 ", "다만, "]) + draft.Sentences[^1];
        }
    }

    private static void Shrug(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (dice.Chance(0.2) && draft.Say("짧게.3"))
        {
            return;
        }

        if (dice.Chance(0.4))
        {
            Praises(draft, subject, 1, dice);
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

    private static void Complain(Draft draft, ReviewSubject subject, Dice dice)
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
}
