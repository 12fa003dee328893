using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dangol.Access;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Promises;

/// <summary>A promise from the customer's side: the link to it, what it shows, what the customer can say.</summary>
internal sealed class Follow(Store store, PromiseLedger ledger)
{
    public const int LongestText = 1_000;

    // More than any honest customer says about one promise.
    private const int MostAnswers = 30;
    private const int TokenBytes = 24;

    /// <summary>The address of a new link: 192 random bits. Call it inside a transaction.</summary>
    public static string NewLink(DangolContext db, Guid promise)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Add(new PromiseLink { TokenHash = Hash(token), PromiseId = promise, CreatedAt = db.Now, Who = db.Caller.Name });
        return "/p/" + token;
    }

    /// <summary>Whose promise a token opens; null when it opens none. The caller then acts for the customer in that workspace and may do nothing else there.</summary>
    public async Task<Followed?> Find(string token, Caller asking, CancellationToken cancellationToken = default)
    {
        var found = await Opens(token, cancellationToken);
        if (found is not var (workspace, promise))
        {
            return null;
        }

        var caller = For(workspace, asking);
        await using var db = store.Open(caller);
        var clock = await PromiseClock.Read(db, cancellationToken);
        if (await PromiseList.One(db, promise, clock, cancellationToken) is not { } row)
        {
            return null;
        }

        var answers = await db.Set<PromiseAnswer>().AsNoTracking().Where(answer => answer.PromiseId == promise).OrderBy(answer => answer.At).ToListAsync(cancellationToken);
        return new Followed(
            (await db.Workspaces.AsNoTracking().SingleAsync(shop => shop.Id == workspace, cancellationToken)).Name,
            row,
            [.. (await MovementBody.Of(db, promise, clock.Zone, cancellationToken)).Where(movement => movement.Kind is not (MovementKind.HandedOver or MovementKind.Corrected))],
            [.. answers.Select(answer => new FollowedAnswer(answer.Kind, answer.Text, answer.At))],
            clock);
    }

    /// <summary>Takes down what the customer says, and tells who keeps the promise.</summary>
    /// <returns>False: the link opens nothing.</returns>
    /// <exception cref="InvalidInputException">A question without words, or too many of them.</exception>
    /// <exception cref="RuleBrokenException">"too-many-answers", or the promise does not stand so that this can be said.</exception>
    public async Task<bool> Answer(string token, AnswerKind kind, string? text, Caller asking, Words t)
    {
        if (await Opens(token, default) is not var (workspace, promise))
        {
            return false;
        }

        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (text?.Length > LongestText || (kind == AnswerKind.Question && text is null))
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["text"] = [t[$"궁금한 점을 {LongestText:N0}자 이하로 적어 주세요.", $"Write your question in at most {LongestText:N0} characters."]] });
        }

        await store.Write(For(workspace, asking), async db =>
        {
            if (await db.Set<PromiseAnswer>().CountAsync(answer => answer.PromiseId == promise) >= MostAnswers)
            {
                throw new RuleBrokenException("too-many-answers", t["더 남기실 수 없습니다. 가게로 연락해 주세요.", "No more can be left here. Please contact the shop."]);
            }

            var standing = await db.Set<Promise>().AsNoTracking().SingleAsync(row => row.Id == promise);
            var fits = kind switch
            {
                AnswerKind.Accepted => standing is { State: PromiseState.Open, Moves: > 0 },
                AnswerKind.NotReceived => standing.State is PromiseState.Kept or PromiseState.Late,
                AnswerKind.Released => standing.State is PromiseState.Open or PromiseState.Paused,
                _ => true,
            };
            if (!fits)
            {
                throw new RuleBrokenException("promise-changed", t["그사이 약속의 상태가 바뀌었습니다. 다시 확인해 주세요.", "The promise has changed meanwhile. Please look again."]);
            }

            db.Add(new PromiseAnswer { PromiseId = promise, Id = Ids.New(db.Clock), Kind = kind, Text = text, At = db.Now });
            if (kind == AnswerKind.Released)
            {
                await ledger.Release(db, promise, text);
            }

            await Tell(db, standing, kind);
        });
        return true;
    }

    private static async Task Tell(DangolContext db, Promise promise, AnswerKind kind)
    {
        var people = promise.KeptById is { } keeper ? await Staff.Of(db, keeper) : promise.Team is { } team ? await Staff.OfTeam(db, team) : [];
        foreach (var person in people.Count > 0 ? people : await Staff.Managers(db))
        {
            db.Add(new Alert { UserId = person.Id, Id = Ids.New(db.Clock), PromiseId = promise.Id, Answer = kind, At = db.Now });
        }
    }

    private async Task<(int Workspace, Guid Promise)?> Opens(string token, CancellationToken cancellationToken)
    {
        await using var db = store.Open(new Caller());
        var hash = Hash(token);
        return await db.Row($"select workspace_id, promise_id from promise_links where token_hash = {hash} and revoked_at is null", row => ((int, Guid)?)(row.GetInt32(0), row.Id(1)), cancellationToken);
    }

    private static Caller For(int workspace, Caller asking)
    {
        var caller = new Caller();
        caller.Is(workspace, null, "고객", Role.Viewer, "web", asking.Address);
        caller.Reads(asking.Language, asking.Zone);
        return caller;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>All that a follower sees: nothing about the person, nothing about who works on it.</summary>
public sealed record Followed(string Shop, PromiseRow Promise, IReadOnlyList<MovementBody> Movements, IReadOnlyList<FollowedAnswer> Answers, PromiseClock Clock);

public sealed record FollowedAnswer(AnswerKind Kind, string? Text, NodaTime.Instant At);
