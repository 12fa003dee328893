using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

internal static class SetUpPages
{
    public static void MapSetUp(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/setup/{token}", Show).AllowAnonymous();
        routes.MapPost("/setup/{token}", Run).AllowAnonymous();
    }

    private static async Task<IResult> Show(string token, DangolContext db, Caller caller)
        => await OneTimeToken.IsOpen(db, token, OneTimeToken.Setup) && !await OneTimeLinks.HasOwner(db)
            ? Page.Of<SetUpPage>(new { Token = token, Form = new SetUpForm(null, caller.Zone.Id, caller.Language, null, null, null) })
            : SignInPages.LinkGone();

    private static async Task<IResult> Run(
        string token, [FromForm] string? shop, [FromForm] string? zone, [FromForm] string? language, [FromForm] string? name, [FromForm] string? email, [FromForm] string? password,
        HttpContext http, DangolContext db, SetUp setUp, Entrance entrance, Words t)
    {
        if (!await OneTimeToken.IsOpen(db, token, OneTimeToken.Setup))
        {
            return SignInPages.LinkGone();
        }

        var form = new SetUpForm(shop, zone, language, name, email, password);
        var faults = SetUp.Check(form, t);
        if (faults.Any)
        {
            return Page.Of<SetUpPage>(new { Token = token, Form = form, Errors = faults.ByField }, 422);
        }

        try
        {
            var (user, member) = await setUp.Run(token, form);
            await entrance.Open(http, "password", user, member);
            return Page.GoTo("/", new Toast(t["가게를 열었습니다. 이제 고객 자료를 가져와 보세요.", "Your shop is open. Now bring in your customers."]));
        }
        catch (ConflictException)
        {
            return Page.Of<SetUpPage>(new { Token = token, Form = form, Errors = faults.Add("email", Accounts.EmailTaken(t)).ByField }, 422);
        }
        catch (NotFoundException)
        {
            return SignInPages.LinkGone();
        }
    }
}
