using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>What became of a promise, seen from the start of "today" with 30 days of grace.</summary>
internal enum SampleOutcome
{
    Kept,
    Late,
    Broken,
    Released,

    /// <summary>Not fulfilled; not yet due, or overdue within the grace.</summary>
    Open,
}

/// <summary>How the two appearances of one person can be told to be the same.</summary>
internal enum SampleDoubleKind
{
    SamePhone,
    SameEmail,

    /// <summary>Neither phone nor e-mail agree: only name, birth date or address do, and those may be spelled differently.</summary>
    SpelledDifferently,
}

/// <param name="Id">1 and up.</param>
/// <param name="MemberNumbers">Their rows in 고객명단.csv (회원번호); two for a duplicate, none for a guest.</param>
/// <param name="LeftAfterDisappointment">The day of the last purchase, when a late or broken promise ended the custom; else null.</param>
/// <param name="SlippingAway">A regular who has stayed away for two to four of the usual intervals.</param>
internal sealed record SamplePerson(
    int Id, int Household, string Name, string Phone, string? Email, SampleHabit Habit, IReadOnlyList<string> MemberNumbers,
    IReadOnlyList<string> OrderNumbers, LocalDate? LeftAfterDisappointment, bool SlippingAway);

/// <param name="First">A 회원번호.</param>
/// <param name="Second">A 회원번호, or the 주문번호 of the first order placed as a guest.</param>
internal sealed record SampleDouble(int PersonId, SampleDoubleKind Kind, string First, string Second);

/// <param name="OrderNumber">주문번호 or 판매번호.</param>
/// <param name="Due">The last moment that still counts as kept, in the shop's zone; the end of the day where only a day was promised.</param>
/// <param name="Fulfilled">Delivered or handed over, in the shop's zone; null when it has not been.</param>
internal sealed record SamplePromise(string OrderNumber, int PersonId, LocalDateTime Due, LocalDateTime? Fulfilled, SampleOutcome Outcome);

/// <summary>What the generator knows and the files do not say: for tests and for measuring how well the product finds it out.</summary>
/// <param name="AsOf">The moment the files describe: the start of "today" in the shop's zone.</param>
/// <param name="BadMonth">First day of the month in which deliveries slipped.</param>
/// <param name="CustomersByKey">Customers that remain when records sharing a 회원번호, a phone or an e-mail are joined.</param>
internal sealed record SampleTruth(
    LocalDate From, LocalDate Today, Instant AsOf, LocalDate BadMonth, IReadOnlyList<SamplePerson> People,
    IReadOnlyList<SampleDouble> Doubles, IReadOnlyList<SamplePromise> Promises, int CustomersByKey);
