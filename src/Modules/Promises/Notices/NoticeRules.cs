using System.Text.Json;
using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>What Dangol does by itself when a promise may be late or is. It drafts unless told otherwise, and sends only where the owner said so.</summary>
public sealed record NoticeRules(NoticeRule AtRisk, NoticeRule Missed)
{
    private const string Name = "notice-rules";

    public static NoticeRules Usual { get; } = new(NoticeRule.Draft, NoticeRule.Draft);

    public NoticeRule Of(NoticeKind kind) => kind switch
    {
        NoticeKind.AtRisk => AtRisk,
        NoticeKind.Missed => Missed,
        _ => NoticeRule.Draft,
    };

    internal static async Task<NoticeRules> Read(DangolContext db) => await db.Setting(Name) is { } text ? JsonSerializer.Deserialize<NoticeRules>(text) ?? Usual : Usual;

    internal static Task Write(DangolContext db, NoticeRules rules) => db.SetSetting(Name, JsonSerializer.Serialize(rules));
}

public enum NoticeRule
{
    /// <summary>Nothing is drafted.</summary>
    Off = 0,

    /// <summary>A draft waits for somebody to let it go.</summary>
    Draft = 1,

    /// <summary>It goes by itself, where sending is switched on.</summary>
    Send = 2,
}
