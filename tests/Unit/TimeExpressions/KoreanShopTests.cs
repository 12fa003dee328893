using Dangol.TimeExpressions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.TimeExpressions;

/// <summary>How shops and their customers really write, on Wednesday, 4 March 2026, at ten in the morning.</summary>
public sealed class KoreanShopTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 4, 10, 0);

    [Theory]
    [InlineData("3일 안에 보내드릴게요", "3일 안에", "2026-03-07")]
    [InlineData("2~3일 내로 보내드릴게요", "2~3일 내", "2026-03-07")]
    [InlineData("이삼일 내 도착해요", "이삼일 내", "2026-03-07")]
    [InlineData("2, 3일 뒤에 다시 들러 주세요", "2, 3일 뒤", "2026-03-07")]
    [InlineData("담주 화욜에 봬요", "담주 화욜", "2026-03-10")]
    [InlineData("모레쯤 도착할 거예요", "모레", "2026-03-06")]
    [InlineData("연휴 끝나고 바로 발송됩니다", "연휴 끝나고 바로", "2026-09-28")]
    [InlineData("주말 지나고 바로 연락드릴게요", "주말 지나고 바로", "2026-03-09")]
    [InlineData("추석 직후에 나갑니다", "추석 직후에", "2026-09-28")]
    [InlineData("늦어도 금요일에는 도착합니다", "늦어도 금요일", "2026-03-06 23:59:59")]
    [InlineData("금욜까지 보내드릴게요", "금욜까지", "2026-03-06 23:59:59")]
    [InlineData("24시간 이내 답변드립니다", "24시간 이내", "2026-03-05 10:00:00")]
    [InlineData("한두 시간 뒤에 전화드릴게요", "한두 시간 뒤", "2026-03-04 12:00:00")]
    [InlineData("15분 정도 후에 도착합니다", "15분 정도 후", "2026-03-04 10:15:00")]
    [InlineData("반나절이면 됩니다", "반나절", "21600")]
    [InlineData("일주일 정도 걸려요", "일주일", "604800")]
    [InlineData("영업일 기준 2~3일 소요됩니다", "영업일 기준 2~3일", "259200")]
    [InlineData("보름 안에 환불됩니다", "보름 안에", "2026-03-19")]
    [InlineData("3일(영업일 기준) 이내 환불됩니다", "3일(영업일 기준) 이내", "2026-03-09")]
    [InlineData("주말 제외 3일 뒤에 나가요", "주말 제외 3일 뒤", "2026-03-09")]
    [InlineData("다음 영업일에 발송됩니다", "다음 영업일", "2026-03-05")]
    [InlineData("11/25(수)까지 보내드릴게요", "11/25(수)까지", "2026-11-25 23:59:59")]
    [InlineData("퇴근 전까지 연락드릴게요", "퇴근 전까지", "2026-03-04 23:59:59")]
    [InlineData("내일 업무 마감 전에 보내드릴게요", "내일 업무 마감 전에", "2026-03-05 23:59:59")]
    [InlineData("오늘 이후로 이틀 쉽니다", "오늘 이후로 이틀", "2026-03-06")]
    [InlineData("추석 전날까지 받습니다", "추석 전날까지", "2026-09-24 23:59:59")]
    [InlineData("지난 2월 3일에 샀어요", "지난 2월 3일", "2026-02-03")]
    [InlineData("차주 월요일 출고", "차주 월요일", "2026-03-09")]
    public void What_is_promised_has_its_day_or_time(string sentence, string text, string value)
    {
        var read = TimeReader.Read(sentence, Now, "ko").ShouldHaveSingleItem();
        (read.Text, read.Value).ShouldBe((text, value));
    }

    [Theory]
    [InlineData("낼 오전 중에 연락드릴게요", "낼 오전 중에", "2026-03-05 08:00:00", "2026-03-05 12:00:00")]
    [InlineData("주말 지나고 연락드릴게요", "주말 지나고", "2026-03-09", null)]
    [InlineData("월말까지 처리됩니다", "월말까지", null, "2026-04-01")]
    [InlineData("이달 안에 꼭 보내드릴게요", "이달 안에", null, "2026-04-01")]
    [InlineData("다음 주 중으로 발송됩니다", "다음 주 중으로", null, "2026-03-16")]
    [InlineData("추석 전에 받아보실 수 있어요", "추석 전에", null, "2026-09-24")]
    [InlineData("설 연휴 지나고 보내드릴게요", "설 연휴 지나고", "2027-02-09", null)]
    [InlineData("추석 연휴에는 쉽니다", "추석 연휴", "2026-09-24", "2026-09-28")]
    [InlineData("오후 늦게 전화드릴게요", "오후 늦게", "16:00:00", "18:00:00")]
    [InlineData("이번 달 말에 입고돼요", "이번 달 말에", "2026-03-21", "2026-04-01")]
    [InlineData("다음 달 초에 나와요", "다음 달 초에", "2026-04-01", "2026-04-16")]
    [InlineData("이번 주 후반에 들어와요", "이번 주 후반에", "2026-03-05", "2026-03-09")]
    [InlineData("다음 주 초반에 들어와요", "다음 주 초반에", "2026-03-09", "2026-03-12")]
    [InlineData("내일 이른 아침에 갑니다", "내일 이른 아침", "2026-03-05 08:00:00", "2026-03-05 10:00:00")]
    [InlineData("오늘 늦게 도착해요", "오늘 늦게", "2026-03-04 12:00:00", "2026-03-05 00:00:00")]
    [InlineData("앞으로 5분 안에 끝나요", "앞으로 5분", "2026-03-04 10:00:00", "2026-03-04 10:05:00")]
    [InlineData("어젯밤에 왔어요", "어젯밤", "2026-03-03 20:00:00", "2026-03-03 23:59:59")]
    [InlineData("이번 8월부터 팝니다", "이번 8월부터", "2026-08-01", null)]
    [InlineData("다음 주 월요일부터 수요일까지 쉽니다", "다음 주 월요일부터 수요일까지", "2026-03-09", "2026-03-11")]
    [InlineData("다음 달 20일부터 25일까지 휴가입니다", "다음 달 20일부터 25일까지", "2026-04-20", "2026-04-25")]
    [InlineData("내일부터 사흘간 할인합니다", "내일부터 사흘", "2026-03-05", "2026-03-08")]
    [InlineData("내일 오후 2시부터 모레 오전 10시까지 점검합니다", "내일 오후 2시부터 모레 오전 10시까지", "2026-03-05 14:00:00", "2026-03-06 10:00:00")]
    [InlineData("지금부터 오후 5시까지 전화 주세요", "지금부터 오후 5시까지", "2026-03-04 10:00:00", "2026-03-04 17:00:00")]
    [InlineData("4월 둘째 주에 나와요", "4월 둘째 주", "2026-04-06", "2026-04-13")]
    [InlineData("2024년에서 2025년 5월 사이의 주문", "2024년에서 2025년 5월 사이", "2024-01-01", "2025-05-01")]
    [InlineData("2016년 그리고 그 이후의 주문", "2016년 그리고 그 이후의", "2016-01-01", null)]
    [InlineData("올해 현재까지 팔린 수량", "올해 현재까지", "2026-01-01", "2026-03-04")]
    public void What_is_promised_has_its_bounds(string sentence, string text, string? from, string? until)
    {
        var read = TimeReader.Read(sentence, Now, "ko").ShouldHaveSingleItem();
        (read.Text, read.From, read.Until).ShouldBe((text, from, until));
    }

    [Theory]
    [InlineData("좋은 하루 되세요")]
    [InlineData("즐거운 주말 보내세요")]
    [InlineData("풍성한 한가위 되세요")]
    [InlineData("두 분 예약이시죠?")]
    [InlineData("세일 기간이라 주문이 많아요")]
    [InlineData("오일 마사지 후기입니다")]
    [InlineData("설명서와 설치 안내를 드려요")]
    [InlineData("저녁 식사 맛있게 하세요")]
    [InlineData("설명이 이해가 안 돼요, 유일한 방법인가요?")]
    [InlineData("이제야 왔네요, 밥 좀 사 주세요")]
    [InlineData("두 주인공이 서해안에 가요")]
    [InlineData("낮은 가격에 일일이 구분해 드려요")]
    [InlineData("수분 크림과 반주 한 잔")]
    public void Wishes_and_words_that_look_like_times_are_left_alone(string sentence) => TimeReader.Read(sentence, Now, "ko").ShouldBeEmpty();

    [Fact]
    public void A_second_day_is_of_the_month_of_the_first()
        => TimeReader.Read("6월 18일과 19일, 20일에 쉽니다", Now, "ko").Select(read => read.Value).ShouldBe(["2026-06-18", "2026-06-19", "2026-06-20"]);

    [Theory]
    [InlineData("내일 전부 보내드릴게요", "내일")]
    [InlineData("금요일 후기 이벤트", "금요일")]
    [InlineData("이틀 안 와요", "이틀")]
    [InlineData("3일 내내 기다렸어요", "3일")]
    public void A_word_that_begins_like_before_or_after_does_not_belong_to_the_date(string sentence, string text)
        => TimeReader.Read(sentence, Now, "ko").ShouldHaveSingleItem().Text.ShouldBe(text);

    [Fact]
    public void Business_days_are_those_of_the_calendar_given()
    {
        var chuseok = new LocalDateTime(2026, 9, 22, 10, 0);
        LocalDate[] holidays = [new(2026, 9, 24), new(2026, 9, 25), new(2026, 9, 26)];
        bool IsWorkday(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !holidays.Contains(date);

        TimeReader.Read("영업일 기준 2일 이내", chuseok, "ko", IsWorkday).Single().Value.ShouldBe("2026-09-28");
        TimeReader.Read("within two business days", chuseok, "en", IsWorkday).Single().Until.ShouldBe("2026-09-29");
        TimeReader.Read("추석 연휴 끝나고 바로", chuseok, "ko", IsWorkday).Single().Value.ShouldBe("2026-09-28");
        TimeReader.Read("영업일 기준 2일 이내", chuseok, "ko", _ => false).ShouldHaveSingleItem();
    }
}
