using NodaTime;
using NodaTime.Text;

namespace Dangol.Ui;

public sealed partial class Words
{
    /// <summary>2026년 11월 22일 (일) · Sun 22 Nov 2026, where the reader is.</summary>
    public string Date(Instant at) => Date(Local(at).Date);

    /// <inheritdoc cref="Date(Instant)"/>
    public string Date(LocalDate day) => Format(day, IsKorean ? "yyyy'년' M'월' d'일' '('ddd')'" : "ddd d MMM yyyy");

    /// <summary>11월 22일 · 22 Nov; with the year when it is not this one.</summary>
    public string ShortDate(Instant at) => ShortDate(Local(at).Date);

    /// <inheritdoc cref="ShortDate(Instant)"/>
    public string ShortDate(LocalDate day) => Format(day, (IsKorean, day.Year == Today.Year) switch
    {
        (true, true) => "M'월' d'일'",
        (true, false) => "yyyy'년' M'월' d'일'",
        (false, true) => "d MMM",
        (false, false) => "d MMM yyyy",
    });

    /// <summary>오후 3:05 · 3:05 pm.</summary>
    public string Time(Instant at)
    {
        var time = Local(at).TimeOfDay;
        var clockFace = LocalTimePattern.CreateWithInvariantCulture("h:mm").Format(time);
        return (IsKorean, time.Hour < 12) switch
        {
            (true, true) => "오전 " + clockFace,
            (true, false) => "오후 " + clockFace,
            (false, true) => clockFace + " am",
            (false, false) => clockFace + " pm",
        };
    }

    /// <summary>11월 22일 오후 3:05 · 22 Nov, 3:05 pm.</summary>
    public string DateTime(Instant at) => ShortDate(at) + (IsKorean ? " " : ", ") + Time(at);

    /// <summary>How long ago: 방금 전, 3시간 전 · just now, 3 h ago. Older than a week: the date. A moment ahead reads as <see cref="Left"/>.</summary>
    public string Ago(Instant at)
    {
        var passed = Now - at;
        return passed < Duration.Zero ? Left(at)
            : passed < Duration.FromMinutes(1) ? this["방금 전", "just now"]
            : passed < Duration.FromDays(7) ? Span(passed) + this[" 전", " ago"]
            : ShortDate(at);
    }

    /// <summary>How long until something falls due, or since it did: 3시간 남음, 2일 지남 · 3 h left, 2 d overdue.</summary>
    public string Left(Instant due)
    {
        var left = due - Now;
        return left >= Duration.Zero ? Span(left) + this[" 남음", " left"] : Span(-left) + this[" 지남", " overdue"];
    }

    /// <summary>A length of time in its largest unit: 45분, 3시간, 12일 · 45 min, 3 h, 12 d. Under a minute counts as one.</summary>
    public string Span(Duration length) => length switch
    {
        _ when length < Duration.FromHours(1) => Number(Math.Max(1, (long)length.TotalMinutes)) + this["분", " min"],
        _ when length < Duration.FromDays(1) => Number((long)length.TotalHours) + this["시간", " h"],
        _ => Number((long)length.TotalDays) + this["일", " d"],
    };

    /// <summary>The machine-readable form for a &lt;time datetime&gt; attribute.</summary>
    public static string Iso(Instant at) => InstantPattern.General.Format(at);

    /// <summary>The day it is where the reader is.</summary>
    public LocalDate Today => Local(Now).Date;

    /// <summary>The wall clock where the reader is.</summary>
    public LocalDateTime Local(Instant at) => at.InZone(caller.Zone).LocalDateTime;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private string Format(LocalDate day, string pattern) => LocalDatePattern.Create(pattern, Culture).Format(day);
}
