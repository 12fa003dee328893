using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Ui;

namespace Dangol.Imports.Wizard;

/// <summary>A plan in the reader's words, with the names <see cref="PlanEdit"/> knows the form's inputs by.</summary>
public sealed record PlanView(IReadOnlyList<QuestionView> Questions, IReadOnlyList<FileView> Files, IReadOnlyList<JoinView> Joins)
{
    internal static PlanView Of(ImportPlan plan, Words t) => new(
        [.. plan.Questions.Select((question, i) => new QuestionView($"q.{i}", Say(question.Text, t), question.File, question.Assumed, [.. question.Answers.Select(answer => new Option(answer.Value, Say(answer.Text, t)))]))],
        [.. plan.Files.Select((file, i) => File(file, i, t))],
        [.. plan.Joins.Select(join => new JoinView($"{join.FromFile}: {string.Join(" + ", join.FromColumns)}", $"{join.ToFile}: {string.Join(" + ", join.ToColumns)}", join.Containment))]);

    private static FileView File(PlannedFile file, int place, Words t) => new(
        place, file.Name, file.Rows, file.LeftOut is null ? null : Say(file.LeftOut, t), file.Columns,
        [.. file.Records.Select((record, r) => new RecordView(Say(FieldNames.Of(record.Kind), t), [.. record.Fields.Select((field, k) => Shown(record.Kind, field, $"f.{place}.{r}.{k}", t))]))],
        [.. file.Unused.Select((column, j) => new UnusedView($"u.{place}.{j}", column.Column, Because(column, t), column.Because == Unuse.Refused))],
        Choices(file, t));

    private static FieldView Shown(RecordKind kind, PlannedField field, string name, Words t)
    {
        var sure = field.Confidence >= 0.8 ? (Tone.Good, t["높음", "High"]) : field.Confidence >= 0.5 ? (Tone.Neutral, t["보통", "Medium"]) : (Tone.Warn, t["낮음", "Low"]);
        return new(name, field.CustomName ?? Say(FieldNames.Of(kind, field.Field), t), string.Join(PlanEdit.Between, field.Columns),
            field.Columns.Count > 1 ? string.Join(" + ", field.Columns) : null, string.Join(" · ", field.Samples.Take(3)), sure.Item1, sure.Item2, Say(field.Why, t));
    }

    private static List<Option> Choices(PlannedFile file, Words t)
    {
        var choices = new List<Option> { new("", t["쓰지 않음", "Not used"]) };
        for (var r = 0; r < file.Records.Count; r++)
        {
            var record = file.Records[r];
            choices.AddRange(FieldNeeds.Of(record.Kind).Where(field => record.Of(field) is null)
                .Select(field => new Option($"{r}:{field}", $"{Say(FieldNames.Of(record.Kind), t)}: {Say(FieldNames.Of(record.Kind, field), t)}")));
            if (record.Kind == RecordKind.Customer)
            {
                choices.Add(new Option($"{r}:{Planning.Field.Custom}", t["고객: 추가 정보로 남기기", "Customers: keep as a custom field"]));
            }
        }

        return choices;
    }

    private static string Because(UnusedColumn column, Words t)
        => column.Samples.Count == 0 ? Say(column.Why, t) : $"{Say(column.Why, t)} ({string.Join(", ", column.Samples.Take(3))})";

    private static string Say(Sentence sentence, Words t) => t[sentence.Korean, sentence.English];
}

public sealed record QuestionView(string Name, string Text, string File, string Assumed, IReadOnlyList<Option> Answers);

/// <param name="LeftOut">Why the file is not taken; null when it is.</param>
/// <param name="Choices">What an unused column can become.</param>
public sealed record FileView(int Place, string Name, long Rows, string? LeftOut, IReadOnlyList<string> Columns, IReadOnlyList<RecordView> Records, IReadOnlyList<UnusedView> Unused, IReadOnlyList<Option> Choices);

public sealed record RecordView(string Title, IReadOnlyList<FieldView> Fields);

/// <param name="Several">The columns in words when there are several.</param>
public sealed record FieldView(string Name, string Label, string Chosen, string? Several, string Samples, Tone Tone, string Sure, string Why);

public sealed record UnusedView(string Name, string Column, string Why, bool Refused);

/// <param name="Share">Of the distinct values, found on the other side; null when too few could be compared.</param>
public sealed record JoinView(string From, string To, double? Share);
