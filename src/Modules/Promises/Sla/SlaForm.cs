using System.Globalization;
using Dangol.Ui;
using Microsoft.AspNetCore.Http;

namespace Dangol.Promises;

/// <summary>A policy as typed.</summary>
public sealed record SlaForm
{
    public string? Name { get; init; }

    /// <summary>As typed: "김서연 #12"; only the number counts.</summary>
    public string? Customer { get; init; }

    public bool IsActive { get; init; } = true;

    public string? Tags { get; init; }

    public string? Channels { get; init; }

    public string? Teams { get; init; }

    public IReadOnlyList<string> Priorities { get; init; } = [];

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>By the target's name, those of the owner's own among them.</summary>
    public IReadOnlyDictionary<string, string> Targets { get; init; } = new Dictionary<string, string>();

    public string? OwnName { get; init; }

    public string? OwnTime { get; init; }

    public string? Calendar { get; init; }

    public string? Grace { get; init; }

    public IReadOnlyList<SlaFormStep> Steps { get; init; } = [];

    internal const string ElapsedTime = "elapsed";

    internal static SlaForm Of(SlaPolicyRow row, Words t) => new()
    {
        Name = row.Name,
        Customer = row.Customer is { } customer ? $"{customer.Name} #{customer.Number}" : null,
        IsActive = row.IsActive,
        Tags = string.Join(", ", row.Definition.When?.Tags ?? []),
        Channels = string.Join(", ", row.Definition.When?.Channels ?? []),
        Teams = string.Join(", ", row.Definition.When?.Teams ?? []),
        Kinds = [.. (row.Definition.When?.Kinds ?? []).Select(kind => kind.ToString())],
        Priorities = [.. (row.Definition.When?.Priorities ?? []).Select(priority => priority.ToString())],
        Targets = (row.Definition.Targets ?? []).ToDictionary(target => target.Name, target => MinutesText.Of(target.Minutes, t)),
        Calendar = row.Definition.OpenTime ? row.Definition.Calendar?.ToString() : ElapsedTime,
        Grace = row.Definition.GraceMinutes is { } grace ? MinutesText.Of(grace, t) : null,
        Steps = [.. (row.Definition.Steps ?? []).Select(step => SlaFormStep.Of(step, t))],
    };

    internal static async Task<SlaForm> Read(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var (when, to, team) = (form["stepWhen"], form["stepTo"], form["stepTeam"]);
        return new SlaForm
        {
            Name = form["name"],
            Customer = form["customer"],
            IsActive = form["isActive"] == "true",
            Tags = form["tags"],
            Channels = form["channels"],
            Teams = form["teams"],
            Kinds = [.. form["kinds"].OfType<string>()],
            Priorities = [.. form["priorities"].OfType<string>()],
            Targets = form.Where(field => field.Key.StartsWith("target-", StringComparison.Ordinal)).ToDictionary(field => field.Key["target-".Length..], field => field.Value.ToString()),
            OwnName = form["ownName"],
            OwnTime = form["ownTime"],
            Calendar = form["calendar"],
            Grace = form["grace"],
            Steps = [.. Enumerable.Range(0, Math.Min(when.Count, Math.Min(to.Count, team.Count))).Select(i => new SlaFormStep(when[i], to[i], team[i])).Where(step => !string.IsNullOrWhiteSpace(step.When))],
        };
    }

    /// <summary>Faults in the reader's words are added by field.</summary>
    internal SlaDefinition Checked(Words t, Dictionary<string, string[]> faults)
    {
        var targets = new List<SlaTarget>();
        foreach (var (name, text) in Targets.Append(KeyValuePair.Create(OwnName?.Trim() ?? "", OwnTime ?? "")).Where(target => !string.IsNullOrWhiteSpace(target.Value)))
        {
            var field = name == (OwnName?.Trim() ?? "") ? "ownTime" : $"target-{name}";
            if (MinutesText.Read(text) is not { } minutes)
            {
                faults[field] = [t["30분, 4시간, 1시간 30분처럼 적어 주세요.", "Write it like 30 min, 4 h, 1 h 30 min."]];
            }
            else if (name.Length is 0 or > 60)
            {
                faults["ownName"] = [t["무엇을 할지 60자 이하로 적어 주세요.", "Say what is to be done, in at most 60 characters."]];
            }
            else
            {
                targets.Add(new SlaTarget(name, minutes));
            }
        }

        var steps = new List<EscalationStep>();
        foreach (var step in Steps)
        {
            if (step.Read() is { } read)
            {
                steps.Add(read);
            }
            else
            {
                faults["steps"] = [t[$"‘{step.When}’: 80%, 기한, +1시간처럼 적어 주세요.", $"“{step.When}”: write it like 80%, due, +1 h."]];
            }
        }

        if (!string.IsNullOrWhiteSpace(Grace) && MinutesText.Read(Grace) is null)
        {
            faults["grace"] = [t["30분, 4시간처럼 적어 주세요.", "Write it like 30 min, 4 h."]];
        }

        if (targets.Count + steps.Count == 0 && faults.Count == 0)
        {
            faults[""] = [t["지킬 시간을 하나는 적거나, 알릴 때를 하나는 정해 주세요.", "Enter at least one target, or one moment to tell somebody."]];
        }

        var when = new SlaConditions(Words(Tags), Words(Channels), Chosen<PromisePriority>(Priorities), Chosen<PromiseKind>(Kinds), Words(Teams));
        return new SlaDefinition(
            when is { Tags.Count: 0, Channels.Count: 0, Priorities.Count: 0, Kinds.Count: 0, Teams.Count: 0 } ? null : when, targets, Guid.TryParse(Calendar, out var calendar) ? calendar : null, Calendar != ElapsedTime, MinutesText.Read(Grace), steps);
    }

    private static List<T> Chosen<T>(IEnumerable<string> texts) where T : struct, Enum => [.. texts.Where(text => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value)).Select(Enum.Parse<T>).Distinct()];

    private static List<string> Words(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.TrimStart('#')).Distinct()];
}

/// <param name="When">"80%", "기한" or "due", "+1시간".</param>
/// <param name="To">keeper, team, managers, or team-hand-over, managers-hand-over.</param>
public sealed record SlaFormStep(string? When, string? To, string? Team)
{
    private const string HandOver = "-hand-over";

    internal static SlaFormStep Of(EscalationStep step, Words t) => new(
        step.AfterMinutes > 0 ? "+" + MinutesText.Of(step.AfterMinutes, t) : step.Share == 100 ? t["기한", "due"] : step.Share.ToString(CultureInfo.InvariantCulture) + "%",
        step.To.ToString().ToLowerInvariant() + (step.HandOver ? HandOver : ""),
        step.Team);

    internal EscalationStep? Read()
    {
        var when = When?.Trim() ?? "";
        var handsOver = To?.EndsWith(HandOver, StringComparison.Ordinal) == true;
        if (!Enum.TryParse<EscalationTo>(handsOver ? To![..^HandOver.Length] : To, ignoreCase: true, out var to))
        {
            return null;
        }

        var team = string.IsNullOrWhiteSpace(Team) || to != EscalationTo.Team ? null : Team.Trim();
        return when is "기한" || when.Equals("due", StringComparison.OrdinalIgnoreCase) ? new(100, 0, to, team, handsOver)
            : when.StartsWith('+') ? (MinutesText.Read(when[1..]) is { } after ? new(100, after, to, team, handsOver) : null)
            : int.TryParse(when.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var share) && share is >= 1 and <= 100 ? new(share, 0, to, team, handsOver) : null;
    }
}
