using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using NodaTime;

namespace Dangol.Promises;

/// <summary>A promise to record.</summary>
/// <param name="Customer">The customer's id; an order alone names its customer.</param>
/// <param name="What">In words, at most 500 characters; needed for the kind "custom".</param>
/// <param name="DueAt">The time told. Either this or <paramref name="DueOn"/>.</param>
/// <param name="DueOn">The day told: kept until it ends where the business is.</param>
/// <param name="MadeAt">When the customer was told; left out: now.</param>
/// <param name="KeptBy">Who is to keep it.</param>
/// <param name="Team">The team that is to keep it.</param>
/// <param name="Channel">How the customer reached us, such as "phone".</param>
/// <param name="About">The conversation or case it belongs to, in the words of the system it comes from.</param>
/// <param name="Parts">How many parts are promised, 2 to 10,000; left out: it is one thing.</param>
/// <param name="Evidence">What shows that it was promised: an address or a reference, at most 500 characters.</param>
internal sealed record PromiseWish(PromiseKind? Kind, Guid? Customer, Guid? Order, string? What, Instant? DueAt, LocalDate? DueOn, Instant? MadeAt, string? KeptBy,
    string? Team = null, string? Channel = null, PromisePriority? Priority = null, string? About = null, int? Parts = null, string? Evidence = null)
{
    private const int LongestName = 200, LongestTeam = 60, LongestChannel = 40, MostParts = 10_000;

    public const int LongestWords = 500;

    /// <exception cref="InvalidInputException">With every fault.</exception>
    public async Task<NewPromise> Checked(DangolContext db)
    {
        var faults = new Dictionary<string, string[]>();
        if (Kind is null)
        {
            faults["kind"] = ["Say what kind of promise it is."];
        }

        if (string.IsNullOrWhiteSpace(What) ? Kind == PromiseKind.Custom : What.Trim().Length > LongestWords)
        {
            faults["what"] = [$"Say what was promised, in at most {LongestWords} characters."];
        }

        foreach (var (field, value, longest) in new[] { ("keptBy", KeptBy, LongestName), ("team", Team, LongestTeam), ("channel", Channel, LongestChannel), ("about", About, LongestName), ("evidence", Evidence, LongestWords) })
        {
            AddUnless(!(value?.Length > longest), faults, field, $"At most {longest} characters.");
        }

        AddUnless(Parts is null or (>= 2 and <= MostParts), faults, "parts", $"2 to {MostParts}.");

        if (MadeAt > db.Now)
        {
            faults["madeAt"] = ["That time has not come yet."];
        }

        var customer = Customer;
        if (Order is { } order)
        {
            var found = await db.Row($"select customer_id from orders where workspace_id = {db.WorkspaceId} and id = {order}", row => (Known: true, Customer: row.IdOrNull(0)));
            customer ??= found.Customer;
            AddUnless(found.Known, faults, "order", "There is no such order.");
        }

        if (Customer is { } named)
        {
            AddUnless(await db.Number($"select count(*) from customers where workspace_id = {db.WorkspaceId} and id = {named}") > 0, faults, "customer", "There is no such customer.");
        }

        var clock = await PromiseClock.Read(db);
        var due = DueWish.Read(DueAt, DueOn, clock.Zone, faults);
        return faults.Count > 0 ? throw new InvalidInputException(faults)
            : new NewPromise(Kind!.Value, due, customer, Order, string.IsNullOrWhiteSpace(What) ? null : What.Trim(), PromiseOrigin.Api, MadeAt, KeptBy)
            {
                Team = Team,
                Channel = Channel,
                Priority = Priority ?? PromisePriority.Normal,
                About = About,
                Parts = Parts,
                Evidence = Evidence,
            };
    }

    private static void AddUnless(bool good, Dictionary<string, string[]> faults, string field, string fault)
    {
        if (!good)
        {
            faults[field] = [fault];
        }
    }
}

/// <summary>A movement to append.</summary>
/// <param name="At">For fulfilled and released: when it happened; left out: now.</param>
/// <param name="DueAt">For moved: the new time. Either this or <paramref name="DueOn"/>.</param>
/// <param name="CustomerTold">For moved: the customer knows of the new time. Without it a promise cannot be moved.</param>
/// <param name="Parts">For partlyFulfilled: how many are done by now.</param>
/// <param name="Keeper">For handedOver: the member who is to keep it; left out: the team alone.</param>
/// <param name="Team">For handedOver: the team.</param>
/// <param name="Evidence">For fulfilled and partlyFulfilled: what shows it.</param>
internal sealed record MovementWish(
    MovementKind Kind, Instant? At, Instant? DueAt, LocalDate? DueOn, bool CustomerTold, string? Reason, int? Parts = null, Guid? Keeper = null, string? Team = null, string? Evidence = null)
{
    /// <exception cref="InvalidInputException">There is no such member, or neither member nor team is named.</exception>
    public async Task<Keeper> CheckedKeeper(DangolContext db)
    {
        var found = Keeper is { } id ? await Staff.Of(db, id) : [];
        if ((Keeper is not null && found.Count == 0) || (Keeper is null && string.IsNullOrWhiteSpace(Team)))
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["keeper"] = ["Name a member who may sign in, or a team."] });
        }

        return new Keeper(found.Count > 0 ? found[0].Name : null, Keeper, Team ?? (found.Count > 0 ? found[0].Team : null));
    }
}

/// <summary>A due time as it was told: a time or a day.</summary>
internal static class DueWish
{
    /// <exception cref="InvalidInputException">Neither or both are given.</exception>
    public static Due Checked(Instant? at, LocalDate? on, DateTimeZone zone)
    {
        var faults = new Dictionary<string, string[]>();
        var due = Read(at, on, zone, faults);
        return faults.Count == 0 ? due : throw new InvalidInputException(faults);
    }

    public static Due Read(Instant? at, LocalDate? on, DateTimeZone zone, Dictionary<string, string[]> faults)
    {
        if (at is null == on is null)
        {
            faults["dueAt"] = ["Give the time told (dueAt) or the day told (dueOn), one of them."];
        }

        return on is { } day ? Due.On(day, zone) : Due.By(at ?? Instant.MinValue);
    }
}
