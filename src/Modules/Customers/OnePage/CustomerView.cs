using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Customers;

/// <summary>A field as the page shows it.</summary>
/// <param name="Origin">Where it is from: file and line, or who entered it and when.</param>
public sealed record FieldLine(string Label, string Value, string? Origin);

/// <summary>What a customer's page shows.</summary>
public sealed record CustomerView(
    CustomerDetails Details, string Currency, Instant Now, IReadOnlyList<CustomerFigure> Figures, IReadOnlyList<NextStep> Steps, IReadOnlyList<FieldLine> Fields,
    TimelineView Timeline, int SourceCount, int MergeCount)
{
    private const int MostSteps = 3;

    internal static async Task<CustomerView> Read(DangolContext db, CustomerDetails details, IEnumerable<ICustomerFacts> modules, CustomerTimeline timeline, Words words, CancellationToken cancellationToken)
    {
        var id = details.Row.Id;
        var currency = await db.Row($"select currency from workspaces where id = {db.WorkspaceId}", row => row.GetString(0), cancellationToken) ?? "XXX";
        var facts = new List<CustomerFacts> { OwnFacts.Of(details, currency, db.Now, words) };
        foreach (var module in modules)
        {
            facts.Add(await module.Of(db, id, cancellationToken));
        }

        var sources = await CustomerSources.Read(db, id, cancellationToken);
        var merges = (int)await db.Number($"select count(*) from customer_merges where workspace_id = {db.WorkspaceId} and into_customer_id = {id} and undone_at is null", cancellationToken);
        return new CustomerView(details, currency, db.Now, [.. facts.SelectMany(fact => fact.Figures)], [.. facts.SelectMany(fact => fact.Steps).OrderByDescending(step => step.Urgency).Take(MostSteps)],
            Lines(sources, words), await TimelineView.Read(db, details.Row, timeline, null, null, cancellationToken), sources.Count, merges);
    }

    private static List<FieldLine> Lines(List<SourceView> sources, Words t)
    {
        var folded = CustomerFold.Of(sources.Select(source => source.View));
        var byId = sources.ToDictionary(source => source.Id);
        var all = CustomerField.All.Where(field => field.Name != "Name").Concat((folded.Fields.Custom?.Keys ?? Enumerable.Empty<string>()).Select(CustomerField.Custom));
        var lines = all.Select(field => (Field: field, Value: field.Read(folded.Fields))).Where(pair => pair.Value is not null)
            .Select(pair => new FieldLine(t[pair.Field.Ko, pair.Field.En], Shown(pair.Field.Name, pair.Value!, folded.Fields, t), folded.Givers.TryGetValue(pair.Field.Name, out var giver) ? byId[giver].Origin(t, pair.Field.Name) : null)).ToList();
        if (folded.Fields.JoinedAt is { } joined)
        {
            lines.Add(new FieldLine(t["가입", "Joined"], t.Date(joined), folded.Givers.TryGetValue("JoinedAt", out var giver) ? byId[giver].Origin(t, "JoinedAt") : null));
        }

        return lines;
    }

    private static string Shown(string field, string value, CustomerFields fields, Words t) => field switch
    {
        "Phone" when value.StartsWith('+') => t.Phone(value) + (fields.PhoneIsShared ? t[" (함께 쓰는 번호)", " (shared)"] : ""),
        "Email" when fields.EmailIsShared => value + t[" (함께 쓰는 주소)", " (shared)"],
        "Birthday" when fields.Birthday is { } day => t.Date(day),
        "Gender" => value.ToLowerInvariant() switch { "female" => t["여성", "Female"], "male" => t["남성", "Male"], "other" => t["기타", "Other"], _ => value },
        _ => value,
    };
}

/// <summary>A page of the timeline with what can be chosen above it.</summary>
/// <param name="Kind">The name of the kind it is narrowed to; null for all.</param>
public sealed record TimelineView(long Customer, string? Kind, TimelinePage Page, IReadOnlyList<TimelineCount> Counts)
{
    public string Address(string? kind, string? before = null)
        => $"{CustomersContract.Href(Customer)}/timeline" + (kind, before) switch { (null, null) => "", (null, _) => $"?before={before}", (_, null) => $"?kind={kind}", _ => $"?kind={kind}&before={before}" };

    internal static async Task<TimelineView> Read(DangolContext db, CustomerRow customer, CustomerTimeline timeline, string? kind, string? before, CancellationToken cancellationToken)
    {
        var counts = before is null ? await timeline.Count(db, customer.Id, cancellationToken) : [];
        return new TimelineView(customer.Number, kind, await timeline.Read(db, customer.Id, kind, before, cancellationToken), counts);
    }
}
