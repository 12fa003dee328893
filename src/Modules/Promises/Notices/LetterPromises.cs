using System.Globalization;
using Dangol.Calendars;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>What a letter promises beside the new time of the promise it is about. Nothing of it is recorded unless a person ticked it when letting the letter go.</summary>
internal sealed class LetterPromises(PromiseLedger ledger, DateOffers offers, KeptCalendars calendars)
{
    /// <summary>The new time is not among them: with the letter's sending the promise itself is moved there.</summary>
    public static async Task<IReadOnlyList<HeardPromise>> In(DangolContext db, DateOffers offers, KeptCalendars calendars, NoticeRow notice, string body)
    {
        if (string.IsNullOrWhiteSpace(body) || body.Length > Notices.LongestBody)
        {
            return [];
        }

        var zone = (await PromiseClock.Read(db)).Zone;
        var told = notice.NewDue?.At.InZone(zone).Date;
        var heard = await Guard.Read(db, offers, calendars, body, notice.Language, Speaker.Us, customer: notice.CustomerId);
        return [.. heard.Where(one => !one.IsOver && (one.On ?? one.At?.InZone(zone).Date) != told)];
    }

    /// <param name="ticked">Where those begin in the letter that a person ticked.</param>
    public async Task Make(DangolContext db, NoticeRow notice, string body, IEnumerable<string?> ticked)
    {
        var starts = ticked.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : -1).ToHashSet();
        if (starts.Count == 0)
        {
            return;
        }

        var zone = (await PromiseClock.Read(db)).Zone;
        foreach (var one in (await In(db, offers, calendars, notice, body)).Where(one => starts.Contains(one.Start)))
        {
            var due = one.On is { } day ? Due.On(day, zone) : Due.By(one.At!.Value);
            var what = one.Sentence.Length > PromiseWish.LongestWords ? one.Sentence[..PromiseWish.LongestWords] : one.Sentence;
            await ledger.Make(db, new NewPromise(one.Kind, due, notice.CustomerId, null, what, PromiseOrigin.Hand, null, db.Caller.Name, db.Caller.UserId) { Evidence = $"#{notice.Number}" });
        }
    }
}
