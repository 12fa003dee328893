using Dangol.Platform.Data;

namespace Dangol.Platform.Outbox;

/// <summary>
/// Letters to people outside. They are put here in the transaction of what they are about, and carried afterwards, in workspaces whose owner has switched sending on:
/// nowhere else does anything leave for a customer.
/// </summary>
public static class Outbox
{
    internal const string Switch = "sending";
    internal const string On = "on";

    /// <summary>Whether the owner has switched sending on; off until then.</summary>
    public static async Task<bool> Sends(this DangolContext db) => await db.Setting(Switch) == On;

    /// <summary>Switches sending on or off. What waits goes when it is on again. Only inside <see cref="Store.Write{T}"/>.</summary>
    public static Task SwitchSending(this DangolContext db, bool on) => db.SetSetting(Switch, on ? On : null);

    /// <summary>Puts a letter into the outbox. Only inside <see cref="Store.Write{T}"/>.</summary>
    public static Guid Post(this DangolContext db, Letter letter)
    {
        var row = new OutboxRow
        {
            WorkspaceId = db.WorkspaceId,
            Id = Ids.New(db.Clock),
            Kind = letter.Kind,
            Subject = letter.Subject,
            Recipient = letter.Recipient,
            RecipientName = letter.RecipientName,
            Title = letter.Title,
            Body = letter.Body,
            CreatedAt = db.Now,
            AvailableAt = db.Now,
        };
        db.Add(row);
        return row.Id;
    }

    /// <summary>Takes back what has not left. Only inside <see cref="Store.Write{T}"/>.</summary>
    /// <returns>False: it is being carried at this moment, or gone.</returns>
    public static async Task<bool> Recall(this DangolContext db, string kind, Guid subject)
        => await db.Execute($"update outbox set state = {LetterState.Cancelled}, closed_at = {db.Now} where workspace_id = {db.WorkspaceId} and kind = {kind} and subject = {subject} and state = {LetterState.Waiting} and lease = 0") > 0;

    /// <summary>How the last letter about a subject stands; null when there was none.</summary>
    public static Task<LetterStanding?> Standing(this DangolContext db, string kind, Guid subject) => db.Row(
        $"select state, attempts, trouble, closed_at from outbox where workspace_id = {db.WorkspaceId} and kind = {kind} and subject = {subject} order by created_at desc, id desc limit 1",
        row => (LetterStanding?)new LetterStanding((LetterState)row.GetInt32(0), row.GetInt32(1), row.TextOrNull(2), row.InstantOrNull(3)));
}

/// <param name="Kind">The <see cref="ILetterKind.Kind"/> that is told when it is gone.</param>
/// <param name="Subject">What it is about.</param>
public sealed record Letter(string Kind, Guid Subject, string Recipient, string? RecipientName, string Title, string Body);

/// <param name="Trouble">Why it could not be carried the last time.</param>
public sealed record LetterStanding(LetterState State, int Attempts, string? Trouble, NodaTime.Instant? ClosedAt);
