using System.Globalization;
using Dangol.Access;
using Dangol.Customers;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Promises;

/// <summary>The ledger's verbs for people: reads what they typed, and says no in their words. Scoped.</summary>
internal sealed class PromiseSteps(Store store, PromiseLedger ledger, Caller caller, Words t)
{
    private const int LongestReason = 500;

    /// <exception cref="InvalidInputException">With every fault, or the ledger's refusal under "".</exception>
    public Task<MadePromise> Make(PromiseForm form) => Refusing(() => store.Write(caller, async db =>
    {
        var clock = await PromiseClock.Read(db);
        var faults = new Dictionary<string, string[]>();
        var customer = await Customer(db, form.Customer, faults);
        var due = PromiseForms.Due(form.Day, form.Time, caller.Zone, clock.Zone);
        Fault(faults, "day", due is null, t["언제까지인지 골라 주세요.", "Please choose the day."]);
        Fault(faults, "day", due is { } told && told.At <= clock.Now, t["이미 지난 때입니다.", "That is already over."]);
        Fault(faults, "what", form.What is not { Length: > 0 and <= PromiseWish.LongestWords } || string.IsNullOrWhiteSpace(form.What), t["무엇을 약속했는지 적어 주세요.", "Please say what was promised."]);
        Fault(faults, "kind", !PromiseAddress.Kinds.ContainsKey(form.Kind ?? ""), t["어떤 약속인지 골라 주세요.", "Please choose what kind it is."]);
        return faults.Count > 0 ? throw new InvalidInputException(faults)
            : await ledger.Make(db, new NewPromise(PromiseAddress.Kinds[form.Kind!], due!.Value, customer, null, form.What!.Trim(), PromiseOrigin.Hand, null, caller.Name, caller.UserId));
    }));

    /// <param name="step">fulfilment, move, release, giving-up or reopening.</param>
    /// <exception cref="NotFoundException">No such promise.</exception>
    /// <inheritdoc cref="Make"/>
    public Task<bool> Take(long number, string step, StepForm form) => Refusing(() => store.Write(caller, async db =>
    {
        var (id, reason) = ((await PromiseView.Read(db, number)).Promise.Id, form.Reason);
        if (reason?.Length > LongestReason)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["reason"] = [t[$"{LongestReason}자까지 적을 수 있습니다.", $"At most {LongestReason} characters."]] });
        }

        await (step switch
        {
            "fulfilment" => ledger.Fulfil(db, id, Moment(form.At), reason),
            "part" => ledger.FulfilPartly(db, id, int.TryParse(form.Parts, NumberStyles.None, CultureInfo.InvariantCulture, out var done) ? done : 0, reason),
            "pause" => ledger.Pause(db, id, reason),
            "resumption" => ledger.Resume(db, id, reason),
            "hand-over" => ledger.HandOver(db, id, await NewKeeper(db, form), reason),
            "move" => ledger.Move(db, id, await NewDue(db, form), form.Told == "true", reason),
            "release" => ledger.Release(db, id, reason),
            "giving-up" => ledger.GiveUp(db, id, reason),
            _ => ledger.Reopen(db, id, reason),
        });
        return true;
    }));

    public async Task<IReadOnlyList<StaffMember>> Workers()
    {
        await using var db = store.Open(caller);
        return await Staff.Workers(db);
    }

    public async Task<IReadOnlyList<string>> Reasons(string step)
    {
        await using var db = store.Open(caller);
        return await UsedReasons.Read(db, step);
    }

    public async Task<PromiseView> Read(long number)
    {
        await using var db = store.Open(caller);
        return await PromiseView.Read(db, number);
    }

    /// <summary>What is said afterwards; what closes a promise can be undone.</summary>
    public Toast Told(PromiseRow row, string step) => step switch
    {
        "fulfilment" => new(row.Outcome == PromiseOutcome.Late ? t["기한보다 늦게 한 일로 적었습니다", "Recorded as done, late"] : t["지킨 약속으로 적었습니다", "Recorded as kept"], Tone.Good, Undo(row)),
        "move" => row.Outcome == PromiseOutcome.Broken
            ? new(t["기한이 지난 뒤라 ‘못 지킴’으로 끝났습니다", "It was already due: ended as broken"], Tone.Warn, Undo(row))
            : new(t["기한을 옮겼습니다", "Moved"]),
        "part" => new(row.PartsDone == row.PartsTotal ? t["모두 했습니다", "All of it is done"] : t[$"{row.PartsTotal}개 가운데 {row.PartsDone}개를 했습니다", $"{row.PartsDone} of {row.PartsTotal} done"]),
        "pause" => new(t["고객의 답을 기다립니다. 그동안 시간은 가지 않습니다.", "Waiting for the customer; the clock stands still."]),
        "resumption" => new(t["다시 진행합니다", "The clock runs again"]),
        "hand-over" => new(t[$"이제 {Josa.With(row.KeptBy ?? "", "이/가")} 맡습니다", $"{row.KeptBy} keeps it now"]),
        "release" => new(t["고객이 양해한 것으로 적었습니다", "Recorded as released"], Tone.Good, Undo(row)),
        "giving-up" => new(t["못 지킨 약속으로 적었습니다", "Recorded as broken"], Tone.Warn, Undo(row)),
        _ => new(t["다시 열었습니다", "Reopened"], Tone.Neutral),
    };

    private async Task<Keeper> NewKeeper(DangolContext db, StepForm form)
        => Guid.TryParse(form.Keeper, out var id) && await Staff.Of(db, id) is [var member, ..] ? new Keeper(member.Name, member.Id, member.Team)
            : throw new InvalidInputException(new Dictionary<string, string[]> { ["keeper"] = [t["맡을 사람을 골라 주세요.", "Please choose who is to keep it."]] });

    private static string Undo(PromiseRow row) => PromisesContract.Href(row.Number) + "/reopening";

    private Instant? Moment(string? text) => string.IsNullOrEmpty(text) ? null
        : PromiseForms.Moment(text, caller.Zone) ?? throw new InvalidInputException(new Dictionary<string, string[]> { ["at"] = [t["날짜와 시각을 골라 주세요.", "Please choose a day and a time."]] });

    private async Task<Due> NewDue(DangolContext db, StepForm form)
        => PromiseForms.Due(form.Day, form.Time, caller.Zone, (await PromiseClock.Read(db)).Zone)
            ?? throw new InvalidInputException(new Dictionary<string, string[]> { ["day"] = [t["새 기한을 골라 주세요.", "Please choose the new day."]] });

    private async Task<Guid?> Customer(DangolContext db, string? typed, Dictionary<string, string[]> faults)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var known = long.TryParse(typed.Split('#')[^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await CustomersContract.Find(db, number) : null;
        Fault(faults, "customer", known is null, t["목록에서 고객을 골라 주세요.", "Please choose the customer from the list."]);
        return known?.Id;
    }

    private static void Fault(Dictionary<string, string[]> faults, string field, bool isFaulty, string message)
    {
        if (isFaulty)
        {
            faults.TryAdd(field, [message]);
        }
    }

    private async Task<T> Refusing<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (RuleBrokenException rule)
        {
            var field = rule.Code switch { "customer-not-told" => "told", "due-in-the-past" or "due-before-made" => "day", "in-the-future" => "at", "parts-out-of-range" => "parts", _ => "" };
            throw new InvalidInputException(new Dictionary<string, string[]> { [field] = [t.Refusal(rule.Code)] });
        }
    }
}
