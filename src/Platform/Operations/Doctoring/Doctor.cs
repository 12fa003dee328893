using Dangol.Platform.Data;

namespace Dangol.Platform.Operations.Doctoring;

/// <summary>Looks an installation over without changing anything. A server may be running.</summary>
public sealed class Doctor(Store store, DataFolder folder, TimeProvider clock)
{
    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken = default)
    {
        var findings = new List<Finding>(FolderChecks.All(folder, clock));
        if (findings.TrueForAll(finding => finding.Verdict != Verdict.Mend) && Directory.Exists(folder.Path))
        {
            findings.AddRange(await DatabaseChecks.All(store, folder, cancellationToken));
        }

        findings.Add(MachineChecks.Clock(folder, clock));
        findings.Add(MachineChecks.Zones());
        return findings;
    }
}
