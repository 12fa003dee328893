using Dangol.Ui;

namespace Dangol.Access;

/// <summary>A browser's description of itself in words a person knows.</summary>
internal static class Devices
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("KAKAOTALK", "KakaoTalk"), ("NAVER", "Naver"), ("Whale/", "Whale"), ("SamsungBrowser/", "Samsung Internet"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Describe(string? agent, Words t)
    {
        var browser = Find(Browsers, agent);
        var system = Find(Systems, agent);
        return (browser, system) switch
        {
            (null, null) => t["알 수 없는 기기", "Unknown device"],
            (null, _) => system!,
            (_, null) => browser,
            _ => $"{browser} · {system}",
        };
    }

    public static bool IsPhone(string? agent) => Find(Systems, agent) is "iPhone" or "Android";

    private static string? Find((string Sign, string Name)[] known, string? agent)
        => agent is null ? null : known.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
