using System.Globalization;
using Dangol.Calendars;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Promises;

internal static class SlaPages
{
    public static void MapSlaPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/settings/sla").RequireAuthorization(Policies.Manage);
        pages.MapGet("", async (DangolContext db) => Page.Of<SlaPoliciesPage>(new { Rows = await SlaPolicyRows.All(db), Coverage = (int)Math.Round(await DateOffers.Coverage(db) * 100) }));
        pages.MapGet("/new", async (DangolContext db, Words t) => Page.Of<SlaPolicyPage>(new { Form = Fresh(t), Calendars = await CalendarsContract.Names(db) }));
        pages.MapGet("/step", () => Page.Part<SlaStep>());
        pages.MapGet("/{number:long}", async (long number, DangolContext db, Words t) =>
        {
            var row = await SlaPolicyRows.One(db, number);
            return Page.Of<SlaPolicyPage>(new { Form = SlaForm.Of(row, t), Row = row, Calendars = await CalendarsContract.Names(db) });
        });
        pages.MapPost("", async (HttpRequest request, Store store, Caller caller, SaveSlaPolicy save, DangolContext db, Words t) => await Save(null, request, store, caller, save, db, t));
        pages.MapPost("/{number:long}/up", async (long number, Store store, Caller caller, Words t) =>
        {
            await store.Write(caller, write => SaveSlaPolicy.MoveUp(write, number));
            return Page.GoTo("/settings/sla", new Toast(t["순서를 바꾸었습니다.", "The order is changed."]));
        });
        pages.MapPost("/{number:long}", async (long number, HttpRequest request, Store store, Caller caller, SaveSlaPolicy save, DangolContext db, Words t) => await Save(number, request, store, caller, save, db, t));
    }

    private static async Task<IResult> Save(long? number, HttpRequest request, Store store, Caller caller, SaveSlaPolicy save, DangolContext db, Words t)
    {
        var form = await SlaForm.Read(request);
        var faults = new Dictionary<string, string[]>();
        var definition = form.Checked(t, faults);
        var row = number is { } known ? await SlaPolicyRows.One(db, known) : null;
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Trim().Length > 100)
        {
            faults["name"] = [t["이름을 100자 이하로 적어 주세요.", "Enter a name of at most 100 characters."]];
        }

        var customer = row is null ? await Customer(db, form.Customer, faults, t) : null;
        if (faults.Count > 0)
        {
            return Page.Of<SlaPolicyPage>(new { Form = form, Row = row, Calendars = await CalendarsContract.Names(db), Errors = faults }, 422);
        }

        await store.Write(caller, async write =>
        {
            if (row is null)
            {
                await save.Add(write, form.Name!, definition, customer, null, form.IsActive);
            }
            else
            {
                var policy = await write.Set<SlaPolicy>().AsTracking().SingleAsync(policy => policy.Id == row.Id);
                await SaveSlaPolicy.Change(write, policy, form.Name!, definition, policy.Position, form.IsActive);
            }
        });
        return Page.GoTo("/settings/sla", new Toast(t["저장했습니다. 이제부터 하는 약속에 쓰입니다.", "Saved. It counts for what is promised from now on."]));
    }

    private static async Task<Guid?> Customer(DangolContext db, string? typed, Dictionary<string, string[]> faults, Words t)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var known = long.TryParse(typed.Split('#')[^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await CustomersContract.Find(db, number) : null;
        if (known is null)
        {
            faults["customer"] = [t["목록에서 고객을 골라 주세요.", "Please choose the customer from the list."]];
        }

        return known?.Id;
    }

    private static SlaForm Fresh(Words t) => new()
    {
        Steps = [new("80%", "keeper", null), new(t["기한", "due"], "keeper", null), new("+" + MinutesText.Of(60, t), "managers", null)],
    };
}
