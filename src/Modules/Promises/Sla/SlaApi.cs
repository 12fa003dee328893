using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dangol.Promises;

/// <summary>SLA policies, and the promises that are made by them, as REST resources.</summary>
internal static class SlaApi
{
    public static void MapSlaApi(this IEndpointRouteBuilder routes)
    {
        var policies = routes.MapGroup("/api/sla/policies").WithTags("SLA").RequireAuthorization(Policies.Read);
        policies.MapGet("", async (DangolContext db) => TypedResults.Ok((await SlaPolicyRows.All(db)).ConvertAll(PolicyBody.Of))).WithName("ListSlaPolicies").WithSummary("SLA policies: customers' contracts first, then the general ones in the order in which they are asked.");
        policies.MapGet("{id:guid}", Show).WithName("ShowSlaPolicy").WithSummary("A policy with what it says. The ETag is its version.");
        policies.MapPost("", Add).WithName("AddSlaPolicy").WithSummary("Adds a policy. It makes promises from now on; with no targets it watches over those that people make.").RequireAuthorization(Policies.Manage);
        policies.MapPut("{id:guid}", Change).WithName("ChangeSlaPolicy").WithSummary("What it says from now on: a new version. What was promised by it stays. Send If-Match with the ETag.").RequireAuthorization(Policies.Manage);

        var promises = routes.MapGroup("/api/sla").WithTags("SLA").RequireAuthorization(Policies.Work);
        promises.MapPost("promises", Make).WithName("MakeSlaPromise").WithSummary("Something happened to which an SLA applies (a customer wrote, a case was opened): makes the promise that the policy for it says. target is firstReply, nextReply, resolution, update or a name of your own.");
        promises.MapPost("due", Ask).WithName("AskSlaDueTime").WithSummary("The due time that the same request would make; null when no policy covers it.");
    }

    private static async Task<Ok<PolicyBody>> Show(Guid id, HttpContext http, DangolContext db)
    {
        var row = await SlaPolicyRows.One(db, id);
        http.Response.Tag(row.Version);
        return TypedResults.Ok(PolicyBody.Of(row));
    }

    private static Task<IResult> Add(PolicyWish wish, HttpContext http, SaveSlaPolicy save) => http.CreateOnce(wish, async db =>
    {
        var policy = await save.Add(db, wish.Name ?? "", wish.Definition ?? new(), wish.Customer, wish.Position, wish.IsActive ?? true);
        await db.SaveChangesAsync();
        http.Response.Tag(policy.Version);
        return (PolicyBody.Of(await SlaPolicyRows.One(db, policy.Id)), $"/api/sla/policies/{policy.Id}");
    });

    private static async Task<Ok<PolicyBody>> Change(Guid id, PolicyWish wish, HttpContext http, Store store, Caller caller)
    {
        var row = await store.Write(caller, async db =>
        {
            var policy = await db.Set<SlaPolicy>().AsTracking().SingleOrDefaultAsync(row => row.Id == id) ?? throw new NotFoundException("SLA policy");
            http.Request.RequireMatch(policy.Version);
            await SaveSlaPolicy.Change(db, policy, wish.Name ?? policy.Name, wish.Definition ?? new(), wish.Position ?? policy.Position, wish.IsActive ?? policy.IsActive);
            await db.SaveChangesAsync();
            return await SlaPolicyRows.One(db, id);
        });
        http.Response.Tag(row.Version);
        return TypedResults.Ok(PolicyBody.Of(row));
    }

    private static Task<IResult> Make(OccasionWish wish, HttpContext http, SlaPromises sla) => http.CreateOnce(wish, async db =>
    {
        var made = await sla.Make(db, await wish.Checked(db));
        await db.SaveChangesAsync();
        var body = await PromiseBody.Read(db, made.Id);
        http.Response.Tag(body.Version);
        return (body, $"/api/promises/{made.Id}");
    });

    private static async Task<Ok<DueBody>> Ask(OccasionWish wish, DangolContext db, SlaPromises sla) => TypedResults.Ok(new DueBody(await sla.DueTime(db, await wish.Checked(db))));
}

/// <param name="Customer">The customer whose contract it is; cannot be changed later.</param>
internal sealed record PolicyWish(string? Name, Guid? Customer, int? Position, bool? IsActive, SlaDefinition? Definition);

internal sealed record PolicyBody(Guid Id, long Number, string Name, CustomerRef? Customer, int Position, bool IsActive, int Version, Instant ValidFrom, SlaDefinition Definition)
{
    public static PolicyBody Of(SlaPolicyRow row) => new(row.Id, row.Number, row.Name, row.Customer is { } customer ? new(customer.Id, customer.Number, customer.Name) : null, row.Position, row.IsActive, row.Version, row.ValidFrom, row.Definition);
}

/// <param name="About">The conversation or case, in the words of the system it comes from.</param>
internal sealed record OccasionWish(string? Target, Guid? Customer, Guid? Order, string? Channel, PromisePriority? Priority, string? What, string? About, Guid? Keeper, string? Team, Instant? At)
{
    /// <exception cref="InvalidInputException">With every fault.</exception>
    public async Task<SlaOccasion> Checked(DangolContext db)
    {
        var faults = new Dictionary<string, string[]>();
        foreach (var (field, value, longest) in new[] { ("target", Target, 60), ("channel", Channel, 40), ("what", What, PromiseWish.LongestWords), ("about", About, 200), ("team", Team, 60) })
        {
            if (value?.Length > longest)
            {
                faults[field] = [$"At most {longest} characters."];
            }
        }

        if (string.IsNullOrWhiteSpace(Target))
        {
            faults["target"] = ["Name a target: firstReply, nextReply, resolution, update, or one of your own."];
        }

        if (At > db.Now)
        {
            faults["at"] = ["That time has not come yet."];
        }

        if (Customer is { } customer && await db.Number($"select count(*) from customers where workspace_id = {db.WorkspaceId} and id = {customer}") == 0)
        {
            faults["customer"] = ["There is no such customer."];
        }

        if (Order is { } order && await db.Number($"select count(*) from orders where workspace_id = {db.WorkspaceId} and id = {order}") == 0)
        {
            faults["order"] = ["There is no such order."];
        }

        var keeper = Keeper is null && Team is null ? null : await new MovementWish(MovementKind.HandedOver, null, null, null, false, null, Keeper: Keeper, Team: Team).CheckedKeeper(db);
        return faults.Count > 0 ? throw new InvalidInputException(faults)
            : new SlaOccasion(Target!, Customer, Order, Channel, Priority ?? PromisePriority.Normal, What, About, keeper, At);
    }
}

internal sealed record DueBody(Instant? DueAt);
