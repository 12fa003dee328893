using NodaTime;

namespace Dangol.Platform.Operations.Doctoring;

internal static class MachineChecks
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>A clock cannot be judged without another one, but it must not stand before what was already written.</summary>
    public static Finding Clock(DataFolder folder, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var written = File.Exists(folder.Database) ? File.GetLastWriteTimeUtc(folder.Database) : DateTime.UnixEpoch;
        return written > now + Slack
            ? Finding.Mend("clock", $"시계가 {now:yyyy-MM-dd HH:mm} UTC인데 데이터는 {written:yyyy-MM-dd HH:mm} UTC에 쓰였습니다. 시계를 맞추지 않으면 약속의 기한이 틀립니다.", $"The clock says {now:yyyy-MM-dd HH:mm} UTC, but data were written at {written:yyyy-MM-dd HH:mm} UTC. Set the clock: promises fall due by it.")
            : Finding.Fine("clock", $"시계는 {now:yyyy-MM-dd HH:mm} UTC입니다.", $"The clock says {now:yyyy-MM-dd HH:mm} UTC.");
    }

    public static Finding Zones() => DateTimeZoneProviders.Tzdb.GetZoneOrNull("Asia/Seoul") is not null
        ? Finding.Fine("zones", $"시간대 자료는 {DateTimeZoneProviders.Tzdb.VersionId}입니다.", $"Time-zone data: {DateTimeZoneProviders.Tzdb.VersionId}.")
        : Finding.Mend("zones", "시간대 자료를 읽을 수 없습니다. Dangol을 다시 설치하세요.", "The time-zone data cannot be read. Install Dangol anew.");
}
