using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using NodaTime;

namespace Dangol.Promises;

/// <summary>Drafts notices about promises that will probably be missed, or were a few days ago, for customers who can be written to; and sends them where the owner said so.</summary>
internal sealed class NoticeSweep(Store store, Notices notices)
{
    /// <summary>From this chance on, in thousandths, a promise is more likely missed than kept.</summary>
    public const int LikelyMissed = 500;

    private const int AtOnce = 100;

    private static readonly Duration Ahead = Duration.FromDays(3), Back = Duration.FromDays(7);

    /// <returns>How many were drafted.</returns>
    public async Task<int> Sweep(Caller caller, CancellationToken cancellationToken = default)
    {
        var drafted = 0;
        foreach (var (promise, kind) in await Wanting(caller, cancellationToken))
        {
            drafted += await store.Write(caller, db => Draft(db, promise, kind)) ? 1 : 0;
        }

        return drafted;
    }

    private async Task<List<(Guid Promise, NoticeKind Kind)>> Wanting(Caller caller, CancellationToken cancellationToken)
    {
        await using var db = store.Open(caller);
        var rules = await NoticeRules.Read(db);
        var found = new List<(Guid, NoticeKind)>();
        foreach (var (kind, from, until, least) in new[] { (NoticeKind.AtRisk, db.Now, db.Now + Ahead, LikelyMissed), (NoticeKind.Missed, db.Now - Back, db.Now, 0) })
        {
            if (rules.Of(kind) != NoticeRule.Off)
            {
                // Told about this due time in any way is told.
                found.AddRange(await db.Rows(
                    $"""
                    select p.id from promises p join customers c on c.workspace_id = p.workspace_id and c.id = p.customer_id
                    where p.workspace_id = {db.WorkspaceId} and p.state = {PromiseState.Open} and p.due_at >= {from} and p.due_at < {until} and coalesce(p.miss_chance, 0) >= {least}
                      and c.email is not null and c.archived_at is null
                      and not exists (select 1 from notices n where n.workspace_id = p.workspace_id and n.promise_id = p.id and n.for_due_at = p.due_at and (n.kind = {kind} or n.state = {NoticeState.Draft}))
                    order by p.due_at limit {AtOnce}
                    """,
                    row => (row.Id(0), kind), cancellationToken));
            }
        }

        return found;
    }

    private async Task<bool> Draft(DangolContext db, Guid promise, NoticeKind kind)
    {
        try
        {
            var notice = await notices.Draft(db, promise, kind, byPerson: false);
            await db.SaveChangesAsync();
            // What came with a file is never written about by itself: importing sends nothing to anybody.
            var cameWithFile = await db.Number($"select count(*) from promises where workspace_id = {db.WorkspaceId} and id = {promise} and import_id is not null") > 0;
            if (!cameWithFile && (await NoticeRules.Read(db)).Of(kind) == NoticeRule.Send && notice.Recipient is not null && await db.Sends())
            {
                await Notices.Approve(db, notice.Number, byRule: true);
            }

            return true;
        }
        catch (RuleBrokenException)
        {
            // It was kept, moved or told about since we looked.
            return false;
        }
    }
}
