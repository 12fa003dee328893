using Dangol.Customers;
using Dangol.Promises;
using Dangol.Ui;

namespace Dangol.Today;

/// <param name="Text">What to do now, in one sentence.</param>
/// <param name="Href">The list it is about.</param>
internal sealed record Advice(Tone Tone, string Icon, string Text, string Href);

/// <summary>The three things to do now: what is already late first, then what can still be kept, then who is waiting, then who is leaving.</summary>
internal static class TodayAdvice
{
    private const int Most = 3;

    public static IReadOnlyList<Advice> Of(TodayView view, Words t) => [.. All(view, t).Take(Most)];

    private static IEnumerable<Advice> All(TodayView view, Words t)
    {
        var (figures, links) = (view.Figures, view.Links);
        if (figures.Overdue > 0)
        {
            yield return new(Tone.Bad, "triangle-alert", view.Overdue is [{ Customer: { } customer }, ..]
                ? t[$"기한이 지난 약속이 {t.Number(figures.Overdue)}건 있습니다. {CustomersContract.Title(t, customer.Name, customer.Number)} 님께 먼저 연락해 보세요.", $"{t.Number(figures.Overdue)} promises are overdue. Start with {CustomersContract.Title(t, customer.Name, customer.Number)}."]
                : t[$"기한이 지난 약속이 {t.Number(figures.Overdue)}건 있습니다. 지금 지키거나 고객에게 알려 주세요.", $"{t.Number(figures.Overdue)} promises are overdue. Keep them now or tell the customers."], PromisesContract.Href(links.Overdue));
        }

        if (figures.DueToday > 0)
        {
            yield return new(Tone.Warn, "timer", t[$"오늘까지 지킬 약속이 {t.Number(figures.DueToday)}건 있습니다.", $"{t.Number(figures.DueToday)} promises are due today."], PromisesContract.Href(links.DueToday));
        }

        if (figures.ReviewsToAnswer > 0)
        {
            yield return new(Tone.Bad, "message-square-text", t[$"별 1~2개를 남긴 고객 {t.Number(figures.ReviewsToAnswer)}명이 아직 답을 듣지 못했습니다.", $"{t.Number(figures.ReviewsToAnswer)} reviews with one or two stars wait for an answer."], TodayLinks.Reviews);
        }

        if (figures.AtRisk > 0)
        {
            yield return new(Tone.Warn, "calendar-clock", t[$"곧 기한이 되는 약속 {t.Number(figures.AtRisk)}건이 준비되었는지 확인해 두세요.", $"Check that {t.Number(figures.AtRisk)} promises due soon are on their way."], PromisesContract.Href(links.AtRisk));
        }

        if (figures.Slipping > 0)
        {
            yield return new(Tone.Accent, "heart-handshake", view.Slipping is [var regular, ..]
                ? t[$"단골 {Slipping(t, figures)}이 평소보다 오래 오지 않았습니다. {CustomersContract.Title(t, regular.Name, regular.Number)} 님께 안부를 물어보세요.", $"{Slipping(t, figures)} regulars have stayed away longer than usual. Ask {CustomersContract.Title(t, regular.Name, regular.Number)} how they are."]
                : t[$"단골 {Slipping(t, figures)}이 평소보다 오래 오지 않았습니다.", $"{Slipping(t, figures)} regulars have stayed away longer than usual."], TodayLinks.Slipping);
        }

        if (figures.MissedYesterday > 0)
        {
            yield return new(Tone.Neutral, "rotate-ccw", t[$"어제 지키지 못한 약속 {t.Number(figures.MissedYesterday)}건을 돌아보세요.", $"Look at the {t.Number(figures.MissedYesterday)} promises missed yesterday."], PromisesContract.Href(links.MissedYesterday));
        }
    }

    /// <summary>12명; more than are counted: 1,000명 넘게.</summary>
    public static string Slipping(Words t, TodayFigures figures) => figures.Slipping > SlippingRegulars.MostCounted
        ? t[$"{t.Number(SlippingRegulars.MostCounted)}명 넘게", $"More than {t.Number(SlippingRegulars.MostCounted)}"]
        : t[$"{t.Number(figures.Slipping)}명", t.Number(figures.Slipping)];
}
