using Dangol.Imports.Planning;

namespace Dangol.Imports.Wizard;

/// <summary>
/// Puts the owner's corrections into a plan. The form names things by their place: "use.2" (file 2 is taken), "f.2.0.3" (the column of field 3 of record 0 of file 2; empty
/// leaves it out), "u.2.5" (unused column 5 becomes "0:Memo" or "0:Custom"), "q.1" (the answer to question 1). What makes no sense changes nothing.
/// </summary>
internal static class PlanEdit
{
    /// <summary>Stands between the columns of a field that has several.</summary>
    public const char Between = '\u001f';

    /// <param name="form">The posted value of a name; null when the form did not hold it, which changes nothing.</param>
    public static ImportPlan Apply(ImportPlan plan, Func<string, string?> form, DateOnly today)
    {
        var edited = plan;
        for (var i = 0; i < plan.Files.Count; i++)
        {
            edited = form($"use.{i}.shown") is not null && form($"use.{i}") is null ? edited.LeaveOut(plan.Files[i].Name) : Corrected(edited, plan.Files[i], i, form, today);
        }

        for (var i = 0; i < plan.Questions.Count; i++)
        {
            var question = plan.Questions[i];
            if (form($"q.{i}") is { } answer && question.Answers.Any(known => known.Value == answer) && edited.Files.Any(file => file.Name == question.File && file.Records.Count > 0))
            {
                edited = edited.Answer(question.Id, answer, today);
            }
        }

        return edited;
    }

    private static ImportPlan Corrected(ImportPlan plan, PlannedFile file, int place, Func<string, string?> form, DateOnly today)
    {
        for (var r = 0; r < file.Records.Count; r++)
        {
            for (var k = 0; k < file.Records[r].Fields.Count; k++)
            {
                if (form($"f.{place}.{r}.{k}") is { } column)
                {
                    plan = Changed(plan, file, file.Records[r], file.Records[r].Fields[k], column, today);
                }
            }
        }

        for (var j = 0; j < file.Unused.Count; j++)
        {
            var wish = (form($"u.{place}.{j}") ?? "").Split(':');
            if (file.Unused[j].Because != Unuse.Refused && wish.Length == 2 && int.TryParse(wish[0], out var r) && r >= 0 && r < file.Records.Count)
            {
                plan = Taken(plan, file, file.Records[r].Kind, wish[1], file.Unused[j].Column, today);
            }
        }

        return plan;
    }

    private static ImportPlan Changed(ImportPlan plan, PlannedFile file, PlannedRecord record, PlannedField field, string column, DateOnly today)
    {
        if (column == string.Join(Between, field.Columns) || (column.Length > 0 && !file.Columns.Contains(column)))
        {
            return plan;
        }

        plan = field.Field == Field.Custom ? plan.Drop(file.Name, field.Columns[0]) : plan.Set(file.Name, record.Kind, field.Field, column.Length == 0 ? [] : [column], today);
        plan = field.Field == Field.Custom && column.Length > 0 ? plan.Keep(file.Name, record.Kind, column, today) : plan;
        var still = plan.Files.Single(other => other.Name == file.Name).Records.SelectMany(other => other.Fields).SelectMany(other => other.Columns).ToHashSet();
        return field.Columns.Where(freed => !still.Contains(freed)).Aggregate(plan, (edited, freed) => edited.Drop(file.Name, freed));
    }

    private static ImportPlan Taken(ImportPlan plan, PlannedFile file, RecordKind kind, string wish, string column, DateOnly today)
        => wish == nameof(Field.Custom) ? plan.Keep(file.Name, kind, column, today)
            : FieldNeeds.Of(kind).FirstOrDefault(field => field.ToString() == wish, Field.Custom) is var field && field != Field.Custom ? plan.Set(file.Name, kind, field, [column], today)
            : plan;
}
