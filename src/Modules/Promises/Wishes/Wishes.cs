using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Promises;

/// <summary>
/// What customers expect and we cannot do: heard, answered with alternatives, and ended by what both agreed on, or not. A promise comes of it only where a person
/// confirms one. Call the verbs inside <see cref="Store.Write{T}"/>.
/// </summary>
internal sealed class Wishes(Numbers numbers, PromiseLedger ledger)
{
    public const int LongestWhat = 500;
    public const int LongestText = 2_000;

    public async Task<Wish> Hear(DangolContext db, HeardWish heard)
    {
        var wish = new Wish
        {
            Id = Ids.New(db.Clock),
            Number = await numbers.Take(db, "wish"),
            CustomerId = heard.Customer,
            OrderId = heard.Order,
            Kind = heard.Kind,
            What = heard.What.Trim(),
            WantedAt = heard.Wanted?.At,
            WantedIsDate = heard.Wanted?.IsDate ?? false,
            Limit = Text(heard.Limit),
            Offered = Text(heard.Offered),
            Channel = Text(heard.Channel),
            HeardAt = db.Now,
            HeardBy = db.Caller.Name,
        };
        (wish.State, wish.OfferedAt) = wish.Offered is null ? (WishState.Open, (NodaTime.Instant?)null) : (WishState.Offered, db.Now);
        db.Add(wish);
        return wish;
    }

    /// <summary>What stands in it, and what is offered instead.</summary>
    /// <exception cref="RuleBrokenException">"wish-closed" or "wish-changed".</exception>
    public static async Task Change(DangolContext db, long number, int? version, string what, Due? wanted, string? limit, string? offered, PromiseKind? kind = null, string? channel = null)
    {
        var wish = await Open(db, number, version);
        (wish.What, wish.WantedAt, wish.WantedIsDate, wish.Limit, wish.Offered) = (what.Trim(), wanted?.At, wanted?.IsDate ?? false, Text(limit), Text(offered));
        (wish.State, wish.OfferedAt) = wish.Offered is null ? (WishState.Open, (NodaTime.Instant?)null) : (WishState.Offered, wish.OfferedAt ?? db.Now);
        (wish.Kind, wish.Channel) = (kind ?? wish.Kind, channel ?? wish.Channel);
        wish.Version++;
    }

    /// <param name="promise">What is promised instead, confirmed by the person; null: nothing.</param>
    /// <exception cref="RuleBrokenException">"wish-closed", "wish-changed", "wish-promised" (one came of it already: move that one) or the ledger's.</exception>
    public async Task Agree(DangolContext db, long number, int? version, string? agreed, (PromiseKind Kind, string What, Due Due)? promise)
    {
        var wish = await Open(db, number, version);
        if (promise is var (kind, what, due) && promise is not null)
        {
            if (wish.PromiseId is not null)
            {
                throw new RuleBrokenException("wish-promised", "A promise came of it already.");
            }

            wish.PromiseId = (await ledger.Make(db, new NewPromise(kind, due, wish.CustomerId, wish.OrderId, what.Trim(), PromiseOrigin.Hand, null, db.Caller.Name, db.Caller.UserId))).Id;
        }

        wish.Agreed = Text(agreed);
        Close(db, wish, WishState.Agreed);
    }

    /// <param name="state"><see cref="WishState.Declined"/> or <see cref="WishState.Withdrawn"/>.</param>
    /// <exception cref="RuleBrokenException">"wish-closed" or "wish-changed".</exception>
    public static async Task End(DangolContext db, long number, int? version, WishState state) => Close(db, await Open(db, number, version), state);

    /// <summary>It was closed in error. A promise that came of it stays.</summary>
    /// <exception cref="RuleBrokenException">"wish-open" or "wish-changed".</exception>
    public static async Task Reopen(DangolContext db, long number, int? version)
    {
        var wish = await Find(db, number, version);
        if (wish.State is WishState.Open or WishState.Offered)
        {
            throw new RuleBrokenException("wish-open", "It is open.");
        }

        (wish.State, wish.ClosedAt) = (wish.Offered is null ? WishState.Open : WishState.Offered, null);
        wish.Version++;
    }

    private static void Close(DangolContext db, Wish wish, WishState state)
    {
        (wish.State, wish.ClosedAt) = (state, db.Now);
        wish.Version++;
    }

    private static async Task<Wish> Open(DangolContext db, long number, int? version)
        => await Find(db, number, version) is { State: WishState.Open or WishState.Offered } open ? open : throw new RuleBrokenException("wish-closed", "It is closed.");

    private static async Task<Wish> Find(DangolContext db, long number, int? version)
    {
        var wish = await db.Set<Wish>().AsTracking().SingleOrDefaultAsync(row => row.Number == number) ?? throw new NotFoundException("wish");
        return version is null || version == wish.Version ? wish : throw new RuleBrokenException("wish-changed", "Somebody has changed it meanwhile.");
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}

internal sealed record HeardWish(Guid Customer, PromiseKind Kind, string What, Due? Wanted = null, string? Limit = null, string? Offered = null, Guid? Order = null, string? Channel = null);
