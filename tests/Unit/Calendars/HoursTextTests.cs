using Dangol.Calendars;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Calendars;

public class HoursTextTests
{
    [Theory]
    [InlineData("09:00-12:00, 13:00-18:00", "09:00-12:00, 13:00-18:00")]
    [InlineData("9-18", "09:00-18:00")]
    [InlineData("9시~18시", "09:00-18:00")]
    [InlineData("22:00-02:00", "22:00-26:00")]
    [InlineData("22:00-26:00", "22:00-26:00")]
    [InlineData("24시간", "00:00-24:00")]
    [InlineData("00:00–24:00", "00:00-24:00")]
    [InlineData("휴무", "")]
    [InlineData("", "")]
    public void Hours_are_read_as_people_write_them(string text, string hours) => HoursText.Of(HoursText.Read(text)).ShouldBe(hours);

    [Theory]
    [InlineData("아홉 시부터")]
    [InlineData("09:00")]
    [InlineData("09:00-9:5")]
    [InlineData("25:00-26:00")]
    [InlineData("09:00-35:00")]
    [InlineData("09:00-12:00-15:00")]
    public void What_is_not_understood_is_refused(string text) => HoursText.Read(text).ShouldBeNull();
}
