using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Search;
using Dangol.Ui;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Customers;

/// <summary>Writes, changes, deletes and restores notes about customers, in the caller's transaction. Deleted notes stay for 30 days' undo and are shown to nobody.</summary>
internal sealed class Notebook(Numbers numbers)
{
    public const int Longest = 10_000;

    /// <exception cref="InvalidInputException">"text": nothing written, or too much.</exception>
    public static string Clean(string? text, Words? words = null)
    {
        var clean = (text ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
        return clean.Length is > 0 and <= Longest ? clean
            : throw new InvalidInputException(new Dictionary<string, string[]> { ["text"] = [words is null ? $"1 to {Longest} characters." : clean.Length == 0 ? words["내용을 적어 주세요.", "Please write something."] : words[$"{Longest:#,0}자까지 쓸 수 있습니다.", $"At most {Longest:#,0} characters."]] });
    }

    public async Task<Note> Write(DangolContext db, Guid customer, string text)
    {
        var note = new Note
        {
            Id = Ids.New(db.Clock),
            Number = await numbers.Take(db, "note"),
            CustomerId = customer,
            Text = text,
            Author = db.Caller.Name,
            AuthorId = db.Caller.UserId,
            CreatedAt = db.Now,
        };
        db.Add(note);
        await db.Index(SearchKind.Note, note.Number, text);
        return note;
    }

    public static async Task<Note> Change(DangolContext db, long number, string text, Action<int>? check = null)
    {
        var note = await Find(db, number);
        check?.Invoke(note.Version);
        if (note.Text != text)
        {
            (note.Text, note.EditedAt, note.Version) = (text, db.Now, note.Version + 1);
            await db.Index(SearchKind.Note, number, text);
        }

        return note;
    }

    public static async Task<Note> Delete(DangolContext db, long number)
    {
        var note = await Find(db, number);
        (note.DeletedAt, note.Version) = (db.Now, note.Version + 1);
        await db.Unindex(SearchKind.Note, number);
        return note;
    }

    public static async Task<Note> Restore(DangolContext db, long number)
    {
        var note = await db.Set<Note>().SingleOrDefaultAsync(row => row.Number == number) ?? throw new NotFoundException("note");
        if (note.DeletedAt is not null)
        {
            (note.DeletedAt, note.Version) = (null, note.Version + 1);
            await db.Index(SearchKind.Note, number, note.Text);
        }

        return note;
    }

    private static async Task<Note> Find(DangolContext db, long number)
        => await db.Set<Note>().SingleOrDefaultAsync(row => row.Number == number && row.DeletedAt == null) ?? throw new NotFoundException("note");
}
