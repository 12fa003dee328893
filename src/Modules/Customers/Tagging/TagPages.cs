using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Customers;

/// <summary>Tags on pages: on the chosen rows of the list, or on one customer. What was done is undone by the same addresses.</summary>
internal static class TagPages
{
    private const int MostAtOnce = 500;

    public static void MapTagPages(this IEndpointRouteBuilder routes)
    {
        var tags = routes.MapGroup("/customers/tags").RequireAuthorization(Policies.Work);
        tags.MapGet("", async (DangolContext db, CancellationToken cancellationToken) => Page.Part<TagOptions>(new { Tags = (IReadOnlyList<string>)await KnownValues.ReadTags(db, cancellationToken) }));
        tags.MapPost("add", (HttpContext http, Store store, Caller caller, Words words) => Change(http, store, caller, words, add: true));
        tags.MapPost("remove", (HttpContext http, Store store, Caller caller, Words words) => Change(http, store, caller, words, add: false));
    }

    private static async Task<IResult> Change(HttpContext http, Store store, Caller caller, Words words, bool add)
    {
        var (given, numbers, back) = await Read(http);
        string tag;
        try
        {
            tag = TagCustomers.Clean(given, words);
        }
        catch (InvalidInputException invalid)
        {
            return Answer(http, new Toast(invalid.Errors["tag"][0], Tone.Warn), back, changed: false);
        }

        if (numbers.Count is 0 or > MostAtOnce)
        {
            return Answer(http, new Toast(words[$"손님을 1명에서 {MostAtOnce}명까지 골라 주세요.", $"Choose 1 to {MostAtOnce} customers."], Tone.Warn), back, changed: false);
        }

        var changed = await store.Write(caller, db => add ? TagCustomers.Add(db, numbers, tag) : TagCustomers.Remove(db, numbers, tag));
        return Answer(http, Told(words, tag, changed, add), back, changed.Count > 0);
    }

    private static Toast Told(Words t, string tag, IReadOnlyList<long> changed, bool add)
    {
        var undo = $"/customers/tags/{(add ? "remove" : "add")}?tag={Uri.EscapeDataString(tag)}{string.Concat(changed.Select(number => "&id=" + number.ToString(CultureInfo.InvariantCulture)))}";
        var count = t.Number(changed.Count);
        return changed.Count == 0 ? new Toast(add ? t[$"모두 이미 ‘{tag}’ 태그가 있습니다", $"They all have “{tag}” already"] : t[$"‘{tag}’ 태그가 있는 손님이 없습니다", $"None of them has “{tag}”"], Tone.Neutral)
            : new Toast(add ? t[$"{count}명에게 ‘{tag}’ 태그를 달았습니다", $"“{tag}” added to {count}"] : t[$"{count}명에게서 ‘{tag}’ 태그를 뗐습니다", $"“{tag}” removed from {count}"], UndoAction: undo);
    }

    private static IResult Answer(HttpContext http, Toast toast, string back, bool changed)
    {
        if (!http.IsFragment())
        {
            return Page.GoTo(back, toast);
        }

        http.Toast(toast);
        if (changed)
        {
            http.Trigger("customers-changed");
        }

        return Results.NoContent();
    }

    private static async Task<(string? Tag, IReadOnlyList<long> Numbers, string Back)> Read(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var query = http.Request.Query;
        var numbers = form["id"].Concat(query["id"]).Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).Distinct().ToList();
        return (query["tag"].FirstOrDefault() ?? form["tag"].FirstOrDefault(), numbers, CustomerListPages.Back(form["back"].FirstOrDefault()));
    }
}
