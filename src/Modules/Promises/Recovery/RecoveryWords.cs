using Dangol.Ui;

namespace Dangol.Promises;

internal static class RecoveryWords
{
    /// <summary>In the order in which they are usually taken.</summary>
    public static IReadOnlyList<RecoveryKind> Steps { get; } = [RecoveryKind.Apologised, RecoveryKind.Explained, RecoveryKind.MadeGood, RecoveryKind.AskedAgain];

    public static string Step(this Words t, RecoveryKind kind) => kind switch
    {
        RecoveryKind.Apologised => t["사과", "Apologised"],
        RecoveryKind.Explained => t["설명", "Explained"],
        RecoveryKind.MadeGood => t["보상", "Made good"],
        RecoveryKind.AskedAgain => t["다시 물어봄", "Asked again"],
        RecoveryKind.Closed => t["마침", "Closed"],
        _ => t["되돌림", "Taken back"],
    };

    public static string Act(this Words t, RecoveryKind kind) => kind switch
    {
        RecoveryKind.Apologised => t["사과했음…", "Apologised…"],
        RecoveryKind.Explained => t["까닭을 설명했음…", "Explained why…"],
        RecoveryKind.MadeGood => t["보상했음…", "Made good…"],
        RecoveryKind.AskedAgain => t["괜찮은지 다시 물어봄…", "Asked whether it is well…"],
        _ => t["더 할 일 없음…", "Nothing more to do…"],
    };

    public static string Hint(this Words t, RecoveryKind kind) => kind switch
    {
        RecoveryKind.Apologised => t["어떻게 사과했는지: 전화, 글, 만나서", "How: by phone, in writing, in person"],
        RecoveryKind.Explained => t["무엇이 잘못되었고 다시 없도록 무엇을 바꾸는지", "What went wrong, and what changes so that it does not happen again"],
        RecoveryKind.MadeGood => t["환불, 쿠폰, 선물, 다시 만들어 드림", "A refund, a voucher, a gift, a replacement"],
        RecoveryKind.AskedAgain => t["고객이 한 말", "What the customer said"],
        _ => t["왜 여기서 마치는지", "Why it ends here"],
    };

    public static string Icon(RecoveryKind kind) => kind switch
    {
        RecoveryKind.Apologised => "heart-handshake",
        RecoveryKind.Explained => "message-square-text",
        RecoveryKind.MadeGood => "hand-coins",
        RecoveryKind.AskedAgain => "phone",
        _ => "circle-check",
    };

    public static string Address(RecoveryKind kind) => kind switch
    {
        RecoveryKind.Apologised => "apology",
        RecoveryKind.Explained => "explanation",
        RecoveryKind.MadeGood => "amends",
        RecoveryKind.AskedAgain => "question",
        _ => "close",
    };

    public static RecoveryKind? Kind(string address) => Steps.Append(RecoveryKind.Closed).Select(kind => (RecoveryKind?)kind).FirstOrDefault(kind => Address(kind!.Value) == address);
}
