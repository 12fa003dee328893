using Dangol.Mail;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Promises;

/// <summary>
/// Tells customers before a promise breaks, and after. A notice is drafted, changed, and let go by a person or by the owner's rule; the outbox carries it. With its
/// sending, and not before, the promise is moved to the time it names: the customer has been told then. Call the verbs inside <see cref="Store.Write{T}"/>.
/// </summary>
internal sealed class Notices(Numbers numbers, PromiseLedger ledger) : ILetterKind
{
    public const int LongestTitle = 200;
    public const int LongestBody = 5_000;

    private const string LetterKind = "notice";

    public string Kind => LetterKind;

    /// <summary>
    /// Drafts a notice about the promise as it stands. One that was thrown away for the same due time is drafted anew.
    /// </summary>
    /// <param name="newDue">The time to tell; null when it is not known.</param>
    /// <param name="language">"ko" or "en"; null: the workspace's.</param>
    /// <exception cref="RuleBrokenException">"promise-closed", "due-in-the-past" or "notice-exists".</exception>
    public async Task<Notice> Draft(DangolContext db, Guid promise, NoticeKind kind, Due? newDue = null, string? reason = null, string? language = null, bool byPerson = true)
    {
        var clock = await PromiseClock.Read(db);
        var row = await PromiseList.One(db, promise, clock) ?? throw new NotFoundException("promise");
        if (!row.IsOpen && kind != NoticeKind.Missed)
        {
            throw new RuleBrokenException("promise-closed", "The promise is closed.");
        }

        if (newDue is { } told && told.At <= clock.Now)
        {
            throw new RuleBrokenException("due-in-the-past", "The new time is already over.");
        }

        var known = await db.Set<Notice>().AsTracking().SingleOrDefaultAsync(notice => notice.PromiseId == promise && notice.Kind == kind && notice.ForDueAt == row.Due.At);
        if (known is not null && known.State is not (NoticeState.Discarded or NoticeState.Failed))
        {
            throw new RuleBrokenException("notice-exists", "There is such a notice already.");
        }

        var (shop, spoken) = await db.Row($"select name, language from workspaces where id = {db.WorkspaceId}", one => (one.GetString(0), one.GetString(1)));
        var words = NoticeWords.In(db, language ?? spoken ?? "ko", clock);
        var mail = await MailSettings.Read(db);
        var link = mail.PublicAddress is { } address ? address + Follow.NewLink(db, promise) : null;
        var (title, body) = NoticeWords.Of(words, kind, shop ?? "", row, clock, newDue, reason, link);
        var recipient = row.Customer is { } customer
            ? await db.Row($"select email from customers where workspace_id = {db.WorkspaceId} and id = {customer.Id} and archived_at is null", one => one.TextOrNull(0)) : null;
        var notice = known ?? new Notice { Id = Ids.New(db.Clock), Number = await numbers.Take(db, "notice"), PromiseId = promise, Kind = kind, ForDueAt = row.Due.At, Language = words.Language, Title = title, Body = body };
        (notice.Language, notice.Recipient, notice.Title, notice.Body) = (words.Language, MailAddressText.Clean(recipient), title, body);
        (notice.NewDueAt, notice.NewDueIsDate, notice.Reason) = (newDue?.At, newDue?.IsDate ?? false, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        (notice.State, notice.MadeAt, notice.MadeBy) = (NoticeState.Draft, clock.Now, byPerson ? db.Caller.Name : null);
        (notice.DecidedAt, notice.DecidedBy, notice.ByRule, notice.SentAt) = (null, null, false, null);
        if (known is null)
        {
            db.Add(notice);
        }
        else
        {
            notice.Version++;
        }

        db.Audit("Drafted", nameof(Notice), Name(notice), new { Kind = kind.ToString() });
        return notice;
    }

    /// <exception cref="RuleBrokenException">"notice-decided": it is no draft any more.</exception>
    public static async Task Change(DangolContext db, long number, int? version, string? recipient, string title, string body)
    {
        var notice = await Open(db, number, version);
        (notice.Recipient, notice.Title, notice.Body) = (recipient, title, body);
        notice.Version++;
        db.Audit("Changed", nameof(Notice), Name(notice), new { });
    }

    /// <summary>Lets it go: into the outbox.</summary>
    /// <exception cref="RuleBrokenException">"notice-decided", "no-recipient", "sending-off", "due-in-the-past" or "promise-closed".</exception>
    public static async Task Approve(DangolContext db, long number, int? version = null, bool byRule = false)
    {
        var notice = await Open(db, number, version);
        if (MailAddressText.Clean(notice.Recipient) is not { } recipient)
        {
            throw new RuleBrokenException("no-recipient", "Nobody to send it to: the customer has no mail address.");
        }

        if (!await db.Sends())
        {
            throw new RuleBrokenException("sending-off", "Sending to customers is switched off.");
        }

        var promise = await db.Set<Promise>().AsNoTracking().SingleAsync(row => row.Id == notice.PromiseId);
        if (notice.NewDueAt is { } due && due <= db.Now)
        {
            throw new RuleBrokenException("due-in-the-past", "The new time is already over.");
        }

        if (notice.Kind != NoticeKind.Missed && promise.State is not (PromiseState.Open or PromiseState.Paused))
        {
            throw new RuleBrokenException("promise-closed", "The promise is closed.");
        }

        var name = promise.CustomerId is { } customer ? await db.Row($"select name from customers where workspace_id = {db.WorkspaceId} and id = {customer}", one => one.TextOrNull(0)) : null;
        db.Post(new Letter(LetterKind, notice.Id, recipient, name, notice.Title, notice.Body));
        Decide(db, notice, NoticeState.Approved, byRule);
    }

    /// <summary>Throws a draft away, or takes back one that has not left.</summary>
    /// <exception cref="RuleBrokenException">"notice-decided" or "notice-leaving".</exception>
    public static async Task Discard(DangolContext db, long number, int? version = null)
    {
        var notice = await Find(db, number, version);
        if (notice.State == NoticeState.Approved && !await db.Recall(LetterKind, notice.Id))
        {
            throw new RuleBrokenException("notice-leaving", "It is being sent at this moment.");
        }

        if (notice.State is not (NoticeState.Draft or NoticeState.Approved or NoticeState.Failed))
        {
            throw new RuleBrokenException("notice-decided", "It has been decided on already.");
        }

        Decide(db, notice, NoticeState.Discarded, byRule: false);
    }

    public static Task<LetterStanding?> Standing(DangolContext db, Guid notice) => db.Standing(LetterKind, notice);

    public async Task Closed(DangolContext db, Guid subject, LetterState state)
    {
        if (await db.Set<Notice>().AsTracking().SingleOrDefaultAsync(row => row.Id == subject && row.State == NoticeState.Approved) is not { } notice)
        {
            return;
        }

        notice.Version++;
        (notice.State, notice.SentAt) = state == LetterState.Sent ? (NoticeState.Sent, db.Now) : (NoticeState.Failed, (Instant?)null);
        db.Audit(notice.State.ToString(), nameof(Notice), Name(notice), new { });
        if (notice is not { State: NoticeState.Sent, NewDueAt: { } due } || due <= db.Now)
        {
            return;
        }

        if (await db.Set<Promise>().AsNoTracking().AnyAsync(row => row.Id == notice.PromiseId && (row.State == PromiseState.Open || row.State == PromiseState.Paused)))
        {
            await ledger.Move(db, notice.PromiseId, new Due(due, notice.NewDueIsDate), customerTold: true, notice.Reason);
        }
    }

    private static void Decide(DangolContext db, Notice notice, NoticeState state, bool byRule)
    {
        (notice.State, notice.DecidedAt, notice.DecidedBy, notice.ByRule) = (state, db.Now, byRule ? null : db.Caller.Name, byRule);
        notice.Version++;
        db.Audit(state.ToString(), nameof(Notice), Name(notice), new { ByRule = byRule });
    }

    private static async Task<Notice> Open(DangolContext db, long number, int? version)
        => await Find(db, number, version) is { State: NoticeState.Draft or NoticeState.Failed } draft ? draft : throw new RuleBrokenException("notice-decided", "It has been decided on already.");

    private static async Task<Notice> Find(DangolContext db, long number, int? version)
    {
        var notice = await db.Set<Notice>().AsTracking().SingleOrDefaultAsync(row => row.Number == number) ?? throw new NotFoundException("notice");
        return version is null || version == notice.Version ? notice : throw new RuleBrokenException("notice-changed", "Somebody has changed it meanwhile.");
    }

    private static string Name(Notice notice) => notice.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
