using NodaTime;
using Shouldly;
using Xunit;
using static Dangol.Tests.Unit.Ui.Readers;

namespace Dangol.Tests.Unit.Ui;

public sealed class WordsTimesTests
{
    [Fact]
    public void A_date_names_its_weekday_in_the_readers_language()
    {
        Korean.Date(Now).ShouldBe("2026년 11월 22일 (일)");
        English.Date(Now).ShouldBe("Sun 22 Nov 2026");
    }

    [Fact]
    public void Times_are_told_where_the_reader_is()
    {
        var lateEvening = Instant.FromUtc(2026, 11, 22, 15, 30);
        Korean.Date(lateEvening).ShouldBe("2026년 11월 23일 (월)");
        English.Date(lateEvening).ShouldBe("Sun 22 Nov 2026");
        Korean.Time(lateEvening).ShouldBe("오전 12:30");
        English.Time(lateEvening).ShouldBe("3:30 pm");
    }

    [Fact]
    public void A_short_date_says_the_year_only_when_it_is_another_one()
    {
        Korean.ShortDate(new LocalDate(2026, 1, 5)).ShouldBe("1월 5일");
        Korean.ShortDate(new LocalDate(2025, 12, 31)).ShouldBe("2025년 12월 31일");
        English.ShortDate(new LocalDate(2026, 1, 5)).ShouldBe("5 Jan");
        English.ShortDate(new LocalDate(2025, 12, 31)).ShouldBe("31 Dec 2025");
    }

    [Theory]
    [InlineData(20, "방금 전", "just now")]
    [InlineData(60, "1분 전", "1 min ago")]
    [InlineData(3600 - 1, "59분 전", "59 min ago")]
    [InlineData(3 * 3600, "3시간 전", "3 h ago")]
    [InlineData(2 * 86400, "2일 전", "2 d ago")]
    [InlineData(8 * 86400, "11월 14일", "14 Nov")]
    [InlineData(-2 * 3600, "2시간 남음", "2 h left")]
    public void What_happened_is_told_by_how_long_ago(int seconds, string ko, string en)
    {
        var at = Now - Duration.FromSeconds(seconds);
        Korean.Ago(at).ShouldBe(ko);
        English.Ago(at).ShouldBe(en);
    }

    [Fact]
    public void What_is_due_is_told_by_the_time_left_or_gone_by()
    {
        Korean.Left(Now + Duration.FromMinutes(45)).ShouldBe("45분 남음");
        Korean.Left(Now - Duration.FromHours(50)).ShouldBe("2일 지남");
        English.Left(Now - Duration.FromHours(50)).ShouldBe("2 d overdue");
    }

    [Fact]
    public void Date_and_time_stand_together()
    {
        Korean.DateTime(Now).ShouldBe("11월 22일 오후 3:15");
        English.DateTime(Now).ShouldBe("22 Nov, 6:15 am");
    }
}
