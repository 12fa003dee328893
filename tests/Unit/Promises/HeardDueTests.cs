using Dangol.Promises;
using Dangol.TimeExpressions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

/// <summary>By when a time said is due, heard on Wednesday, 4 March 2026, at ten in the morning.</summary>
public sealed class HeardDueTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 4, 10, 0);

    [Theory]
    [InlineData("ko", "내일까지", "2026-03-05")]
    [InlineData("ko", "월말까지", "2026-03-31")]
    [InlineData("ko", "이달 안에", "2026-03-31")]
    [InlineData("ko", "다음 주 중으로", "2026-03-15")]
    [InlineData("ko", "금요일 전에", "2026-03-05")]
    [InlineData("ko", "추석 전에", "2026-09-23")]
    [InlineData("ko", "설 연휴 전까지", "2027-02-05")]
    [InlineData("ko", "영업일 기준 2~3일", "2026-03-09")]
    [InlineData("ko", "앞으로 2~3일", "2026-03-07")]
    [InlineData("ko", "일주일 정도", "2026-03-11")]
    [InlineData("ko", "3월 10일부터 12일까지", "2026-03-12")]
    [InlineData("ko", "내일 오후", "2026-03-05T18:00")]
    [InlineData("ko", "오후 늦게", "2026-03-04T18:00")]
    [InlineData("ko", "오전 중에", "2026-03-04T12:00")]
    [InlineData("ko", "오늘 늦게", "2026-03-04")]
    [InlineData("ko", "한두 시간 뒤", "2026-03-04T12:00")]
    [InlineData("ko", "연휴 끝나고 바로", "2026-09-28")]
    [InlineData("ko", "주말 지나고", null)]
    [InlineData("ko", "매주 금요일", null)]
    [InlineData("ko", "지금", null)]
    [InlineData("en", "by Friday", "2026-03-06")]
    [InlineData("en", "before Friday", "2026-03-05")]
    [InlineData("en", "by the end of this month", "2026-03-31")]
    [InlineData("en", "within two business days", "2026-03-06")]
    [InlineData("en", "from March 10 to March 12", "2026-03-12")]
    [InlineData("en", "before the Seollal holidays", "2027-02-05")]
    public void A_time_said_is_due_when_it_ends(string language, string text, string? due)
    {
        var read = TimeReader.Read(text, Now, language).ShouldHaveSingleItem();
        var heard = HeardDue.Of(read, Now, date => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
        (heard is not var (on, at) ? null : on?.ToString("uuuu-MM-dd", null) ?? at?.ToString("uuuu-MM-dd'T'HH:mm", null)).ShouldBe(due);
    }
}
