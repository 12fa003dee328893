using Dangol.Ui;

namespace Dangol.Access;

/// <summary>The audit log's lines as sentences.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, (string Ko, string En)> Subjects = new()
    {
        ["Customer"] = ("고객", "customer"),
        ["CustomerMerge"] = ("고객 합치기", "customer merge"),
        ["Note"] = ("메모", "note"),
        ["SavedView"] = ("저장한 보기", "saved view"),
        ["Order"] = ("주문", "order"),
        ["Promise"] = ("약속", "promise"),
        ["Review"] = ("후기", "review"),
        ["Import"] = ("가져오기", "import"),
        ["SavedPlan"] = ("가져오기 계획", "import plan"),
        ["Workspace"] = ("가게 설정", "shop settings"),
        ["Member"] = ("구성원", "member"),
        ["Invitation"] = ("초대", "invitation"),
        ["ApiKey"] = ("API 키", "API key"),
        ["User"] = ("계정", "account"),
    };

    private static readonly Dictionary<string, (string Ko, string En)> Deeds = new()
    {
        ["signed-in"] = ("로그인했습니다", "signed in"),
        ["signed-out"] = ("로그아웃했습니다", "signed out"),
        ["sign-in-failed"] = ("로그인하지 못했습니다", "failed to sign in"),
        ["joined"] = ("초대를 받아 들어왔습니다", "joined by invitation"),
        ["password-changed"] = ("비밀번호를 바꿨습니다", "changed their password"),
        ["profile-changed"] = ("프로필을 바꿨습니다", "changed their profile"),
        ["totp-on"] = ("2단계 인증을 켰습니다", "switched on the second step"),
        ["totp-off"] = ("2단계 인증을 껐습니다", "switched off the second step"),
        ["recovery-codes-made"] = ("복구 코드를 새로 만들었습니다", "made new recovery codes"),
        ["passkey-added"] = ("패스키를 더했습니다", "added a passkey"),
        ["passkey-renamed"] = ("패스키 이름을 바꿨습니다", "renamed a passkey"),
        ["passkey-removed"] = ("패스키를 지웠습니다", "removed a passkey"),
        ["session-ended"] = ("다른 기기 하나에서 로그아웃했습니다", "signed out another device"),
        ["sessions-ended"] = ("다른 모든 기기에서 로그아웃했습니다", "signed out all other devices"),
    };

    private static readonly Dictionary<string, (string Ko, string En)> Fields = new()
    {
        ["Name"] = ("이름", "Name"),
        ["name"] = ("이름", "Name"),
        ["DisplayName"] = ("이름", "Name"),
        ["Email"] = ("이메일", "E-mail"),
        ["email"] = ("이메일", "E-mail"),
        ["Phone"] = ("전화번호", "Phone"),
        ["Address"] = ("주소", "Address"),
        ["Region"] = ("지역", "Region"),
        ["City"] = ("시·군·구", "City"),
        ["PostalCode"] = ("우편번호", "Postal code"),
        ["Country"] = ("나라", "Country"),
        ["Birthday"] = ("생일", "Birthday"),
        ["Gender"] = ("성별", "Gender"),
        ["Grade"] = ("등급", "Grade"),
        ["Memo"] = ("메모", "Memo"),
        ["Custom"] = ("추가 항목", "Custom fields"),
        ["Text"] = ("내용", "Text"),
        ["Role"] = ("역할", "Role"),
        ["role"] = ("역할", "Role"),
        ["Zone"] = ("시간대", "Time zone"),
        ["zone"] = ("시간대", "Time zone"),
        ["Language"] = ("언어", "Language"),
        ["language"] = ("언어", "Language"),
        ["Currency"] = ("통화", "Currency"),
        ["GraceDays"] = ("기다려 주는 날수", "Days of grace"),
        ["DisabledAt"] = ("접근 끈 때", "Switched off"),
        ["RevokedAt"] = ("취소한 때", "Revoked"),
        ["UsedAt"] = ("쓴 때", "Used"),
        ["ExpiresAt"] = ("기한", "Expires"),
        ["Scope"] = ("범위", "Scope"),
        ["method"] = ("방법", "Method"),
        ["Status"] = ("상태", "Status"),
        ["State"] = ("상태", "State"),
        ["Score"] = ("별점", "Score"),
        ["DueAt"] = ("기한", "Due"),
        ["JoinedAt"] = ("들어온 때", "Joined"),
        ["CreatedAt"] = ("만든 때", "Created"),
        ["UpdatedAt"] = ("고친 때", "Updated"),
        ["ArchivedAt"] = ("보관한 때", "Archived"),
        ["count"] = ("건수", "Count"),
        ["rows"] = ("줄 수", "Rows"),
        ["format"] = ("형식", "Format"),
        ["tag"] = ("태그", "Tag"),
        ["file"] = ("파일", "File"),
    };

    /// <summary>The kinds of rows to filter by.</summary>
    public static IEnumerable<Option> Kinds(Words t) => Subjects.Select(subject => new Option(subject.Key, t[subject.Value.Ko, subject.Value.En]));

    /// <summary>Without the name of who did it: "고객 #1042를 고쳤습니다", "changed customer #1042".</summary>
    public static string Sentence(AuditView entry, Words t)
    {
        if (entry.Subject == "User" && Deeds.TryGetValue(entry.Action, out var deed))
        {
            return t[deed.Ko, deed.En];
        }

        var subject = Subjects.TryGetValue(entry.Subject, out var named) ? t[named.Ko, named.En] : entry.Subject;
        var thing = entry.SubjectId.Length > 0 && entry.SubjectId.Length <= 20 && entry.Subject != "Workspace"
            ? long.TryParse(entry.SubjectId, out _) ? $"{subject} #{entry.SubjectId}" : $"{subject} ‘{entry.SubjectId}’"
            : subject;
        return entry.Action switch
        {
            "created" => t[$"{Josa.With(thing, "을/를")} 만들었습니다", $"created {thing}"],
            "changed" => t[$"{Josa.With(thing, "을/를")} 고쳤습니다", $"changed {thing}"],
            "deleted" => t[$"{Josa.With(thing, "을/를")} 지웠습니다", $"deleted {thing}"],
            "exported" => t[$"{Josa.With(thing, "을/를")} 내보냈습니다", $"exported {thing}"],
            "imported" => t[$"{Josa.With(thing, "을/를")} 마쳤습니다", $"finished {thing}"],
            "undone" => t[$"{Josa.With(thing, "을/를")} 되돌렸습니다", $"undid {thing}"],
            "tagged" => t[$"{thing}에 태그를 달았습니다", $"tagged {thing}"],
            _ => t[$"{thing}: {entry.Action}", $"{entry.Action}: {thing}"],
        };
    }

    public static string Field(string name, Words t) => Fields.TryGetValue(name, out var field) ? t[field.Ko, field.En] : name;

    public static string Via(string via, Words t) => via switch
    {
        "web" => t["화면", "screen"],
        "api" => "API",
        "cli" => t["명령", "command"],
        _ => t["자동", "automatic"],
    };
}
