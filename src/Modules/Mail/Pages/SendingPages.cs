using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Mail;

/// <summary>Whether and how anything is sent to customers. Off until the owner switches it on.</summary>
internal static class SendingPages
{
    private const string Place = "/settings/sending";

    public static void MapSendingPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Place).RequireAuthorization(Policies.Manage);
        pages.MapGet("", async (DangolContext db) => Page.Of<SendingPage>(new { Form = SendingForm.Of(await MailSettings.Read(db)), Standing = await Standing(db) }));
        pages.MapPost("", Save);
        pages.MapPost("/test", Test);
        pages.MapPost("/on", (Store store, Caller caller, DangolContext db, Words t) => Switch(true, store, caller, db, t)).RequireAuthorization(Policies.Own);
        pages.MapPost("/off", (Store store, Caller caller, DangolContext db, Words t) => Switch(false, store, caller, db, t));
    }

    private static async Task<IResult> Save(HttpRequest request, Store store, Caller caller, DangolContext db, IDataProtectionProvider protection, Words t)
    {
        var form = await SendingForm.Read(request);
        var faults = new Dictionary<string, string[]>();
        if (form.Checked(await MailSettings.Read(db), protection, t, faults) is not { } settings)
        {
            return Page.Of<SendingPage>(new { Form = form, Standing = await Standing(db), Errors = faults }, StatusCodes.Status422UnprocessableEntity);
        }

        await store.Write(caller, async write =>
        {
            await MailSettings.Write(write, settings);
            write.Audit("Changed", "Sending", "1", new { Way = settings.Way.ToString(), settings.From, settings.Host, settings.Port, Security = settings.Security.ToString(), settings.PublicAddress });
        });
        return Page.GoTo(Place, new Toast(t["저장했습니다", "Saved"]));
    }

    private static async Task<IResult> Switch(bool on, Store store, Caller caller, DangolContext db, Words t)
    {
        if (on && !(await MailSettings.Read(db)).IsComplete)
        {
            return Page.GoTo(Place, new Toast(t["먼저 보내는 주소를 정해 주세요", "Set a sending address first"]));
        }

        await store.Write(caller, async write =>
        {
            await write.SwitchSending(on);
            write.Audit(on ? "SwitchedOn" : "SwitchedOff", "Sending", "1", new { });
        });
        return Page.GoTo(Place, new Toast(on ? t["고객에게 보내기를 켰습니다", "Sending to customers is on"] : t["고객에게 보내기를 껐습니다", "Sending to customers is off"]));
    }

    /// <summary>A letter to the shop itself, whether sending to customers is on or not.</summary>
    private static async Task<IResult> Test(DangolContext db, MailCarrier carrier, Caller caller, Words t, CancellationToken cancellationToken)
    {
        var settings = await MailSettings.Read(db);
        if (!settings.IsComplete)
        {
            return Page.GoTo(Place, new Toast(t["먼저 보내는 주소를 정해 주세요", "Set a sending address first"]));
        }

        var mail = new MailParts(Ids.New(db.Clock), settings.From!, settings.FromName, settings.From!, settings.FromName, t["단골에서 보낸 시험 메일입니다", "A test letter from Dangol"],
            t["이 메일이 보이면 고객에게 메일을 보낼 준비가 되었습니다.", "If you can read this, letters can reach your customers."], db.Now);
        var carried = await carrier.Send(caller.WorkspaceId, settings, mail, cancellationToken);
        return Page.GoTo(Place, new Toast(carried.Trouble is { } trouble ? MailWords.Trouble(t, trouble)
            : settings.Way == MailWay.Folder ? t[$"파일로 저장했습니다: outbox/{caller.WorkspaceId}/{mail.Id:N}.eml", $"Saved as a file: outbox/{caller.WorkspaceId}/{mail.Id:N}.eml"]
            : t[$"{settings.From} 주소로 시험 메일을 보냈습니다", $"A test letter went to {settings.From}"]));
    }

    private static async Task<SendingStanding> Standing(DangolContext db)
    {
        var counts = await db.Rows($"select state, count(*) from outbox where workspace_id = {db.WorkspaceId} group by state", row => ((LetterState)row.GetInt32(0), row.GetInt64(1)));
        long Of(LetterState state) => counts.FirstOrDefault(count => count.Item1 == state).Item2;
        var settings = await MailSettings.Read(db);
        return new SendingStanding(await db.Sends(), settings.IsComplete, settings.SealedPassword is not null, db.Caller.Role == Role.Owner, Of(LetterState.Waiting), Of(LetterState.Sent), Of(LetterState.Failed));
    }
}

public sealed record SendingStanding(bool IsOn, bool IsComplete, bool HasPassword, bool MaySwitchOn, long Waiting, long Sent, long Failed);
