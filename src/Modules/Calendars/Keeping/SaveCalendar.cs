using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Calendars;

/// <summary>Sets up and changes calendars. A change is a new version; nobody's promises fall due at another time by it.</summary>
internal sealed class SaveCalendar(Numbers numbers)
{
    private const int LongestName = 100, MostCalendars = 200;

    /// <summary>Inside a transaction. The workspace's first calendar becomes its default.</summary>
    /// <exception cref="RuleBrokenException">"too-many-calendars": there are 200 already.</exception>
    public async Task<StoredCalendar> Add(DangolContext db, string name, CalendarDefinition definition, bool isDefault)
    {
        var others = await db.Set<StoredCalendar>().CountAsync();
        if (others >= MostCalendars)
        {
            throw new RuleBrokenException("too-many-calendars", $"A workspace has at most {MostCalendars} calendars.");
        }

        var calendar = new StoredCalendar { Id = Ids.New(db.Clock), Number = await numbers.Take(db, "calendar"), Name = Checked(name), CreatedAt = db.Now, IsDefault = others == 0 };
        db.Add(calendar);
        AddVersion(db, calendar, definition);
        await db.SaveChangesAsync();
        if (isDefault && others > 0)
        {
            await MakeDefault(db, calendar.Id);
        }

        return calendar;
    }

    public static async Task Change(DangolContext db, StoredCalendar calendar, string name, CalendarDefinition definition)
    {
        var current = await db.Set<CalendarVersion>().AsNoTracking().SingleAsync(row => row.CalendarId == calendar.Id && row.Version == calendar.Version);
        if (calendar.Name != Checked(name) || current.Definition != CalendarJson.Write(definition))
        {
            calendar.Name = Checked(name);
            AddVersion(db, calendar, definition);
        }
    }

    public static async Task MakeDefault(DangolContext db, Guid id)
    {
        foreach (var calendar in await db.Set<StoredCalendar>().AsTracking().ToListAsync())
        {
            calendar.IsDefault = calendar.Id == id;
        }
    }

    private static string Checked(string name) => name.Trim() is { Length: > 0 and <= LongestName } trimmed ? trimmed
        : throw new InvalidInputException(new Dictionary<string, string[]> { ["name"] = [$"Give the calendar a name of at most {LongestName} characters."] });

    private static void AddVersion(DangolContext db, StoredCalendar calendar, CalendarDefinition definition)
    {
        calendar.Version++;
        db.Add(new CalendarVersion { CalendarId = calendar.Id, Version = calendar.Version, Definition = CalendarJson.Write(definition), ValidFrom = db.Now, Who = db.Caller.Name });
    }
}
