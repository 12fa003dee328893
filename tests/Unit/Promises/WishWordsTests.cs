using Dangol.Platform;
using Dangol.Promises;
using Dangol.Ui;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public sealed class WishWordsTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    private static readonly LocalDateTime Now = new(2026, 11, 22, 12, 0);

    [Theory]
    [InlineData("ko", "모레까지 택배\n내일 가게에서 찾아가기")]
    [InlineData("en", "Parcel by Tuesday\nPick-up tomorrow")]
    public void The_answer_offers_what_was_typed_and_promises_nothing(string language, string offered)
    {
        var t = Words(language);
        var wanted = Due.On(new LocalDate(2026, 11, 23), Seoul);
        var answer = WishWords.Answer(t, "김서연", language == "ko" ? "빨리 받고 싶어요" : "I want it fast", wanted, Seoul, WishWords.Limits(t)[0], offered);

        foreach (var (choice, i) in offered.Split('\n').Select((choice, i) => (choice, i)))
        {
            answer.ShouldContain($"{i + 1}. {choice}");
        }

        answer.ShouldContain("김서연");
        foreach (var word in new[] { "반드시", "꼭", "약속드", "보장", "guarantee", "promise", "definitely", "certainly" })
        {
            answer.ShouldNotContain(word, Case.Insensitive);
        }

        // Read as a letter of ours, nothing but the choices that somebody typed names a time of ours.
        var commitments = Commitments.Read(answer, Speaker.Us, Now, language, day => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
        commitments.Where(one => one.Side == CommitmentSide.Promise && !offered.Contains(one.Sentence.Trim(), StringComparison.Ordinal)).Select(one => one.Sentence).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void Without_a_name_a_time_a_limit_or_a_choice_it_still_reads_well(string language)
    {
        var answer = WishWords.Answer(Words(language), null, "x", null, Seoul, null, null);

        answer.ShouldNotContain("\n\n\n");
        answer.ShouldNotContain("1.");
        answer.ShouldNotContain(" ,");
        answer.ShouldEndWith("?");
    }

    private static Words Words(string language)
    {
        var caller = new Caller();
        caller.Is(1, null, "", Role.Viewer, "test", null);
        caller.Reads(language, Seoul);
        return new Words(caller, TimeProvider.System);
    }
}
