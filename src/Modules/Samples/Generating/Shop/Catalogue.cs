using static Dangol.Samples.Generating.Occasion;

namespace Dangol.Samples.Generating;

/// <summary>온담떡집 and the three workshops whose goods it sells beside its own.</summary>
internal static class Catalogue
{
    public const string Shop = "온담떡집";
    public const string HangwaWorkshop = "고운한과 공방";
    public const string YanggaengWorkshop = "달큰양갱 공방";
    public const string TeaHouse = "다솔차방";

    public static readonly Product[] Products =
    [
        new("P101", "콩고물 인절미 500g", "인절미", "떡", "인절미", Shop, 9500, 10, [Office]),
        new("P102", "흑임자 인절미 500g", "흑임자 인절미", "떡", "인절미", Shop, 10500, 7, []),
        new("P103", "해쑥 인절미 500g", "쑥 인절미", "떡", "인절미", Shop, 10500, 9, [], 3, 6),
        new("P104", "팥앙금 찹쌀떡 6구", "찹쌀떡", "떡", "찹쌀떡", Shop, 12000, 8, [Exam, TeachersDay]),
        new("P105", "생딸기 찹쌀떡 6구", "딸기 찹쌀떡", "떡", "딸기 찹쌀떡", Shop, 16800, 9, [Christmas, Birthday], 12, 4),
        new("P106", "백설기 1kg", "백설기", "떡", "설기", Shop, 13000, 3, [HundredDays, FirstBirthday]),
        new("P107", "단호박 설기 1kg", "단호박 설기", "떡", "설기 단호박", Shop, 14000, 5, [Office]),
        new("P108", "서리태 콩설기 1kg", "콩설기", "떡", "설기", Shop, 14000, 4, []),
        new("P109", "모둠 송편 1kg", "모둠 송편", "떡", "송편", Shop, 15000, 3, [Chuseok]),
        new("P110", "깨송편 1kg", "깨송편", "떡", "송편", Shop, 14500, 4, [Chuseok, Memorial]),
        new("P111", "밤대추 약식 1kg", "약식", "떡", "약식", Shop, 16000, 5, [Seollal, Chuseok, Wedding]),
        new("P112", "꿀떡 1kg", "꿀떡", "떡", "꿀떡", Shop, 12000, 7, [Office]),
        new("P113", "바람떡 600g", "바람떡", "떡", "바람떡", Shop, 9000, 5, []),
        new("P114", "삼색 경단 24구", "경단", "떡", "경단", Shop, 14500, 3, [FirstBirthday, Birthday]),
        new("P115", "떡국떡 1kg", "떡국떡", "떡", "떡국떡", Shop, 8000, 5, [Seollal], 11, 2),
        new("P116", "현미 가래떡 1kg", "가래떡", "떡", "가래떡", Shop, 8500, 4, []),
        new("P117", "팥시루떡 한 되", "팥시루떡", "떡", "시루떡", Shop, 18000, 2, [Moving, Memorial]),
        new("P118", "수수팥떡 1kg", "수수팥떡", "떡", "수수팥떡", Shop, 15000, 1, [FirstBirthday, HundredDays]),
        new("P201", "앙금플라워 떡케이크 1호", "떡케이크", "떡케이크", "케이크 꽃", Shop, 45000, 0.5, [Birthday, ParentsDay, FirstBirthday], PrepDays: 1),
        new("P202", "앙금플라워 떡케이크 2호", "떡케이크", "떡케이크", "케이크 꽃", Shop, 58000, 0.2, [Birthday, ParentsDay], PrepDays: 1),
        new("P203", "단호박 떡케이크 1호", "단호박 떡케이크", "떡케이크", "케이크 단호박", Shop, 35000, 0.6, [Birthday], PrepDays: 1),
        new("P204", "크리스마스 눈꽃 떡케이크", "크리스마스 케이크", "떡케이크", "케이크", Shop, 42000, 0.2, [Christmas], 12, 12, 1),
        new("P301", "온담 선물세트 1호", "선물세트", "선물세트", "선물세트", Shop, 32000, 0.5, [Seollal, Chuseok, ParentsDay, TeachersDay]),
        new("P302", "온담 선물세트 2호", "선물세트", "선물세트", "선물세트", Shop, 48000, 0.3, [Seollal, Chuseok, ParentsDay]),
        new("P303", "온담 명품 보자기 세트", "보자기 세트", "선물세트", "선물세트", Shop, 75000, 0.1, [Seollal, Chuseok, Wedding], PrepDays: 1),
        new("P304", "수능 합격 찹쌀떡 세트", "합격떡 세트", "선물세트", "합격떡 찹쌀떡", Shop, 22000, 0, [Exam], 10, 11),
        new("P305", "카네이션 앙금 설기 세트", "카네이션 설기", "선물세트", "카네이션 설기", Shop, 29000, 0, [ParentsDay, TeachersDay], 4, 5),
        new("P401", "찹쌀 유과 300g", "유과", "한과", "유과", HangwaWorkshop, 15000, 2, [Seollal, Chuseok], PrepDays: 1),
        new("P402", "수제 약과 12개입", "약과", "한과", "약과", HangwaWorkshop, 16000, 5, [Seollal, Chuseok, TeachersDay], PrepDays: 1),
        new("P403", "한과 보자기 세트", "한과 세트", "한과", "한과", HangwaWorkshop, 52000, 0.2, [Seollal, Chuseok, Wedding], PrepDays: 1),
        new("P404", "견과 강정 선물세트", "강정 세트", "한과", "한과", HangwaWorkshop, 38000, 0.5, [Seollal, Chuseok, ParentsDay], PrepDays: 1),
        new("P501", "수제 양갱 12구", "양갱", "양갱", "양갱", YanggaengWorkshop, 26000, 2, [ParentsDay, TeachersDay, Chuseok, Seollal]),
        new("P502", "통밤 양갱 8구", "밤양갱", "양갱", "밤양갱 양갱", YanggaengWorkshop, 19000, 4, [TeachersDay]),
        new("P601", "엿기름 식혜 1.5L", "식혜", "음료·차", "식혜", Shop, 8000, 4, [Seollal, Chuseok, Memorial]),
        new("P602", "계피 수정과 1L", "수정과", "음료·차", "수정과", Shop, 8000, 2, [Seollal, Chuseok]),
        new("P603", "대추쌍화차 10포", "쌍화차", "음료·차", "쌍화차", TeaHouse, 24000, 1, [ParentsDay, TeachersDay], 10, 5),
        new("P701", "개별포장 답례떡 20개", "답례떡", "답례·단체", "답례떡", Shop, 44000, 0.1, [FirstBirthday, HundredDays, Wedding, Moving], PrepDays: 1),
        new("P702", "사무실 간식 떡상자", "간식 떡상자", "답례·단체", "답례떡", Shop, 55000, 0.1, [Office]),
    ];

    private static readonly Product[] Habitual = [.. Products.Where(p => p.Everyday >= 2)];

    public static string[] FavouritesFor(Dice dice)
        => [.. Enumerable.Range(0, dice.Between(2, 3)).Select(_ => dice.Weighted(Habitual, p => p.Everyday).Code).Distinct()];
}
