using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Access;

/// <summary>Says while a password is typed how well it would hold. Keeps nothing.</summary>
internal static class PasswordHints
{
    public static void MapPasswordHints(this IEndpointRouteBuilder routes) => routes.MapPost("/password-hint", Judge).AllowAnonymous();

    private static IResult Judge([FromForm] string? password, [FromForm] string? name, [FromForm] string? email, [FromForm] string? shop)
        => Page.Part<PasswordHint>(new { Bits = string.IsNullOrEmpty(password) ? 0 : password.Length < PasswordRules.Shortest ? 1 : PasswordStrength.Bits(password, name, email, shop) });
}
