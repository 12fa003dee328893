using System.Text.Json;
using Dangol.Imports.Planning;
using Dangol.Platform;

namespace Dangol.Imports;

/// <summary>Whether a plan that came from outside fits the files at hand.</summary>
internal static class PlanChecks
{
    /// <param name="current">The plan in force: it names the files and columns there are.</param>
    /// <exception cref="InvalidInputException">All faults at once.</exception>
    public static ImportPlan Read(string json, ImportPlan current)
    {
        var faults = new List<string>();
        ImportPlan? plan = null;
        try
        {
            plan = PlanJson.Read(json);
        }
        catch (JsonException problem)
        {
            faults.Add($"Not a plan: {problem.Message}");
        }

        var known = current.Files.ToDictionary(file => file.Name);
        foreach (var file in plan?.Files ?? [])
        {
            if (!known.TryGetValue(file.Name, out var table))
            {
                faults.Add($"There is no file {file.Name}.");
                continue;
            }

            var missing = file.Records.SelectMany(record => record.Fields).SelectMany(field => field.Columns).Where(column => !table.Columns.Contains(column, StringComparer.OrdinalIgnoreCase)).Distinct();
            faults.AddRange(missing.Select(column => $"{file.Name} has no column {column}."));
            var refused = table.Unused.Where(unused => unused.Because == Unuse.Refused).Select(unused => unused.Column);
            faults.AddRange(file.Records.SelectMany(record => record.Fields).SelectMany(field => field.Columns).Intersect(refused, StringComparer.OrdinalIgnoreCase).Select(column => $"{column} of {file.Name} holds resident registration numbers, which are never taken."));
        }

        faults.AddRange(known.Keys.Except((plan?.Files ?? []).Select(file => file.Name)).Where(_ => plan is not null).Select(name => $"The plan says nothing about {name}."));
        faults.AddRange(plan is null ? [] : PlanGaps.Of(plan).Select(gap => gap.English));
        return faults.Count == 0 ? plan! with { Signature = current.Signature } : throw new InvalidInputException(new Dictionary<string, string[]> { ["plan"] = [.. faults] });
    }
}
