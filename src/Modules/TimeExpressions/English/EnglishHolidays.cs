using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;
using NodaTime;

namespace Dangol.TimeExpressions.English;

internal static class EnglishHolidays
{
    private static readonly (string Words, int Month, int Day)[] Fixed =
    [
        ("new_year's_day|new_years_day|new_year_day|new_year's|new_years|new_year", 1, 1),
        ("new_year's_eve|new_years_eve|new_year_eve", 12, 31),
        ("christmas_day|christmas|xmas_day|xmas|x-mas", 12, 25),
        ("christmas_eve|xmas_eve", 12, 24),
        ("boxing_day", 12, 26),
        ("valentine's_day|valentines_day|valentine_day|valentine's|valentines", 2, 14),
        ("halloween_day|halloween|hallowe'en|all_hallow's_eve", 10, 31),
        ("independence_day|us_independence_day", 7, 4),
        ("international_workers'_day|international_workers_day|international_worker's_day|may_day|labour_day|worker's_day", 5, 1),
        ("st._patrick's_day|st_patrick's_day|saint_patrick's_day|st_patricks_day|st._patrick_day|st_patrick_day", 3, 17),
        ("april_fools'_day|april_fool's_day|april_fools_day|april_fools", 4, 1),
        ("earth_day", 4, 22),
        ("veterans_day|veteran's_day|veterans'_day", 11, 11),
        ("juneteenth", 6, 19),
        ("groundhog_day", 2, 2),
        ("women's_day|international_women's_day", 3, 8),
        ("children's_day", 6, 1),
        ("teacher's_day|teachers'_day|teachers_day", 9, 10),
        ("singles'_day|singles_day|single's_day", 11, 11),
        ("all_saints'_day|all_saint's_day|all_saints_day", 11, 1),
        ("guy_fawkes_day|bonfire_night", 11, 5),
        ("bastille_day", 7, 14),
        ("cinco_de_mayo", 5, 5),
        ("epiphany", 1, 6),
        ("liberation_day", 8, 15),
        ("hangul_day", 10, 9),
    ];

    private static readonly (string Words, string Timex, Func<int, LocalDate> In)[] Movable =
    [
        ("easter_sunday|easter_day|easter", "", Holidays.Easter),
        ("good_friday", "", year => Holidays.Easter(year).PlusDays(-2)),
        ("easter_monday", "", year => Holidays.Easter(year).PlusDays(1)),
        ("easter_saturday", "", year => Holidays.Easter(year).PlusDays(-1)),
        ("palm_sunday", "", year => Holidays.Easter(year).PlusDays(-7)),
        ("ash_wednesday", "", year => Holidays.Easter(year).PlusDays(-46)),
        ("maundy_thursday", "", year => Holidays.Easter(year).PlusDays(-3)),
        ("pentecost|whitsunday", "", year => Holidays.Easter(year).PlusDays(49)),
        ("thanksgiving_day|thanksgiving|thanks_giving_day", "XXXX-11-WXX-4-4", year => Holidays.Nth(year, 11, 4, 4)),
        ("black_friday", "XXXX-11-WXX-5-4", year => Holidays.Nth(year, 11, 4, 4).PlusDays(1)),
        ("cyber_monday", "", year => Holidays.Nth(year, 11, 4, 4).PlusDays(4)),
        ("mother's_day|mothers_day|mothers'_day", "XXXX-05-WXX-7-2", year => Holidays.Nth(year, 5, 7, 2)),
        ("father's_day|fathers_day|fathers'_day", "XXXX-06-WXX-7-3", year => Holidays.Nth(year, 6, 7, 3)),
        ("labor_day", "XXXX-09-WXX-1-1", year => Holidays.Nth(year, 9, 1, 1)),
        ("memorial_day", "XXXX-05-WXX-1-4", year => Holidays.Last(year, 5, 1)),
        ("columbus_day", "XXXX-10-WXX-1-2", year => Holidays.Nth(year, 10, 1, 2)),
        ("martin_luther_king_day|martin_luther_king_jr._day|martin_luther_king_jr_day|mlk_day", "XXXX-01-WXX-1-3", year => Holidays.Nth(year, 1, 1, 3)),
        ("presidents'_day|president's_day|presidents_day|washington's_birthday", "XXXX-02-WXX-1-3", year => Holidays.Nth(year, 2, 1, 3)),
        ("eid_al-fitr|eid_al_fitr|eid_ul_fitr|end_of_ramadan", "", year => Holidays.Islamic(year, 10, 1)),
        ("eid_al-adha|eid_al_adha|eid_ul_adha", "", year => Holidays.Islamic(year, 12, 10)),
        ("islamic_new_year", "", year => Holidays.Islamic(year, 1, 1)),
    ];

    public static void Add(Grammar grammar)
    {
        foreach (var (words, month, day) in Fixed)
        {
            grammar.Word(Kind.Holiday, new Feast($"XXXX-{Written.Two(month)}-{Written.Two(day)}", year => new LocalDate(year, month, day)), words);
        }

        foreach (var (words, timex, date) in Movable)
        {
            grammar.Word(Kind.Holiday, new Feast(timex, date), words);
        }

        // The Korean festivals of three days.
        grammar.Word(Kind.Holiday, Feasts.Seollal, "seollal|lunar_new_year|korean_new_year|lunar_new_year's_day");
        grammar.Word(Kind.Holiday, Feasts.Chuseok, "chuseok|korean_thanksgiving");
        grammar.Add(Kind.Days, "the? <holiday> holidays|holiday|break", match => match.Get<Feast>(0) is { DaysAround: > 0 } feast ? feast.Rest(match.Now, match.Workdays) : null);
        grammar.Add(Kind.Day, "<holiday>", match => match.Get<Feast>(0).On(match.Now));
        grammar.Add(Kind.Day, "<holiday> ,|of|in? <year>", match => match.Get<Feast>(0).In(match.Get<int>(1)));
        grammar.Add(Kind.Day, "<year> <holiday>", match => match.Get<Feast>(1).In(match.Get<int>(0)));
        grammar.Add(Kind.Day, "<holiday> of|in? <side> year", match => match.Get<Feast>(0).In(match.Now.Year + match.Get<int>(1)));
        grammar.Add(Kind.Day, "<side> year's|years|year <holiday>", match => match.Get<Feast>(1).In(match.Now.Year + match.Get<int>(0)));
        grammar.Add(Kind.Day, "<side> <holiday>", match => match.Get<Feast>(1).Beside(match.Now, match.Get<int>(0)));
    }
}
