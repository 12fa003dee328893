using Dangol.Customers;
using Dangol.Platform.Search;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Customers;

public sealed class CustomerSearchTextTests
{
    [Fact]
    public void Two_syllables_inside_a_name_are_grams_of_their_own()
        => Grams.Of(CustomerSearchText.Of("김민수", null, null)).Split(' ').ShouldBe(["김민", "민수"]);

    [Fact]
    public void A_Korean_number_is_indexed_as_it_is_dialled()
        => CustomerSearchText.Of(null, null, "+821012345678").ShouldBe("01012345678 ǃ5678");

    [Fact]
    public void A_foreign_number_keeps_its_country_code()
        => CustomerSearchText.Of(null, null, "+14155550123").ShouldBe("14155550123 ǃ0123");

    [Fact]
    public void The_last_four_digits_are_one_gram_and_not_three()
        => Grams.Of(CustomerSearchText.LastFour("5678")).ShouldBe("ǃ5678");

    [Fact]
    public void A_customer_without_name_mail_or_phone_has_no_text()
        => CustomerSearchText.Of(null, "", null).ShouldBe("");
}
