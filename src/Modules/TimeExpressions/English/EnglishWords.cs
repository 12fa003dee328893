using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.English;

/// <summary>Numbers, ordinals, months, weekdays, units and the words that point: this, next, last.</summary>
internal static class EnglishWords
{
    private static readonly string[] Ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty|fourty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth|twelveth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];
    private static readonly string[] Months = ["january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec"];
    private static readonly string[] Weekdays = ["monday|mon", "tuesday|tues|tue", "wednesday|weds|wed", "thursday|thurs|thur|thu", "friday|fri", "saturday|sat", "sunday|sun"];

    public static void Add(Grammar grammar)
    {
        Numbers(grammar);
        Each(grammar, Kind.Month, Months);
        Each(grammar, Kind.Weekday, Weekdays);
        Units(grammar);
        grammar.Word(Kind.Side, 0, "this|current|this_current|this_very");
        grammar.Word(Kind.Side, 1, "next|following");
        grammar.Word(Kind.Side, -1, "last|previous|past");
        grammar.Word(Kind.Part, Part.Morning, "morning|mornings|morn");
        grammar.Word(Kind.Part, Part.Afternoon, "afternoon|afternoons");
        grammar.Word(Kind.Part, Part.Evening, "evening|evenings");
        grammar.Word(Kind.Part, Part.Night, "night|nights|nite");
        grammar.Word(Kind.Part, Part.Daytime, "daytime|day-time|business_hours|business_hour");
        grammar.Word(Kind.Part, Part.Nighttime, "nighttime|night-time");
        grammar.Word(Kind.Part, Part.Lunch, "lunchtime|lunch-time|lunch_time|lunch");
        grammar.Word(Kind.Part, Part.Dinner, "dinnertime|dinner-time|dinner_time|dinner|supper");
        grammar.Word(Kind.Part, Part.Breakfast, "breakfast");
        grammar.Word(Kind.Half, Part.Morning, "am|a.m.|a.m|a._m.");
        grammar.Word(Kind.Half, Part.Evening, "pm|p.m.|p.m|p._m.");
        grammar.Add(Kind.Half, "+a", _ => Part.Morning);
        grammar.Add(Kind.Half, "+p", _ => Part.Evening);
    }

    private static void Numbers(Grammar grammar)
    {
        Each(grammar, Kind.Word, Ones);
        for (var ten = 0; ten < Tens.Length; ten++)
        {
            grammar.Word(Kind.Word, (ten + 2) * 10, Tens[ten]);
        }

        grammar.Add(Kind.Word, "<word> -? <word>", match => match.Get<int>(0) is var tens and >= 20 and <= 90 && tens % 10 == 0 && match.Get<int>(1) is var ones and < 10 ? tens + ones : null);
        grammar.Add(Kind.Word, "<word> hundred", match => match.Get<int>(0) < 10 ? match.Get<int>(0) * 100 : null);
        grammar.Add(Kind.Number, "<word>", match => (decimal)match.Get<int>(0));
        grammar.Add(Kind.Number, "<digits>", match => (decimal)match.Get<Digits>(0).Value);
        grammar.Add(Kind.Number, "<digits> +. +<digits>", match => match.Get<Digits>(1) is { Count: <= 3 } rest ? match.Get<Digits>(0).Value + (rest.Value / (decimal)Math.Pow(10, rest.Count)) : null);
        grammar.Word(Kind.Number, 0.5m, "½");
        grammar.Word(Kind.Number, 0.25m, "¼");
        grammar.Word(Kind.Number, 0.75m, "¾");
        grammar.Add(Kind.Number, "<digits> ½", match => match.Get<Digits>(0).Value + 0.5m);
        Each(grammar, Kind.Ordinal, Ordinals);
        grammar.Word(Kind.Ordinal, 30, "thirtieth");
        grammar.Add(Kind.Ordinal, "<word> -? <ordinal>", match => match.Get<int>(0) is 20 or 30 && match.Get<int>(1) < 10 ? match.Get<int>(0) + match.Get<int>(1) : null);
        grammar.Add(Kind.Ordinal, "<digits> +st|nd|rd|th", match => match.Get<Digits>(0).Value);
        grammar.Add(Kind.Nth, "<ordinal>", match => Within(match.Get<int>(0), 1, 31));
        grammar.Add(Kind.Nth, "<digits>", match => match.Get<Digits>(0) is { Count: <= 2 } digits ? Within(digits.Value, 1, 31) : null);
        grammar.Add(Kind.Year, "<digits>", match => match.Get<Digits>(0) is { Count: 4 } digits ? Within(digits.Value, 1500, 2199) : null);
        grammar.Add(Kind.Year, "<word> <word>", match => match.Get<int>(0) is >= 16 and <= 21 && match.Get<int>(1) is >= 10 and < 100 ? (match.Get<int>(0) * 100) + match.Get<int>(1) : null);
        grammar.Add(Kind.Year, "two_thousand", _ => 2000);
        grammar.Add(Kind.Year, "two_thousand and? <word>", match => match.Get<int>(0) < 100 ? 2000 + match.Get<int>(0) : null);
        grammar.Add(Kind.Hour, "<digits>", match => match.Get<Digits>(0) is { Count: <= 2 } digits ? Within(digits.Value, 0, 24) : null);
        grammar.Add(Kind.Hour, "<word>", match => Within(match.Get<int>(0), 1, 12));
    }

    private static void Units(Grammar grammar)
    {
        grammar.Word(Kind.Unit, Unit.Second, "seconds|second|secs|sec");
        grammar.Word(Kind.Unit, Unit.Minute, "minutes|minute|mins|min");
        grammar.Word(Kind.Unit, Unit.Hour, "hours|hour|hrs|hr");
        grammar.Word(Kind.Unit, Unit.Day, "days|day");
        foreach (var (unit, letter) in ((Unit, string)[])[(Unit.Second, "s"), (Unit.Minute, "m"), (Unit.Hour, "h"), (Unit.Day, "d"), (Unit.Week, "w"), (Unit.Year, "y")])
        {
            grammar.Add(Kind.Unit, "+" + letter, _ => unit);
        }

        grammar.Word(Kind.Unit, Unit.BusinessDay, "business_days|business_day|working_days|working_day|work_days|work_day|workdays|workday|weekdays");
        grammar.Word(Kind.Unit, Unit.Weekend, "weekends|weekend");
        grammar.Word(Kind.Unit, Unit.Week, "weeks|week|wks|wk");
        grammar.Word(Kind.Unit, Unit.Fortnight, "fortnights|fortnight|fortnite");
        grammar.Word(Kind.Unit, Unit.Month, "months|month|mos|mo");
        grammar.Word(Kind.Unit, Unit.Quarter, "quarters|quarter");
        grammar.Word(Kind.Unit, Unit.Year, "years|year|yrs|yr");
        grammar.Word(Kind.Unit, Unit.Decade, "decades|decade");
        grammar.Word(Kind.Unit, Unit.Century, "centuries|century");
    }

    private static void Each(Grammar grammar, Kind kind, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            grammar.Word(kind, i + 1, words[i]);
        }
    }

    private static int? Within(int number, int least, int most) => number >= least && number <= most ? number : null;
}
