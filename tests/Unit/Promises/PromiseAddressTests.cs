using Dangol.Platform;
using Dangol.Promises;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Promises;

public class PromiseAddressTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var filter = new PromiseFilter
        {
            Tab = PromiseTab.Missed,
            Kind = PromiseKind.Callback,
            Category = "꽃 & 화분",
            Seller = "",
            Region = "서울",
            Due = new(new LocalDate(2026, 3, 1), null),
            Closed = new(null, new LocalDate(2026, 3, 31)),
            Week = new LocalDate(2026, 12, 28),
            Customer = 12,
            Score = 12,
            Search = "수선 100%",
            MovedOnly = true,
            SoonestFirst = false,
        };

        Read(PromiseAddress.Write(filter)).ShouldBe(filter);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2018-12-31", "2019-W01")]
    public void Weeks_have_their_ISO_names(string day, string name)
    {
        var monday = ReportPeriod.Monday(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        PromiseAddress.WeekName(monday).ShouldBe(name);
        Read("?week=" + name).Week.ShouldBe(monday);
    }

    [Theory]
    [InlineData("?week=2025-W53")]
    [InlineData("?week=W1")]
    [InlineData("?kind=1")]
    [InlineData("?dueFrom=2026-02-30")]
    [InlineData("?customer=-1")]
    [InlineData("?sort=name")]
    public void What_makes_no_sense_is_refused(string query) => Should.Throw<InvalidInputException>(() => Read(query));

    [Fact]
    public void Empty_fields_of_a_form_ask_for_nothing() => Read("?outcome=kept&kind=&category=&dueFrom=&score=&q=").ShouldBe(new PromiseFilter { Tab = PromiseTab.Kept });

    private static PromiseFilter Read(string query) => PromiseAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
