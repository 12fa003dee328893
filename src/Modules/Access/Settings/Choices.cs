using Dangol.Platform;
using Dangol.Ui;

namespace Dangol.Access;

/// <summary>What people choose from in settings.</summary>
internal static class Choices
{
    public static IReadOnlyList<Option> Languages { get; } = [new("ko", "한국어"), new("en", "English")];

    public static IReadOnlyList<string> Currencies { get; } = ["KRW", "USD", "EUR", "JPY", "GBP", "CNY", "BRL", "AUD", "CAD", "CHF", "HKD", "IDR", "INR", "MXN", "MYR", "NZD", "PHP", "SGD", "THB", "TWD", "VND", "XXX"];

    public static string RoleName(Role role, Words t) => role switch
    {
        Role.Owner => t["소유자", "Owner"],
        Role.Manager => t["관리자", "Manager"],
        Role.Agent => t["상담원", "Agent"],
        Role.Analyst => t["분석가", "Analyst"],
        _ => t["보기 전용", "Viewer"],
    };

    public static string RoleHint(Role role, Words t) => role switch
    {
        Role.Owner => t["모든 일을 하고, 관리자의 역할도 바꿉니다.", "Everything, including the roles of managers."],
        Role.Manager => t["고객을 돌보고, 자료를 가져오고, 사람을 초대하고, 설정을 바꿉니다.", "Serves customers, imports, invites people, changes settings."],
        Role.Agent => t["고객을 돌봅니다. 메모와 약속을 적고 고칩니다.", "Serves customers: adds and changes notes and promises."],
        Role.Analyst => t["모두 보고, 자료를 내보냅니다. 고치지는 않습니다.", "Sees everything and exports; changes nothing."],
        _ => t["보기만 합니다.", "Looks only."],
    };

    public static string ScopeName(ApiScope scope, Words t) => scope switch
    {
        ApiScope.Manage => t["관리", "Manage"],
        ApiScope.Write => t["쓰기", "Write"],
        _ => t["읽기", "Read"],
    };

    public static string ScopeHint(ApiScope scope, Words t) => scope switch
    {
        ApiScope.Manage => t["읽고 쓰고, 자료를 가져오고 내보내고, 설정까지 바꿉니다.", "Reads, writes, imports, exports and changes settings."],
        ApiScope.Write => t["읽고, 고객·메모·약속을 더하고 고칩니다.", "Reads, and adds and changes customers, notes and promises."],
        _ => t["읽기만 합니다.", "Reads only."],
    };

    public static string CurrencyName(string code, Words t) => code == "XXX" ? t["정하지 않음", "Unspecified"] : code;
}
