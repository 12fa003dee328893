using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Customers;

/// <summary>The customer list's saved views: one's own and those others share.</summary>
internal static class SavedViews
{
    public const string List = "customers";
    private const int LongestName = 60, Most = 50;

    public static Task<List<SavedViewLink>> Read(DangolContext db, CancellationToken cancellationToken = default)
        => db.Rows($"select id, name, query, owner_id, shared from saved_views where workspace_id = {db.WorkspaceId} and list = {List} and (shared = {true} or owner_id = {db.Caller.UserId ?? Guid.Empty}) order by name limit {Most}",
            row => new SavedViewLink(row.Id(0), row.GetString(1), row.GetString(2), row.GetBoolean(4), MayChange(row.IdOrNull(3), row.GetBoolean(4), db.Caller)), cancellationToken);

    public static async Task<SavedView> Save(DangolContext db, string? name, string query, bool shared, Words words)
    {
        var view = new SavedView
        {
            Id = Ids.New(db.Clock),
            List = List,
            Name = await Name(db, name, words),
            Query = query,
            OwnerId = db.Caller.UserId,
            Shared = shared,
            CreatedAt = db.Now,
        };
        db.Add(view);
        return view;
    }

    public static async Task Change(DangolContext db, Guid id, string? name, bool shared, Words words)
    {
        var view = await Own(db, id);
        view.Name = view.Name == name?.Trim() ? view.Name : await Name(db, name, words);
        view.Shared = shared;
    }

    public static async Task<SavedView> Delete(DangolContext db, Guid id)
    {
        var view = await Own(db, id);
        db.Remove(view);
        return view;
    }

    // A shared view is its maker's; owners and managers may tidy up after people who left.
    private static async Task<SavedView> Own(DangolContext db, Guid id)
        => await db.Set<SavedView>().SingleOrDefaultAsync(view => view.Id == id && view.List == List) is { } found && MayChange(found.OwnerId, found.Shared, db.Caller) ? found : throw new NotFoundException("view");

    private static bool MayChange(Guid? owner, bool shared, Caller caller) => owner == caller.UserId || (shared && caller.Role is Role.Owner or Role.Manager);

    private static async Task<string> Name(DangolContext db, string? name, Words words)
    {
        var clean = name?.Trim() ?? "";
        var fault = clean.Length is 0 or > LongestName ? words[$"이름을 {LongestName}자 안으로 적어 주세요.", $"Give a name of at most {LongestName} characters."]
            : (await Read(db)).Any(view => view.Name == clean) ? words["같은 이름의 보기가 이미 있습니다.", "There is a view with this name already."] : null;
        return fault is null ? clean : throw new InvalidInputException(new Dictionary<string, string[]> { ["name"] = [fault] });
    }
}

/// <param name="Query">The list's query string, without "?".</param>
public sealed record SavedViewLink(Guid Id, string Name, string Query, bool Shared, bool MayChange);
