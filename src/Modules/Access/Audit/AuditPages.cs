using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Access;

/// <summary>/settings/audit?who=&amp;what=&amp;from=&amp;to=: the log, newest first.</summary>
internal static class AuditPages
{
    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet("/settings/audit", Show).RequireAuthorization(Policies.Manage);

    private static async Task<IResult> Show(string? who, string? what, string? from, string? to, Guid? before, HttpContext http, DangolContext db, Caller caller)
    {
        var filter = new AuditFilter(who, what, Start(from, caller.Zone), Start(to, caller.Zone, plusDays: 1));
        var entries = await AuditList.Find(db, filter, before, http.RequestAborted);
        var rows = entries.Take(AuditList.PageSize).ToList();
        var next = entries.Count > rows.Count
            ? "/settings/audit" + QueryString.Create(new Dictionary<string, string?> { ["who"] = who, ["what"] = what, ["from"] = from, ["to"] = to, ["before"] = rows[^1].Id.ToString() })
            : null;
        return before is not null && http.IsFragment()
            ? Page.Part<AuditRows>(new { Entries = rows, Next = next })
            : Page.Of<AuditPage>(new { Entries = rows, Next = next, Who = who, What = what, From = from, To = to, Members = await MemberList.Members(db) });
    }

    private static Instant? Start(string? day, DateTimeZone zone, int plusDays = 0)
        => !string.IsNullOrEmpty(day) && LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date } ? date.PlusDays(plusDays).AtStartOfDayInZone(zone).ToInstant() : null;
}
