using Dangol.TimeExpressions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.TimeExpressions;

/// <summary>What a shop writes to its customers, read on Wednesday, 4 March 2026, at ten in the morning.</summary>
public sealed class KoreanSentenceTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 4, 10, 0);

    [Theory]
    [InlineData("내일까지 보내드리겠습니다", "내일까지", "datetime", "2026-03-05T23:59:59", "2026-03-05 23:59:59")]
    [InlineData("이번 주 금요일 오후 3시까지 연락드릴게요", "이번 주 금요일 오후 3시까지", "datetime", "2026-03-06T15", "2026-03-06 15:00:00")]
    [InlineData("영업일 기준 2~3일 안에 환불됩니다", "영업일 기준 2~3일 안에", "date", "2026-03-09", "2026-03-09")]
    [InlineData("3영업일 이내 출고 예정입니다", "3영업일 이내", "date", "2026-03-09", "2026-03-09")]
    [InlineData("모레 도착합니다", "모레", "date", "2026-03-06", "2026-03-06")]
    [InlineData("글피에 다시 들러 주세요", "글피", "date", "2026-03-07", "2026-03-07")]
    [InlineData("어제 주문하신 상품입니다", "어제", "date", "2026-03-03", "2026-03-03")]
    [InlineData("3월 10일에 재입고됩니다", "3월 10일", "date", "XXXX-03-10", "2026-03-10")]
    [InlineData("2026년 5월 1일은 쉽니다", "2026년 5월 1일", "date", "2026-05-01", "2026-05-01")]
    [InlineData("다음 주 월요일에 발송할게요", "다음 주 월요일", "date", "2026-03-09", "2026-03-09")]
    [InlineData("월요일에 발송할게요", "월요일", "date", "XXXX-WXX-1", "2026-03-09")]
    [InlineData("3월 9일(월)에 찾으러 오세요", "3월 9일(월)", "date", "XXXX-03-09", "2026-03-09")]
    [InlineData("일주일 뒤에 확인해 드리겠습니다", "일주일 뒤", "date", "2026-03-11", "2026-03-11")]
    [InlineData("사흘 안에 답변드리겠습니다", "사흘 안에", "date", "2026-03-07", "2026-03-07")]
    [InlineData("열흘 후 입금됩니다", "열흘 후", "date", "2026-03-14", "2026-03-14")]
    [InlineData("두 달 전에 주문했어요", "두 달 전", "date", "2026-01-04", "2026-01-04")]
    [InlineData("30분 안에 전화드릴게요", "30분 안에", "datetime", "2026-03-04T10:30:00", "2026-03-04 10:30:00")]
    [InlineData("두 시간 후에 다시 걸게요", "두 시간 후", "datetime", "2026-03-04T12:00:00", "2026-03-04 12:00:00")]
    [InlineData("오늘 저녁 7시 반에 뵙겠습니다", "오늘 저녁 7시 반", "datetime", "2026-03-04T19:30", "2026-03-04 19:30:00")]
    [InlineData("내일 오전 11시 20분에 방문합니다", "내일 오전 11시 20분", "datetime", "2026-03-05T11:20", "2026-03-05 11:20:00")]
    [InlineData("오후 2시에 열어요", "오후 2시에", "time", "T14", "14:00:00")]
    [InlineData("밤 열한 시에 닫습니다", "밤 열한 시에", "time", "T23", "23:00:00")]
    [InlineData("정오에 시작합니다", "정오에", "time", "T12", "12:00:00")]
    [InlineData("18:30에 마감합니다", "18:30에", "time", "T18:30", "18:30:00")]
    [InlineData("배송은 보통 이틀 걸립니다", "이틀", "duration", "P2D", "172800")]
    [InlineData("수선은 2주 걸려요", "2주", "duration", "P2W", "1209600")]
    [InlineData("1시간 30분 걸립니다", "1시간 30분", "duration", "PT1H30M", "5400")]
    [InlineData("보증 기간은 2년입니다", "2년", "duration", "P2Y", "63072000")]
    [InlineData("어린이날은 쉽니다", "어린이날", "date", "XXXX-05-05", "2026-05-05")]
    [InlineData("2026년 추석에는 쉬어요", "2026년 추석", "date", "2026-09-25", "2026-09-25")]
    [InlineData("2026.3.20 까지 접수", "2026.3.20 까지", "datetime", "2026-03-20T23:59:59", "2026-03-20 23:59:59")]
    [InlineData("이십삼일에 오세요", "이십삼일", "date", "XXXX-XX-23", "2026-03-23")]
    [InlineData("매주 토요일 휴무", "매주 토요일", "set", "XXXX-WXX-6", "not resolved")]
    [InlineData("지금 출발합니다", "지금", "datetime", "PRESENT_REF", "2026-03-04 10:00:00")]
    public void A_sentence_says_when(string sentence, string text, string type, string timex, string value)
    {
        var read = TimeReader.Read(sentence, Now, "ko").ShouldHaveSingleItem();
        (read.Text, read.Type, read.Timex, read.Value).ShouldBe((text, type, timex, value));
    }

    [Theory]
    [InlineData("3월 2일부터 3월 8일까지 할인합니다", "daterange", "2026-03-02", "2026-03-08")]
    [InlineData("다음 주에 연락드릴게요", "daterange", "2026-03-09", "2026-03-16")]
    [InlineData("이번 달 말에 입고됩니다", "daterange", "2026-03-21", "2026-04-01")]
    [InlineData("오전 9시부터 오후 6시까지 영업합니다", "timerange", "09:00:00", "18:00:00")]
    [InlineData("내일 오후 1시에서 3시 사이에 도착합니다", "datetimerange", "2026-03-05 13:00:00", "2026-03-05 15:00:00")]
    [InlineData("내일 오전에 갑니다", "datetimerange", "2026-03-05 08:00:00", "2026-03-05 12:00:00")]
    public void A_sentence_says_from_when_to_when(string sentence, string type, string from, string until)
    {
        var read = TimeReader.Read(sentence, Now, "ko").ShouldHaveSingleItem();
        (read.Type, read.From, read.Until).ShouldBe((type, from, until));
    }

    [Theory]
    [InlineData("감사합니다, 고객님")]
    [InlineData("일이 많아 늦었습니다")]
    [InlineData("연락처는 010-1234-5678 입니다")]
    [InlineData("사은품을 두 개 더 드려요")]
    public void A_sentence_that_says_nothing_of_time_is_left_alone(string sentence) => TimeReader.Read(sentence, Now, "ko").ShouldBeEmpty();
}
