using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

/// <summary>The shop's own settings.</summary>
internal static class SettingsPages
{
    private const int LongestGrace = 365;

    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/settings").RequireAuthorization(Policies.Manage);
        pages.MapGet("", Show);
        pages.MapPost("", Save);
    }

    private static async Task<IResult> Show(DangolContext db)
    {
        var workspace = await Mine(db);
        return Page.Of<SettingsPage>(new
        {
            Form = new SettingsForm(workspace.Name, workspace.Zone, workspace.Language, workspace.Currency, workspace.GraceDays.ToString(CultureInfo.InvariantCulture)),
        });
    }

    private static async Task<IResult> Save(
        [FromForm] string? name, [FromForm] string? zone, [FromForm] string? language, [FromForm] string? currency, [FromForm] string? graceDays, Store store, Caller caller, Words t)
    {
        var faults = new Faults(t).Name("name", name).Zone("zone", zone).Language("language", language);
        if (!int.TryParse(graceDays, NumberStyles.None, CultureInfo.InvariantCulture, out var grace) || grace > LongestGrace)
        {
            faults.Add("graceDays", $"0에서 {LongestGrace} 사이의 날수를 적어 주세요.", $"Enter a number of days from 0 to {LongestGrace}.");
        }

        if (currency is null || !Choices.Currencies.Contains(currency))
        {
            faults.Add("currency", "목록에서 골라 주세요.", "Please choose from the list.");
        }

        if (faults.Any)
        {
            return Page.Of<SettingsPage>(new { Form = new SettingsForm(name, zone, language, currency, graceDays), Errors = faults.ByField }, 422);
        }

        await store.Write(caller, async db =>
        {
            var workspace = await Mine(db);
            (workspace.Name, workspace.Zone, workspace.Language, workspace.Currency, workspace.GraceDays) = (name!.Trim(), zone!, language!, currency!, grace);
        });
        return Page.GoTo("/settings", new Toast(t["설정을 저장했습니다", "Settings saved"]));
    }

    private static Task<Workspace> Mine(DangolContext db) => db.Workspaces.AsTracking().SingleAsync(workspace => workspace.Id == db.WorkspaceId);
}

/// <summary>As typed on the settings page.</summary>
public sealed record SettingsForm(string? Name, string? Zone, string? Language, string? Currency, string? GraceDays);
