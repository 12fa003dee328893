using Dangol.Customers;
using Dangol.Ui;
using NodaTime;

namespace Dangol.Promises;

/// <summary>How promises are spoken of on pages.</summary>
internal static class PromiseWords
{
    private const int LongestKey = 20;

    public static string Kind(this Words t, PromiseKind kind) => kind switch
    {
        PromiseKind.Delivery => t["배송", "Delivery"],
        PromiseKind.Pickup => t["찾아가기", "Pick-up"],
        PromiseKind.Reply => t["답변", "Reply"],
        PromiseKind.Resolution => t["해결", "Resolution"],
        PromiseKind.Callback => t["전화", "Call back"],
        PromiseKind.Refund => t["환불", "Refund"],
        PromiseKind.Price => t["가격", "Price"],
        PromiseKind.Update => t["경과 알림", "Progress update"],
        _ => t["그 밖의 약속", "Something else"],
    };

    public static string KindIcon(PromiseKind kind) => kind switch
    {
        PromiseKind.Delivery => "truck",
        PromiseKind.Pickup => "shopping-bag",
        PromiseKind.Reply => "message-square-text",
        PromiseKind.Resolution => "badge-check",
        PromiseKind.Callback => "phone",
        PromiseKind.Refund => "hand-coins",
        PromiseKind.Price => "tag",
        PromiseKind.Update => "activity",
        _ => "handshake",
    };

    /// <summary>What was promised: in the words used, else what kind of promise and of which order.</summary>
    public static string Title(this Words t, PromiseRow row) => row.What
        ?? (row.Order is { } order ? t[$"주문 {Short(order.Key)} {t.Kind(row.Kind)}", $"{t.Kind(row.Kind)} of order {Short(order.Key)}"] : t.Kind(row.Kind));

    /// <summary>An order's number; of a long one, as machines make them, its beginning.</summary>
    public static string Short(string key) => key.Length <= LongestKey ? key : key[..12] + "…";

    public static string? Customer(this Words t, PromiseRow row) => row.Customer is { } customer ? CustomersContract.Title(t, customer.Name, customer.Number) : null;

    public static string Outcome(this Words t, PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.OnTrack => t["진행 중", "On track"],
        PromiseOutcome.AtRisk => t["기한 임박", "At risk"],
        PromiseOutcome.Overdue => t["기한 지남", "Overdue"],
        PromiseOutcome.Kept => t["지킴", "Kept"],
        PromiseOutcome.Late => t["늦음", "Late"],
        PromiseOutcome.Broken => t["못 지킴", "Broken"],
        PromiseOutcome.Waiting => t["고객 답 기다림", "Waiting for customer"],
        _ => t["양해받음", "Released"],
    };

    public static string Tab(this Words t, PromiseTab tab) => tab switch
    {
        PromiseTab.Open => t["진행 중", "Open"],
        PromiseTab.AtRisk => t.Outcome(PromiseOutcome.AtRisk),
        PromiseTab.Overdue => t.Outcome(PromiseOutcome.Overdue),
        PromiseTab.Kept => t.Outcome(PromiseOutcome.Kept),
        PromiseTab.Late => t.Outcome(PromiseOutcome.Late),
        PromiseTab.Broken => t.Outcome(PromiseOutcome.Broken),
        PromiseTab.Released => t.Outcome(PromiseOutcome.Released),
        PromiseTab.Missed => t["기한을 넘김", "Missed"],
        PromiseTab.Waiting => t.Outcome(PromiseOutcome.Waiting),
        _ => t["모두", "All"],
    };

    public static Tone Tone(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.OnTrack => Ui.Tone.Accent,
        PromiseOutcome.AtRisk or PromiseOutcome.Late => Ui.Tone.Warn,
        PromiseOutcome.Overdue or PromiseOutcome.Broken => Ui.Tone.Bad,
        PromiseOutcome.Kept => Ui.Tone.Good,
        _ => Ui.Tone.Neutral,
    };

    public static string Icon(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.OnTrack => "clock",
        PromiseOutcome.AtRisk => "timer",
        PromiseOutcome.Overdue => "triangle-alert",
        PromiseOutcome.Kept => "circle-check",
        PromiseOutcome.Late => "hourglass",
        PromiseOutcome.Broken => "circle-x",
        PromiseOutcome.Waiting => "circle-pause",
        _ => "handshake",
    };

    /// <summary>How far the due time is: "내일까지", "3일 지남". A day that was told is counted in days where the business is.</summary>
    public static string Nearness(this Words t, Due due, PromiseClock clock)
    {
        if (!due.IsDate)
        {
            return t.Left(due.At);
        }

        var days = Period.DaysBetween(clock.Now.InZone(clock.Zone).Date, due.At.InZone(clock.Zone).Date);
        return days switch
        {
            0 => t["오늘까지", "due today"],
            1 => t["내일까지", "due tomorrow"],
            > 1 => t[$"{t.Number(days)}일 남음", $"{t.Number(days)} d left"],
            _ => t[$"{t.Number(-days)}일 지남", $"{t.Number(-days)} d overdue"],
        };
    }

    /// <summary>11월 24일 · 11월 24일 오후 3:05.</summary>
    public static string When(this Words t, Due due, DateTimeZone zone) => due.IsDate ? t.ShortDate(due.At.InZone(zone).Date) : t.DateTime(due.At);

    public static string Movement(this Words t, MovementKind kind) => kind switch
    {
        MovementKind.Made => t["약속했습니다", "Promised"],
        MovementKind.Moved => t["기한을 옮겼습니다", "Moved"],
        MovementKind.Fulfilled => t["약속한 일을 했습니다", "Done"],
        MovementKind.Released => t["고객이 양해했습니다", "Released by the customer"],
        MovementKind.GivenUp => t["지키지 못하게 되었습니다", "Given up"],
        MovementKind.Reopened => t["기록을 되돌려 다시 열었습니다", "Reopened: recorded in error"],
        MovementKind.Paused => t["고객의 답을 기다립니다", "Waiting for the customer"],
        MovementKind.Resumed => t["다시 진행합니다", "Resumed"],
        MovementKind.PartlyFulfilled => t["일부를 했습니다", "Partly done"],
        MovementKind.HandedOver => t["지킬 사람이 바뀌었습니다", "Handed over"],
        _ => t["처음에 알린 기한을 바로잡았습니다", "Due time corrected to what was told"],
    };

    public static string MovementIcon(MovementKind kind) => kind switch
    {
        MovementKind.Made => "handshake",
        MovementKind.Moved => "calendar-clock",
        MovementKind.Fulfilled => "circle-check",
        MovementKind.Released => "heart-handshake",
        MovementKind.GivenUp => "circle-x",
        MovementKind.Reopened => "rotate-ccw",
        MovementKind.Paused => "circle-pause",
        MovementKind.Resumed => "circle-play",
        MovementKind.PartlyFulfilled => "circle-check",
        MovementKind.HandedOver => "users",
        _ => "pencil",
    };

    public static Tone MovementTone(MovementKind kind) => kind switch
    {
        MovementKind.Fulfilled => Ui.Tone.Good,
        MovementKind.GivenUp => Ui.Tone.Bad,
        MovementKind.Moved => Ui.Tone.Warn,
        MovementKind.Made => Ui.Tone.Accent,
        _ => Ui.Tone.Neutral,
    };

    public static string Origin(this Words t, PromiseOrigin origin) => origin switch
    {
        PromiseOrigin.Order => t["주문에 적힌 날짜", "The order's date"],
        PromiseOrigin.Hand => t["직접 적음", "Entered by hand"],
        PromiseOrigin.Policy => t["응대 기준(SLA)", "SLA policy"],
        _ => t["API로 들어옴", "Through the API"],
    };

    /// <summary>Why the ledger said no, for the person who tried.</summary>
    public static string Refusal(this Words t, string code) => code switch
    {
        "promise-closed" => t["이미 끝난 약속입니다. 잘못 기록했다면 먼저 되돌려 주세요.", "This promise is closed. If that was recorded in error, reopen it first."],
        "promise-open" => t["아직 열려 있는 약속입니다.", "This promise is open."],
        "pause-after-due" => t["기한이 지난 뒤에는 멈출 수 없습니다.", "It cannot be paused after it was due."],
        "promise-paused" => t["이미 고객의 답을 기다리고 있습니다.", "It is already waiting for the customer."],
        "promise-not-paused" => t["멈춰 있지 않은 약속입니다.", "The promise is not paused."],
        "no-parts" => t["나누어 하기로 한 약속이 아닙니다.", "This promise has no parts."],
        "parts-out-of-range" => t["한 수를 확인해 주세요. 이미 한 것보다 많고 전체보다 많지 않아야 합니다.", "Please check the number: more than is done already, and no more than there are."],
        "no-policy" => t["여기에 맞는 응대 기준이 없습니다.", "No SLA policy covers this."],
        "customer-not-told" => t["고객에게 알린 뒤에 옮길 수 있습니다.", "A promise is moved by telling the customer."],
        "due-in-the-past" => t["새 기한이 이미 지났습니다.", "The new time is already over."],
        "in-the-future" => t["아직 오지 않은 때입니다.", "That time has not come yet."],
        "wish-closed" => t["이미 끝난 바람입니다. 잘못 기록했다면 먼저 다시 열어 주세요.", "This wish is closed. If that was recorded in error, reopen it first."],
        "wish-promised" => t["이 바람에서 생긴 약속이 이미 있습니다. 그 약속의 기한을 옮겨 주세요.", "A promise came of this wish already; move that one instead."],
        "wish-open" => t["아직 열려 있는 바람입니다.", "This wish is open."],
        "wish-changed" => t["그사이 다른 사람이 고쳤습니다. 다시 열어 주세요.", "Somebody has changed it meanwhile. Please open it again."],
        "not-missed" => t["기한을 넘긴 약속이 아닙니다.", "The promise was not missed."],
        "step-undone" => t["이미 되돌렸거나 없는 기록입니다.", "There is no such step, or it has been taken back."],
        "notice-exists" => t["이 기한에 대한 글이 이미 있습니다. 고객 안내에서 찾아 주세요.", "There is such a notice for this due time already; see Notices."],
        "notice-decided" => t["이미 보내거나 버린 글입니다.", "It has been sent or discarded already."],
        "notice-changed" => t["그사이 다른 사람이 글을 고쳤습니다. 다시 열어 주세요.", "Somebody has changed it meanwhile. Please open it again."],
        "notice-leaving" => t["지금 보내는 중이라 거둘 수 없습니다.", "It is being sent at this moment."],
        "no-recipient" => t["받는 주소를 적어 주세요.", "Please enter an address to send it to."],
        "sending-off" => t["고객에게 보내기가 꺼져 있습니다. 대표가 설정 › 발송에서 켤 수 있습니다.", "Sending to customers is off. The owner can switch it on in Settings › Sending."],
        "due-before-made" => t["기한이 약속한 때보다 빠릅니다.", "The due time is before the promise was made."],
        _ => t["그렇게 할 수 없습니다.", "That is not possible."],
    };
}
