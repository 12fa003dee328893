using Dangol.Access;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Access;

public sealed class PasswordStrengthTests
{
    [Theory]
    [InlineData("password2024!")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("qwer1234!@#$")]
    [InlineData("qwertyuiop")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("dkssudgktpdy")]
    [InlineData("qlalfqjsgh")]
    [InlineData("qlalfqjsgh1!")]
    [InlineData("tkfkdgody1004")]
    [InlineData("안녕하세요안녕하세요")]
    [InlineData("비밀번호1234")]
    [InlineData("01012345678")]
    [InlineData("19900101")]
    [InlineData("iloveyou12")]
    [InlineData("drowssap123")]
    [InlineData("adminadmin")]
    [InlineData("ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ")]
    [InlineData("monkeymonkeymonkey")]
    [InlineData("letmein2026!!")]
    public void What_guessers_try_first_is_too_weak(string password) => PasswordStrength.Bits(password).ShouldBeLessThan(PasswordRules.Enough);

    [Theory]
    [InlineData("파란 우산을 든 세탁소 아저씨")]
    [InlineData("rusty-kettle-hums-at-noon")]
    [InlineData("vK9#mQ2$xL")]
    [InlineData("tugboat lantern quiver")]
    public void A_phrase_or_a_random_string_is_strong(string password) => PasswordStrength.Bits(password).ShouldBeGreaterThan(PasswordRules.Good);

    [Fact]
    public void What_a_guesser_knows_of_the_person_counts_for_nothing()
    {
        PasswordStrength.Bits("haneulbanchan77").ShouldBeGreaterThan(PasswordRules.Enough);
        PasswordStrength.Bits("haneulbanchan77", "하늘", "haneul.banchan@example.com").ShouldBeLessThan(PasswordRules.Enough);
        PasswordStrength.Bits("하늘반찬가게7", "하늘 반찬가게").ShouldBeLessThan(PasswordRules.Enough);
    }

    [Fact]
    public void The_list_of_common_words_is_there() => CommonWords.Count.ShouldBeGreaterThan(1500);

    [Fact]
    public void The_worst_input_takes_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var password in (string[])[new string('a', 128), string.Concat(Enumerable.Repeat("ab", 64)), new string('가', 128), string.Concat(Enumerable.Repeat("password", 16))])
        {
            PasswordStrength.Bits(password).ShouldBeLessThan(PasswordRules.Enough);
        }

        watch.ElapsedMilliseconds.ShouldBeLessThan(500);
    }

    [Theory]
    [InlineData("안녕하세요", "dkssudgktpdy")]
    [InlineData("비밀번호", "qlalfqjsgh")]
    [InlineData("닭값꽃", "ekfrrkqtRhc")]
    [InlineData("ㅋㅋㅠㅢ", "zzbml")]
    [InlineData("abc 123", "abc 123")]
    public void Hangul_is_known_by_the_keys_that_type_it(string text, string keys) => HangulKeys.Of(text).ShouldBe(keys);
}
