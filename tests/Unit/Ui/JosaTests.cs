using Dangol.Ui;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

public sealed class JosaTests
{
    [Theory]
    [InlineData("고객", "을/를", "고객을")]
    [InlineData("가게", "을/를", "가게를")]
    [InlineData("약속", "이/가", "약속이")]
    [InlineData("후기", "이/가", "후기가")]
    [InlineData("단골", "은/는", "단골은")]
    [InlineData("주문", "과/와", "주문과")]
    [InlineData("메모", "과/와", "메모와")]
    public void The_particle_follows_the_final_consonant(string word, string pair, string expected) => Josa.With(word, pair).ShouldBe(expected);

    [Theory]
    [InlineData("부산", "부산으로")]
    [InlineData("서울", "서울로")]
    [InlineData("제주", "제주로")]
    public void After_rieul_the_direction_particle_is_short(string word, string expected) => Josa.With(word, "으로/로").ShouldBe(expected);

    [Theory]
    [InlineData("3", "3을")]
    [InlineData("10", "10을")]
    [InlineData("2", "2를")]
    [InlineData("7", "7을")]
    [InlineData("A/S", "A/S를")]
    [InlineData("VIP", "VIP를")]
    [InlineData("DM", "DM을")]
    [InlineData("URL", "URL을")]
    [InlineData("Slack", "Slack을")]
    [InlineData("Shopify", "Shopify를")]
    [InlineData("email", "email을")]
    [InlineData("Instagram", "Instagram을")]
    public void Digits_and_letters_count_as_they_are_read_aloud(string word, string expected) => Josa.With(word, "을/를").ShouldBe(expected);

    [Theory]
    [InlineData("‘하늘빛’", "‘하늘빛’을")]
    [InlineData("김서연(서울)", "김서연(서울)을")]
    [InlineData("", "를")]
    public void Marks_around_the_word_are_not_read(string word, string expected) => Josa.With(word, "을/를").ShouldBe(expected);
}
