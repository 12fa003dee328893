using Dangol.Platform.Data;

namespace Dangol.Promises;

/// <summary>
/// Reasons this shop gave lately, to choose again: a reason that is always worded alike can be counted (<see cref="MissedReport"/>). Free words stay possible.
/// </summary>
internal static class UsedReasons
{
    private const int LatestGiven = 500, MostOffered = 12, LongestOffered = 80;

    /// <summary>The most frequent first.</summary>
    public static Task<List<string>> Read(DangolContext db, string step) => db.Rows(
        $"""
        select reason from (
          select reason, kind from promise_movements where workspace_id = {db.WorkspaceId} and reason is not null order by recorded_at desc limit {LatestGiven}
        ) lately where length(reason) <= {LongestOffered} and kind = {Kind(step)} group by reason order by count(*) desc, reason limit {MostOffered}
        """,
        row => row.GetString(0));

    private static MovementKind Kind(string step) => step switch
    {
        "fulfilment" => MovementKind.Fulfilled,
        "part" => MovementKind.PartlyFulfilled,
        "move" => MovementKind.Moved,
        "pause" => MovementKind.Paused,
        "resumption" => MovementKind.Resumed,
        "hand-over" => MovementKind.HandedOver,
        "release" => MovementKind.Released,
        "giving-up" => MovementKind.GivenUp,
        _ => MovementKind.Reopened,
    };
}
