using Dangol.TimeExpressions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.TimeExpressions;

/// <summary>Deadlines and ranges as shops and customers write them, on Wednesday, 4 March 2026, at ten in the morning.</summary>
public sealed class EnglishShopTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 4, 10, 0);

    [Theory]
    [InlineData("We will ship it by the end of this month", "by the end of this month", null, "2026-04-01")]
    [InlineData("You'll have it by the end of next week", "by the end of next week", null, "2026-03-16")]
    [InlineData("I need it before the end of the week", "before the end of the week", null, "2026-03-09")]
    [InlineData("Closed from the end of March to the middle of May.", "from the end of March to the middle of May", "2026-04-01", "2026-05-16")]
    [InlineData("Can you deliver before Chuseok?", "before Chuseok", null, "2026-09-24")]
    [InlineData("It arrives before the Seollal holidays", "before the Seollal holidays", null, "2027-02-06")]
    [InlineData("It ships after the Chuseok holidays", "after the Chuseok holidays", "2026-09-28", null)]
    [InlineData("Delivered within 2-3 business days", "within 2-3 business days", "2026-03-05", "2026-03-10")]
    [InlineData("You get it early next week", "early next week", "2026-03-09", "2026-03-12")]
    [InlineData("We will call later this week", "later this week", "2026-03-05", "2026-03-09")]
    [InlineData("We will call you later today", "later today", "2026-03-04 12:00:00", "2026-03-05 00:00:00")]
    [InlineData("We'll call first thing tomorrow", "first thing tomorrow", "2026-03-05 08:00:00", "2026-03-05 10:00:00")]
    [InlineData("The courier comes tomorrow afternoon between 2 and 4", "tomorrow afternoon between 2 and 4", "2026-03-05 14:00:00", "2026-03-05 16:00:00")]
    [InlineData("The workshop is on Friday from 3pm for 2 hours", "Friday from 3pm for 2 hours", "2026-03-06 15:00:00", "2026-03-06 17:00:00")]
    [InlineData("We are away from tomorrow 9am to Friday 5pm", "from tomorrow 9am to Friday 5pm", "2026-03-05 09:00:00", "2026-03-06 17:00:00")]
    [InlineData("Call us between now and 5pm", "between now and 5pm", "2026-03-04 10:00:00", "2026-03-04 17:00:00")]
    [InlineData("The first ten days of April are busy", "The first ten days of April", "2026-04-01", "2026-04-11")]
    [InlineData("The last week of March is quiet", "The last week of March", "2026-03-23", "2026-03-30")]
    [InlineData("Stock comes in the week of April 15", "the week of April 15", "2026-04-13", "2026-04-20")]
    [InlineData("Two weeks starting next Monday", "Two weeks starting next Monday", "2026-03-09", "2026-03-23")]
    [InlineData("The rest of this week is booked", "The rest of this week", "2026-03-04", "2026-03-08")]
    [InlineData("We are closed from next Monday to Wednesday", "from next Monday to Wednesday", "2026-03-09", "2026-03-11")]
    [InlineData("Open 7 pm or later", "7 pm or later", "19:00:00", null)]
    [InlineData("We deliver by tomorrow morning", "by tomorrow morning", null, "2026-03-05 12:00:00")]
    public void A_sentence_has_its_bounds(string sentence, string text, string? from, string? until)
    {
        var read = TimeReader.Read(sentence, Now, "en").ShouldHaveSingleItem();
        (read.Text, read.From, read.Until).ShouldBe((text, from, until));
    }

    [Theory]
    [InlineData("Arrives in a day or two", "in a day or two", "2026-03-06")]
    [InlineData("It ships the next business day", "the next business day", "2026-03-05")]
    [InlineData("Two business days after Friday", "Two business days after Friday", "2026-03-10")]
    public void A_sentence_has_its_day(string sentence, string text, string value)
    {
        var read = TimeReader.Read(sentence, Now, "en").ShouldHaveSingleItem();
        (read.Text, read.Value).ShouldBe((text, value));
    }

    [Theory]
    [InlineData("Have a nice day")]
    [InlineData("Good morning, and have a great weekend!")]
    [InlineData("The sun is out and our list is up to date")]
    [InlineData("We ordered 2000 pieces")]
    public void Wishes_and_amounts_are_left_alone(string sentence) => TimeReader.Read(sentence, Now, "en").ShouldBeEmpty();
}
