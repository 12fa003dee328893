using System.Security.Cryptography;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Platform.Outbox;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Dangol.Mail;

/// <summary>Carries letters as mail: to the workspace's mail server, or into the folder "outbox" of the data folder.</summary>
internal sealed class MailCarrier(Store store, DataFolder folder, SmtpSession smtp, IDataProtectionProvider protection, TimeProvider clock) : ILetterCarrier
{
    public async Task<Carried> Carry(int workspace, Guid id, Letter letter, CancellationToken cancellationToken)
    {
        var settings = await Settings(workspace);
        if (!settings.IsComplete)
        {
            return Carried.Later(MailWords.NotSetUp);
        }

        if (MailAddressText.Clean(letter.Recipient) is not { } recipient)
        {
            return Carried.Refused(MailWords.NoAddress);
        }

        return await Send(workspace, settings, new MailParts(id, settings.From!, settings.FromName, recipient, letter.RecipientName, letter.Title, letter.Body, Instant.FromDateTimeOffset(clock.GetUtcNow())), cancellationToken);
    }

    public async Task<Carried> Send(int workspace, MailSettings settings, MailParts mail, CancellationToken cancellationToken)
    {
        var message = MimeText.Of(mail);
        if (settings.Way == MailWay.Folder)
        {
            var place = Path.Combine(folder.Path, "outbox", workspace.ToString(System.Globalization.CultureInfo.InvariantCulture));
            DataFolder.MakeFolder(place);
            // The whole file or none.
            var half = Path.Combine(place, $"{mail.Id:N}.half");
            await File.WriteAllTextAsync(half, message, cancellationToken);
            File.Move(half, Path.Combine(place, $"{mail.Id:N}.eml"), overwrite: true);
            return Carried.Well;
        }

        try
        {
            await smtp.Send(settings.Server(protection), mail.From, mail.To, message, cancellationToken);
            return Carried.Well;
        }
        catch (SmtpTroubleException problem)
        {
            var trouble = problem.Trouble.ToString();
            return problem.Trouble is SmtpTrouble.SenderRefused or SmtpTrouble.RecipientRefused or SmtpTrouble.MessageRefused ? Carried.Refused(trouble) : Carried.Later(trouble);
        }
        catch (CryptographicException)
        {
            return Carried.Later(MailWords.LostKey);
        }
    }

    private async Task<MailSettings> Settings(int workspace)
    {
        var caller = new Caller();
        caller.Is(workspace, null, "", Role.Viewer, "job", null);
        await using var db = store.Open(caller);
        return await MailSettings.Read(db);
    }
}
