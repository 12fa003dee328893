using Dangol.Access;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Access;

public sealed class TotpTests
{
    // "12345678901234567890" in base 32, the secret of the test vectors of RFC 6238.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        Totp.CodeAt(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);
        Totp.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(seconds / 30);
    }

    [Fact]
    public void A_code_holds_for_one_step_before_and_after_its_own()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_000_000_020);
        var code = Totp.CodeAt(Secret, now);
        Totp.StepOf(Secret, code, now.AddSeconds(30)).ShouldNotBeNull();
        Totp.StepOf(Secret, code, now.AddSeconds(-30)).ShouldNotBeNull();
        Totp.StepOf(Secret, code, now.AddSeconds(61)).ShouldBeNull();
        Totp.StepOf(Secret, code, now.AddSeconds(-61)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_wrong(string code) => Totp.StepOf(Secret, code, DateTimeOffset.UnixEpoch).ShouldBeNull();

    [Fact]
    public void Secrets_and_recovery_codes_are_as_long_as_they_should_be()
    {
        Totp.NewSecret().Length.ShouldBe(32);
        Totp.NewRecoveryCode().ShouldMatch("^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$");
        Enumerable.Range(0, 1000).Select(_ => Totp.NewRecoveryCode()).Distinct().Count().ShouldBe(1000);
    }
}
