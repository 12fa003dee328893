using Dangol.Forecasts;
using NodaTime;

namespace Dangol.Tests.Unit.Forecasts;

/// <summary>Cases whose durations are drawn from distributions we know, and the walk through them.</summary>
internal sealed record MadePast(int Seed)
{
    private static readonly string[] Towns = ["서울", "부산", "제주"];

    public int Cases { get; init; } = 3000;

    /// <summary>Cases begun a day, by the case's place.</summary>
    public Func<int, double> Rate { get; init; } = _ => 10;

    /// <summary>What durations are multiplied with, by the case's place.</summary>
    public Func<int, double> Slowness { get; init; } = _ => 1;

    /// <summary>Share of cases that are never finished.</summary>
    public double NeverFinished { get; init; }

    public List<LeadCase> Make()
    {
        var random = new Random(Seed);
        var cases = new List<LeadCase>();
        var start = new LocalDateTime(2025, 1, 1, 9, 0);
        for (var i = 0; i < Cases; i++)
        {
            start = start.PlusSeconds((long)(86_400 / Rate(i) * 2 * random.NextDouble()));
            var town = random.Next(Towns.Length);
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var days = Slowness(i) * Math.Exp(1.6 + (0.5 * town) + ((0.3 + (0.15 * town)) * normal));
            var isFinished = random.NextDouble() >= NeverFinished;
            cases.Add(new LeadCase(start, isFinished ? start.PlusSeconds((long)(86_400 * days)) : null) { Labels = ["delivery", Towns[town]], Numbers = [random.Next(1, 5)] });
        }

        return cases;
    }

    /// <summary>Tells a model what happens, as it happens; each case is shown to <paramref name="ask"/> when it begins.</summary>
    public static LeadTimeModel Walk(IEnumerable<LeadCase> cases, Action<LeadTimeModel, LeadCase> ask)
    {
        var (model, ends) = (new LeadTimeModel(), new PriorityQueue<int, LocalDateTime>());
        foreach (var one in cases)
        {
            while (ends.TryPeek(out var id, out var at) && at <= one.Start)
            {
                model.Finish(ends.Dequeue(), at);
            }

            ask(model, one);
            var begun = model.Begin(one);
            if (one.Finish is { } finish)
            {
                ends.Enqueue(begun, finish);
            }
        }

        return model;
    }

    /// <summary>Of each finished case from one place on: whether the date offered was kept.</summary>
    public static List<bool> Kept(IReadOnlyList<LeadCase> cases, double coverage, int from)
    {
        var kept = new List<bool>();
        var place = 0;
        Walk(cases, (model, one) =>
        {
            if (place++ >= from && one.Days is { } days)
            {
                kept.Add(days <= model.Offer(one, coverage)!.Days);
            }
        });
        return kept;
    }
}
