using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>The same facts, as one tells them to the customer.</summary>
internal static class FollowWords
{
    public static string State(Words t, PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.OnTrack or PromiseOutcome.AtRisk => t["준비하고 있습니다", "We are on it"],
        PromiseOutcome.Overdue => t["약속한 때를 넘겼습니다", "It is late"],
        PromiseOutcome.Kept => t["약속대로 마쳤습니다", "Done in time"],
        PromiseOutcome.Late => t["늦었지만 마쳤습니다", "Done, late"],
        PromiseOutcome.Broken => t["지키지 못했습니다", "We did not keep it"],
        PromiseOutcome.Waiting => t["고객님의 답을 기다립니다", "We wait for your answer"],
        _ => t["안 해도 된다고 하셨습니다", "You let us off"],
    };

    public static string Movement(Words t, MovementKind kind) => kind switch
    {
        MovementKind.Made => t["약속드렸습니다", "We promised it"],
        MovementKind.Fulfilled => t["마쳤습니다", "Done"],
        MovementKind.PartlyFulfilled => t["일부를 마쳤습니다", "Partly done"],
        MovementKind.Released => t["안 해도 된다고 하셨습니다", "You let us off"],
        MovementKind.GivenUp => t["지키지 못하게 되었습니다", "We could not keep it"],
        MovementKind.Paused => t["고객님의 답을 기다립니다", "We wait for your answer"],
        _ => t["다시 진행합니다", "We go on with it"],
    };

    public static string Answer(Words t, AnswerKind kind) => kind switch
    {
        AnswerKind.Accepted => t["바뀐 날짜 괜찮아요", "The new date is fine"],
        AnswerKind.NotReceived => t["아직 받지 못했어요", "I have not received it"],
        AnswerKind.Released => t["이제 안 하셔도 돼요", "It is no longer needed"],
        _ => t["물어보기", "A question"],
    };

    /// <summary>For the staff.</summary>
    public static string Said(Words t, AnswerKind kind) => kind switch
    {
        AnswerKind.Accepted => t["고객이 바뀐 날짜를 확인했습니다", "The customer accepts the new date"],
        AnswerKind.NotReceived => t["고객이 받지 못했다고 합니다", "The customer has not received it"],
        AnswerKind.Released => t["고객이 양해했습니다", "The customer let us off"],
        _ => t["고객이 물었습니다", "The customer asks"],
    };
}
