namespace Dangol.Platform.Operations.Doctoring;

internal static class FolderChecks
{
    private const long Enough = 2L << 30, Least = 200L << 20;
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    public static IEnumerable<Finding> All(DataFolder folder, TimeProvider clock)
    {
        if (!Directory.Exists(folder.Path))
        {
            return [Finding.Look("folder", $"데이터 폴더 {folder.Path} 이(가) 아직 없습니다. dangol serve 가 처음 시작할 때 만듭니다.", $"There is no data folder {folder.Path} yet. `dangol serve` makes it when it first starts.")];
        }

        return [Writable(folder), Rights(folder), Disk(folder), Keys(folder), Leftovers(folder, clock), InUse(folder)];
    }

    private static Finding Writable(DataFolder folder)
    {
        try
        {
            folder.Prepare();
            return Finding.Fine("folder", $"데이터 폴더 {folder.Path} 에 쓸 수 있습니다.", $"The data folder {folder.Path} can be written.");
        }
        catch (OperationRefusedException refused)
        {
            return new Finding("folder", Verdict.Mend, refused.Sentence);
        }
    }

    private static Finding Rights(DataFolder folder)
    {
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder.Path) & others) == 0)
        {
            return Finding.Fine("rights", "데이터 폴더는 소유자만 볼 수 있습니다.", "Only its owner may look into the data folder.");
        }

        return Finding.Look("rights", $"다른 사용자도 데이터 폴더를 볼 수 있습니다. 고객 정보가 들어 있으니 chmod 700 {folder.Path} 을(를) 실행하세요.", $"Other users may look into the data folder, which holds personal data. Run: chmod 700 {folder.Path}");
    }

    private static Finding Disk(DataFolder folder)
    {
        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        var size = Directory.EnumerateFiles(folder.Path, "dangol.db*").Sum(file => new FileInfo(file).Length);
        var (korean, english) = ($"남은 디스크 공간은 {free >> 20:#,0} MB, 데이터베이스는 {size >> 20:#,0} MB입니다.", $"{free >> 20:#,0} MB of disk are free; the database takes {size >> 20:#,0} MB.");
        return free < Math.Max(Least, size / 4)
            ? Finding.Mend("disk", korean + " 쓰기가 곧 멈출 수 있습니다. 공간을 늘리거나 오래된 백업을 옮기세요.", english + " Writing may stop soon: make room, or move old backups away.")
            : free < Math.Max(Enough, size * 2)
                ? Finding.Look("disk", korean + " 백업과 업그레이드에는 데이터베이스만큼의 여유가 더 필요합니다.", english + " A backup or an upgrade needs about as much again.")
                : Finding.Fine("disk", korean, english);
    }

    private static Finding Keys(DataFolder folder) => Directory.Exists(folder.Keys) && Directory.EnumerateFiles(folder.Keys, "*.xml").Any()
        ? Finding.Fine("keys", "로그인을 지키는 키가 있습니다.", "The keys that protect sign-ins are there.")
        : Finding.Look("keys", "로그인을 지키는 키가 아직 없습니다. 처음 시작한 뒤에도 보이지 않으면, 모두 다시 로그인해야 합니다.", "There are no keys that protect sign-ins yet. If Dangol ran here before, they are lost and everybody has to sign in again.");

    private static Finding Leftovers(DataFolder folder, TimeProvider clock)
    {
        var before = clock.GetUtcNow().UtcDateTime - Forgotten;
        var old = Directory.Exists(folder.Imports)
            ? Directory.EnumerateFiles(folder.Imports, "*", SearchOption.AllDirectories).Select(file => new FileInfo(file)).Where(file => file.LastWriteTimeUtc < before).ToList()
            : [];
        return old.Count == 0
            ? Finding.Fine("imports", "가져오기가 남긴 오래된 파일이 없습니다.", "Imports left no old files behind.")
            : Finding.Look("imports", $"일주일이 넘은 가져오기 파일 {old.Count}개({old.Sum(file => file.Length) >> 20:#,0} MB)가 {folder.Imports} 에 있습니다. 끝난 가져오기의 것이면 지워도 됩니다.", $"{old.Count} files of imports ({old.Sum(file => file.Length) >> 20:#,0} MB) in {folder.Imports} are older than a week. Those of finished imports may be deleted.");
    }

    private static Finding InUse(DataFolder folder) => FolderLock.IsHeld(folder)
        ? Finding.Fine("server", "이 폴더로 Dangol이 실행 중입니다.", "Dangol is running on this folder.")
        : Finding.Fine("server", "이 폴더로 실행 중인 Dangol은 없습니다.", "No Dangol is running on this folder.");
}
