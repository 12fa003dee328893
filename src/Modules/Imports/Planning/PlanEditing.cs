using Dangol.Imports.Reading;
using Dangol.Platform;

namespace Dangol.Imports.Planning;

/// <summary>What a person may change about a plan. Every edit gives a new plan.</summary>
internal static class PlanEditing
{
    /// <exception cref="NotFoundException">No such question.</exception>
    public static ImportPlan Answer(this ImportPlan plan, string questionId, string answer, DateOnly today)
    {
        var question = plan.Questions.FirstOrDefault(question => question.Id == questionId) ?? throw new NotFoundException("question");
        if (!question.Answers.Any(known => known.Value == answer))
        {
            throw new RuleBrokenException("unknown-answer", $"\"{answer}\" is none of the answers.");
        }

        var answered = plan with { Questions = [.. plan.Questions.Where(other => other != question)] };
        return question.Kind switch
        {
            QuestionKind.DateOrder => answered.Reread(question.File, question.Column!, reading => reading with { DateOrder = Enum.Parse<DateOrder>(answer) }, today),
            QuestionKind.DecimalMark => answered.Reread(question.File, question.Column!, reading => reading with { DecimalMark = answer[0] }, today),
            _ => answered.Set(question.File, question.Record!.Value, question.Field!.Value, [answer], today),
        };
    }

    /// <summary>Takes columns as a field of a record; no columns: the field stays empty.</summary>
    /// <exception cref="RuleBrokenException">A column holds resident registration numbers.</exception>
    public static ImportPlan Set(this ImportPlan plan, string file, RecordKind kind, Field field, IReadOnlyList<string> columns, DateOnly today)
        => plan.ChangeRecord(file, kind, (planned, record) =>
        {
            Refuse(planned, columns);
            var rest = record.Fields.Where(other => other.Field != field);
            return record with { Fields = columns.Count == 0 ? [.. rest] : [.. rest.Append(Told(planned, kind, field, columns, today)).OrderBy(other => other.Field)] };
        });

    /// <summary>Keeps a column under its own name.</summary>
    public static ImportPlan Keep(this ImportPlan plan, string file, RecordKind kind, string column, DateOnly today)
        => plan.ChangeRecord(file, kind, (planned, record) =>
        {
            Refuse(planned, [column]);
            return record with { Fields = [.. record.Fields, Told(planned, kind, Field.Custom, [column], today) with { CustomName = column }] };
        });

    /// <summary>Takes nothing from a column any more.</summary>
    public static ImportPlan Drop(this ImportPlan plan, string file, string column)
        => plan.ChangeFile(file, planned => planned with
        {
            Records = [.. planned.Records.Select(record => record with { Fields = [.. record.Fields.Where(field => !field.Columns.Contains(column))] })],
            Unused = [.. planned.Unused.Where(unused => unused.Column != column), new(column, Unuse.Unknown, Said, planned.Readings[column].Samples)],
        });

    public static ImportPlan LeaveOut(this ImportPlan plan, string file) => plan.ChangeFile(file, planned => planned with { Records = [], LeftOut = Said });

    private static Sentence Said => new("직접 고르셨습니다", "you said so");

    private static PlannedField Told(PlannedFile file, RecordKind kind, Field field, IReadOnlyList<string> columns, DateOnly today)
        => new(field, columns, Formats.Of(file.Readings[columns[0]], field, FieldNeeds.Of(kind, field), today)) { Confidence = 1, Samples = file.Readings[columns[0]].Samples, Why = Said };

    private static void Refuse(PlannedFile file, IReadOnlyList<string> columns)
    {
        if (columns.FirstOrDefault(column => !file.Columns.Contains(column)) is { } missing)
        {
            throw new NotFoundException($"column {missing}");
        }

        if (file.Unused.Any(unused => unused.Because == Unuse.Refused && columns.Contains(unused.Column)))
        {
            throw new RuleBrokenException("resident-number", "Resident registration numbers are never taken.");
        }
    }

    private static ImportPlan Reread(this ImportPlan plan, string file, string column, Func<ColumnReading, ColumnReading> change, DateOnly today)
        => plan.ChangeFile(file, planned =>
        {
            var changed = planned with { Readings = planned.Readings.ToDictionary(reading => reading.Key, reading => reading.Key == column ? change(reading.Value) : reading.Value) };
            PlannedField Again(RecordKind kind, PlannedField field) => field.Columns[0] != column || field.Format.IsKey || field.Format.Type == ValueType.Text ? field
                : field with { Format = Formats.Of(changed.Readings[column], field.Field, FieldNeeds.Of(kind, field.Field), today) };
            return changed with { Records = [.. changed.Records.Select(record => record with { Fields = [.. record.Fields.Select(field => Again(record.Kind, field))] })] };
        });

    private static ImportPlan ChangeRecord(this ImportPlan plan, string file, RecordKind kind, Func<PlannedFile, PlannedRecord, PlannedRecord> change)
        => plan.ChangeFile(file, planned =>
        {
            var record = planned.Record(kind) ?? throw new NotFoundException($"{kind} in {file}");
            var changed = planned with { Records = [.. planned.Records.Select(other => other == record ? change(planned, record) : other)] };
            var used = changed.Records.SelectMany(other => other.Fields).SelectMany(field => field.Columns).ToHashSet();
            return changed with { Unused = [.. changed.Unused.Where(unused => !used.Contains(unused.Column))] };
        });

    private static ImportPlan ChangeFile(this ImportPlan plan, string file, Func<PlannedFile, PlannedFile> change)
    {
        var planned = plan.Files.FirstOrDefault(other => other.Name == file) ?? throw new NotFoundException(file);
        return plan with { Files = [.. plan.Files.Select(other => other == planned ? change(planned) : other)] };
    }
}
