using Dangol.Calendars;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Calendars;

public sealed class CalendarRequestsTests
{
    private const string Calendar = """{"zone":"Asia/Seoul","hours":{"mon":[["09:00","12:00"],["13:00","18:00"]],"fri":[["22:00","26:00"]]},"holidays":["2026-01-01"],"breaks":{"2026-11-20":[["22:00","22:30"]]}}""";

    private readonly CalendarRequests _requests = new();

    [Theory]
    [InlineData("""{"calendar":CAL,"op":"add","from":"2026-11-20T17:30:00+09:00","minutes":60}""", """{"at":"2026-11-20T23:30:00+09:00"}""")]
    [InlineData("""{"calendar":CAL,"op":"add","from":"2026-11-20T08:30:00Z","minutes":0.5}""", """{"at":"2026-11-20T22:30:30+09:00"}""")]
    [InlineData("""{"calendar":CAL,"op":"add","from":"2026-11-23T10:00:00+09:00","minutes":-120}""", """{"at":"2026-11-21T01:00:00+09:00"}""")]
    [InlineData("""{"calendar":CAL,"op":"between","from":"2026-11-20T00:00:00+09:00","to":"2026-11-24T00:00:00+09:00"}""", """{"minutes":690}""")]
    [InlineData("""{"calendar":CAL,"op":"between","from":"2026-11-24T00:00:00+09:00","to":"2026-11-23T17:59:30+09:00"}""", """{"minutes":-0.5}""")]
    [InlineData("""{"calendar":CAL,"op":"open","at":"2026-11-20T22:10:00+09:00"}""", """{"open":false,"holiday":false,"break":true}""")]
    [InlineData("""{"calendar":CAL,"op":"open","at":"2026-01-01T10:00:00"}""", """{"open":false,"holiday":true,"break":false}""")]
    [InlineData("""{"calendar":CAL,"op":"periods","from":"2026-11-20T00:00:00+09:00","to":"2026-11-23T10:00:00+09:00"}""", """{"periods":[["2026-11-20T22:30:00+09:00","2026-11-21T02:00:00+09:00"],["2026-11-23T09:00:00+09:00","2026-11-23T10:00:00+09:00"]]}""")]
    public void A_question_is_answered(string request, string expected)
        => _requests.Answer(request.Replace("CAL", Calendar, StringComparison.Ordinal)).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"op":"open","at":"2026-01-01T10:00:00"}""")]
    [InlineData("""{"calendar":CAL,"op":"close","at":"2026-01-01T10:00:00"}""")]
    [InlineData("""{"calendar":CAL,"op":"open","at":"tomorrow"}""")]
    [InlineData("""{"calendar":CAL,"op":"add","from":"2026-01-01T10:00:00","minutes":"60"}""")]
    [InlineData("""{"calendar":CAL,"op":"add","from":"2026-01-01T10:00:00","minutes":1e300}""")]
    [InlineData("""{"calendar":{"zone":"Asia/Atlantis"},"op":"open","at":"2026-01-01T10:00:00"}""")]
    [InlineData("""{"calendar":{"zone":"Asia/Seoul","hours":{"mon":[["18:00","09:00"]]}},"op":"open","at":"2026-01-01T10:00:00"}""")]
    [InlineData("""{"calendar":{"zone":"Asia/Seoul","hours":{"mon":[["09:60","10:00"]]}},"op":"open","at":"2026-01-01T10:00:00"}""")]
    [InlineData("""{"calendar":{"zone":"Asia/Seoul","hours":{"mond":[]}},"op":"open","at":"2026-01-01T10:00:00"}""")]
    [InlineData("""{"calendar":{"zone":"Asia/Seoul","holidays":["2026-02-30"]},"op":"open","at":"2026-01-01T10:00:00"}""")]
    [InlineData("""{"calendar":{"zone":"Asia/Seoul"},"op":"add","from":"2026-01-01T10:00:00","minutes":1}""")]
    public void A_bad_request_gets_an_error(string request)
        => _requests.Answer(request.Replace("CAL", Calendar, StringComparison.Ordinal)).ShouldStartWith("""{"error":""");
}
