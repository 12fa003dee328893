namespace Dangol.Samples.Generating;

/// <summary>Reviews of what came late or never.</summary>
internal static class Disappointment
{
    public static void WriteLate(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (dice.Chance(subject.Score >= 4 ? 0.24 : subject.Score == 3 ? 0 : 0.13)
            && draft.Say(subject.Score >= 4 ? "지각.짧게.좋음" : "지각.짧게.나쁨"))
        {
            return;
        }

        if (subject.Score >= 4)
        {
            Forgive(draft, subject, dice);
            return;
        }

        draft.Say(subject.ByVan && dice.Chance(0.6) ? "지각.배달사실" : "지각.사실", "지각.사실");
        var cause = Cause(subject.Order.Mishap);
        if (subject.Score == 3)
        {
            draft.Perhaps(0.45, cause);
            draft.Perhaps(0.25, "지각.응대.좋음");
            draft.Perhaps(0.55, "지각.맛은");
            draft.Perhaps(0.7, "지각.끝.보통");
        }
        else
        {
            draft.Perhaps(0.6, cause);
            draft.Perhaps(subject.EventMissed ? 0.85 : 0, "지각.결과.행사");
            draft.Perhaps(subject.Order.Recipient is null || subject.Order.Occasion == Occasion.Office ? 0 : 0.4, "지각.결과.선물");
            draft.Perhaps(subject.Order.DaysLate > 1 && subject.Main.IsRiceCake ? 0.35 : 0.05, "지각.결과.상태");
            draft.Perhaps(0.45, "지각.응대.나쁨");
            draft.Perhaps(0.65, "지각.끝.실망");
        }
    }

    private static void Forgive(Draft draft, ReviewSubject subject, Dice dice)
    {
        draft.Say("지각.담담");
        draft.Perhaps(subject.Order.Mishap is Mishap.Snow or Mishap.Strike ? 0.3 : 0.1, Cause(subject.Order.Mishap));
        var consoled = draft.Perhaps(0.4, "지각.응대.좋음");
        var tasty = draft.Perhaps(subject.Score == 5 ? 0.9 : 0.7, "지각.맛은", "맛." + subject.Main.Taste.Split(' ')[0]);
        if (dice.Chance(0.5) || !consoled && !tasty)
        {
            draft.Say("지각.너그러움");
        }
    }

    public static void WriteNever(Draft draft, ReviewSubject subject, Dice dice)
    {
        if (dice.Chance(0.12) && draft.Say("미도착.짧게"))
        {
            return;
        }

        draft.Say("미도착.사실");
        draft.Perhaps(0.7, subject.Order.Mishap switch
        {
            Mishap.Strike => "미도착.원인.파업",
            Mishap.Steamer => "미도착.원인.찜기",
            Mishap.ForgottenHere => "미도착.원인.매장",
            _ => "미도착.원인.택배",
        });
        draft.Perhaps(0.4, "지각.응대.나쁨");
        draft.Perhaps(0.75, "미도착.끝");
        draft.Perhaps(0.2, "미도착.끝");
    }

    private static string? Cause(Mishap mishap) => mishap switch
    {
        Mishap.CourierSlow or Mishap.CourierLost => "지각.원인.택배",
        Mishap.Strike => "지각.원인.파업",
        Mishap.Steamer => "지각.원인.찜기",
        Mishap.Rush => "지각.원인.물량",
        Mishap.Snow => "지각.원인.눈",
        Mishap.WorkshopSlow => "지각.원인.공방",
        Mishap.ForgottenHere => "지각.원인.매장",
        _ => null,
    };
}
