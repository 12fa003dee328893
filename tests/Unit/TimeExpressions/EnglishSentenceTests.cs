using Dangol.TimeExpressions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.TimeExpressions;

/// <summary>What a shop writes to its customers, read on Wednesday, 4 March 2026, at ten in the morning.</summary>
public sealed class EnglishSentenceTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 4, 10, 0);

    [Theory]
    [InlineData("It ships tomorrow", "tomorrow", "date", "2026-03-05", "2026-03-05")]
    [InlineData("Your parcel left yesterday", "yesterday", "date", "2026-03-03", "2026-03-03")]
    [InlineData("You get it the day after tomorrow", "the day after tomorrow", "date", "2026-03-06", "2026-03-06")]
    [InlineData("We open again on Monday", "Monday", "date", "XXXX-WXX-1", "2026-03-09")]
    [InlineData("We open again this Friday", "this Friday", "date", "2026-03-06", "2026-03-06")]
    [InlineData("Come in next Tuesday", "next Tuesday", "date", "2026-03-10", "2026-03-10")]
    [InlineData("Delivery is planned for March 20th", "March 20th", "date", "XXXX-03-20", "2026-03-20")]
    [InlineData("Delivery is planned for the 3rd of June 2026", "3rd of June 2026", "date", "2026-06-03", "2026-06-03")]
    [InlineData("Valid until you get it on 2026-04-01", "2026-04-01", "date", "2026-04-01", "2026-04-01")]
    [InlineData("Refunded in 10 days", "in 10 days", "date", "2026-03-14", "2026-03-14")]
    [InlineData("Refunded in two business days", "in two business days", "date", "2026-03-06", "2026-03-06")]
    [InlineData("Refunded in 3-5 working days", "in 3-5 working days", "date", "2026-03-11", "2026-03-11")]
    [InlineData("You ordered three weeks ago", "three weeks ago", "date", "2026-02-11", "2026-02-11")]
    [InlineData("Closed on Christmas Eve", "Christmas Eve", "date", "XXXX-12-24", "2026-12-24")]
    [InlineData("Closed on Thanksgiving 2026", "Thanksgiving 2026", "date", "2026-11-26", "2026-11-26")]
    [InlineData("Closed on Good Friday 2026", "Good Friday 2026", "date", "2026-04-03", "2026-04-03")]
    [InlineData("Pick it up on the first Monday of next month", "the first Monday of next month", "date", "XXXX-04-WXX-1-#1", "2026-04-06")]
    [InlineData("We call you in half an hour", "in half an hour", "datetime", "2026-03-04T10:30:00", "2026-03-04 10:30:00")]
    [InlineData("We call you tomorrow at 3:30 pm", "tomorrow at 3:30 pm", "datetime", "2026-03-05T15:30", "2026-03-05 15:30:00")]
    [InlineData("The courier comes at 2pm on Friday", "2pm on Friday", "datetime", "XXXX-WXX-5T14", "2026-03-06 14:00:00")]
    [InlineData("See you tonight at 8", "tonight at 8", "datetime", "2026-03-04T20", "2026-03-04 20:00:00")]
    [InlineData("You hear from us end of day", "end of day", "datetime", "2026-03-04T23:59:59", "2026-03-04 23:59:59")]
    [InlineData("We look at it right now", "right now", "datetime", "PRESENT_REF", "2026-03-04 10:00:00")]
    [InlineData("Doors open at noon", "noon", "time", "T12", "12:00:00")]
    [InlineData("Doors open at 7", "7", "time", "T19", "19:00:00")]
    [InlineData("Doors open half past nine in the morning", "half past nine in the morning", "time", "T09:30", "09:30:00")]
    [InlineData("Doors close a quarter to six in the evening", "a quarter to six in the evening", "time", "T17:45", "17:45:00")]
    [InlineData("A repair takes two weeks", "two weeks", "duration", "P2W", "1209600")]
    [InlineData("A fitting lasts 1 hour and 20 minutes", "1 hour and 20 minutes", "duration", "PT1H20M", "4800")]
    [InlineData("It takes one and a half hours", "one and a half hours", "duration", "PT1.5H", "5400")]
    [InlineData("It takes a few days", "a few days", "duration", "P3D", "259200")]
    [InlineData("We restock every Thursday", "every Thursday", "set", "XXXX-WXX-4", "not resolved")]
    public void A_sentence_says_when(string sentence, string text, string type, string timex, string value)
    {
        var read = TimeReader.Read(sentence, Now, "en").ShouldHaveSingleItem();
        (read.Text, read.Type, read.Timex, read.Value).ShouldBe((text, type, timex, value));
    }

    [Theory]
    [InlineData("Shipped within two business days", "daterange", "2026-03-05", "2026-03-07")]
    [InlineData("You have it by Friday", "daterange", null, "2026-03-06")]
    [InlineData("Answered by end of day tomorrow", "datetimerange", null, "2026-03-05 23:59:59")]
    [InlineData("Open from 9 am to 6 pm", "timerange", "09:00:00", "18:00:00")]
    [InlineData("The sale runs from March 2 to March 8", "daterange", "2026-03-02", "2026-03-08")]
    [InlineData("We will write next week", "daterange", "2026-03-09", "2026-03-16")]
    [InlineData("The plumber comes tomorrow between 1 and 3 pm", "datetimerange", "2026-03-05 13:00:00", "2026-03-05 15:00:00")]
    public void A_sentence_says_from_when_to_when(string sentence, string type, string? from, string until)
    {
        var read = TimeReader.Read(sentence, Now, "en").ShouldHaveSingleItem();
        (read.Type, read.From, read.Until).ShouldBe((type, from, until));
    }

    [Theory]
    [InlineData("You may keep the box")]
    [InlineData("Thank you, and see you")]
    [InlineData("Call 010-1234-5678")]
    [InlineData("It costs $12 and weighs 3 kg")]
    public void A_sentence_that_says_nothing_of_time_is_left_alone(string sentence) => TimeReader.Read(sentence, Now, "en").ShouldBeEmpty();

    [Fact]
    public void All_readings_are_given_past_before_future_and_morning_before_evening()
        => TimeReader.Read("Wednesday at 4", Now, "en").Single().Readings.Select(reading => reading.Value)
            .ShouldBe(["2026-02-25 04:00:00", "2026-03-04 04:00:00", "2026-02-25 16:00:00", "2026-03-04 16:00:00"]);
}
