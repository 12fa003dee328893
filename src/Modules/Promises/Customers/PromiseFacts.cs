using Dangol.Customers;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>At the head of a customer's page: how we kept our word to them, and what is still to be kept.</summary>
internal sealed class PromiseFacts(Words t) : ICustomerFacts
{
    private const int MostSteps = 3;

    public async Task<CustomerFacts> Of(DangolContext db, Guid customerId, CancellationToken cancellationToken)
    {
        var number = await db.Number($"select number from customers where workspace_id = {db.WorkspaceId} and id = {customerId}", cancellationToken);
        var clock = await PromiseClock.Read(db, cancellationToken);
        var counts = await PromisesContract.CountsOf(db, number, clock, cancellationToken);
        if (counts.All == 0)
        {
            return CustomerFacts.None;
        }

        var steps = (await PromisesContract.OpenOf(db, number, clock, MostSteps, cancellationToken)).Where(row => row.Outcome != PromiseOutcome.OnTrack).Select(row => Step(row, clock));
        return new CustomerFacts([Rate(counts, number)], [.. steps]);
    }

    private CustomerFigure Rate(PromiseCounts counts, long customer)
    {
        var (label, href) = (t["약속 이행률", "Promises kept"], PromisesContract.Href(new PromiseFilter { Customer = customer }));
        return counts.KeptRate.Cases == 0
            ? new CustomerFigure(label, t["아직 없음", "None yet"], t[$"진행 중인 약속 {t.Number(counts.Open)}건", $"{t.Number(counts.Open)} open"], href)
            : new CustomerFigure(label, t.Percent(counts.KeptRate.Rate, 0), t[$"{t.Number(counts.KeptRate.Cases)}건 가운데 {t.Number(counts.Kept)}건", $"{t.Number(counts.Kept)} of {t.Number(counts.KeptRate.Cases)}"], href);
    }

    private NextStep Step(PromiseRow row, PromiseClock clock)
    {
        var isOverdue = row.Outcome == PromiseOutcome.Overdue;
        var isToday = row.Due.At.InZone(clock.Zone).Date == clock.Now.InZone(clock.Zone).Date;
        return new NextStep(
            isOverdue ? 90 : isToday ? 80 : 50,
            PromiseWords.Tone(row.Outcome),
            PromiseWords.KindIcon(row.Kind),
            t.Title(row),
            isOverdue ? t[$"기한이 {t.Nearness(row.Due, clock)}", t.Nearness(row.Due, clock)] : t[$"{t.When(row.Due, clock.Zone)}까지입니다", $"Due {t.When(row.Due, clock.Zone)}"],
            PromisesContract.Href(row.Number));
    }
}
