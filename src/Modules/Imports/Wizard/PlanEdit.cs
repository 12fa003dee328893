using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using ValueType = Dangol.Imports.Planning.ValueType;

namespace Dangol.Imports.Wizard;

/// <summary>
/// Puts the owner's corrections into a plan. The form names things by their place: "use.2" (file 2 is taken), "f.2.0.3" (the column of field 3 of record 0 of file 2; empty
/// leaves it out), "u.2.5" (unused column 5 becomes "0:Memo" or "0:Custom"), "q.1" (the answer to question 1).
/// </summary>
internal static class PlanEdit
{
    /// <summary>Stands between the columns of a field that has several.</summary>
    public const char Between = '\u001f';

    private static readonly Sentence Chosen = new("직접 고르셨습니다", "chosen by you");
    private static readonly DateOrder[] Orders = [DateOrder.YearMonthDay, DateOrder.MonthDayYear, DateOrder.DayMonthYear];

    /// <param name="form">The posted value of a name; null when the form did not hold it, which changes nothing.</param>
    public static ImportPlan Apply(ImportPlan plan, Func<string, string?> form)
    {
        var files = plan.Files.Select((file, i) => Corrected(file, i, form)).ToList();
        var questions = plan.Questions.ToList();
        for (var i = 0; i < questions.Count; i++)
        {
            if (form($"q.{i}") is { } answer && questions[i].Answers.Any(possible => possible.Value == answer))
            {
                files = [.. files.Select(file => file.Name == questions[i].File ? Answered(file, questions[i], answer) : file)];
                questions[i] = questions[i] with { Assumed = answer };
            }
        }

        return plan with { Files = files, Questions = questions };
    }

    private static PlannedFile Corrected(PlannedFile file, int place, Func<string, string?> form)
    {
        var records = file.Records.Select((record, r) => record with { Fields = [.. Kept(file, record, place, r, form)] }).ToList();
        var unused = new List<UnusedColumn>();
        for (var j = 0; j < file.Unused.Count; j++)
        {
            var column = file.Unused[j];
            var wish = (form($"u.{place}.{j}") ?? "").Split(':');
            if (column.Because != Unuse.Refused && wish.Length == 2 && int.TryParse(wish[0], out var r) && r >= 0 && r < records.Count && Enum.TryParse<Field>(wish[1], out var field) && Enum.IsDefined(field))
            {
                records[r] = records[r] with { Fields = [.. records[r].Fields.Where(other => other.Field != field || field == Field.Custom), Mapped(file, records[r].Kind, field, column.Column, column.Samples)] };
            }
            else
            {
                unused.Add(column);
            }
        }

        var used = records.SelectMany(record => record.Fields).SelectMany(field => field.Columns).ToHashSet();
        var freed = file.Records.SelectMany(record => record.Fields).SelectMany(field => field.Columns.Select(column => (column, field.Samples))).DistinctBy(pair => pair.column)
            .Where(pair => !used.Contains(pair.column)).Select(pair => new UnusedColumn(pair.column, Unuse.Unknown, Chosen, pair.Samples));
        var taken = form($"use.{place}.shown") is null ? file.LeftOut is null : form($"use.{place}") is not null;
        return file with
        {
            Records = records,
            Unused = [.. unused, .. freed],
            LeftOut = taken && records.Count > 0 ? null : file.LeftOut ?? new("가져오지 않기로 하셨습니다", "left out by you"),
        };
    }

    private static IEnumerable<PlannedField> Kept(PlannedFile file, PlannedRecord record, int place, int r, Func<string, string?> form)
    {
        for (var k = 0; k < record.Fields.Count; k++)
        {
            var field = record.Fields[k];
            var column = form($"f.{place}.{r}.{k}");
            if (column is null || column == string.Join(Between, field.Columns))
            {
                yield return field;
            }
            else if (file.Columns.Contains(column))
            {
                yield return Mapped(file, record.Kind, field.Field, column, Samples(file, column)) with { CustomName = field.CustomName is null ? null : column };
            }
        }
    }

    private static PlannedField Mapped(PlannedFile file, RecordKind kind, Field field, string column, IReadOnlyList<string> samples)
        => new(field, [column], Format(file, kind, field, column, samples)) { Confidence = 1, Samples = samples, Why = Chosen, CustomName = field == Field.Custom ? column : null };

    // A column that already is a field of the same type is read as it is read there; otherwise its samples decide.
    private static ValueFormat Format(PlannedFile file, RecordKind kind, Field field, string column, IReadOnlyList<string> samples)
    {
        var need = FieldNames.For(kind).Where(rule => rule.Field == field).Select(rule => rule.Need).FirstOrDefault(Need.Text);
        var plain = new ValueFormat(need switch
        {
            Need.Key => ValueType.Key,
            Need.Email => ValueType.Email,
            Need.Phone => ValueType.Phone,
            Need.Date => ValueType.DateTime,
            Need.Money => ValueType.Money,
            Need.Quantity => ValueType.Quantity,
            Need.Integer => ValueType.Integer,
            Need.YesNo => ValueType.YesNo,
            Need.Gender => ValueType.Gender,
            Need.Status => ValueType.OrderStatus,
            Need.Score => ValueType.Score,
            _ => ValueType.Text,
        });
        var elsewhere = file.Records.SelectMany(record => record.Fields).FirstOrDefault(other => other.Columns.Count == 1 && other.Columns[0] == column && Alike(other.Format.Type, plain.Type));
        return elsewhere?.Format ?? (plain.Type == ValueType.DateTime ? OfDates(samples) : plain);
    }

    private static bool Alike(ValueType one, ValueType other) => one == other || (one is ValueType.Date && other is ValueType.DateTime);

    private static ValueFormat OfDates(IReadOnlyList<string> samples)
    {
        var order = Orders.FirstOrDefault(order => samples.All(sample => Moments.TryParse(sample, order, DateOrders.DefaultPivot, out _)));
        var whole = samples.All(sample => !Moments.TryParse(sample, order, DateOrders.DefaultPivot, out var moment) || moment.Local.TimeOfDay == NodaTime.LocalTime.Midnight);
        return new ValueFormat(whole ? ValueType.Date : ValueType.DateTime) { DateOrder = order };
    }

    private static IReadOnlyList<string> Samples(PlannedFile file, string column)
        => file.Unused.FirstOrDefault(unused => unused.Column == column)?.Samples
            ?? file.Records.SelectMany(record => record.Fields).FirstOrDefault(field => field.Columns.Contains(column))?.Samples ?? [];

    private static PlannedFile Answered(PlannedFile file, PlanQuestion question, string answer) => file with
    {
        Records = [.. file.Records.Select(record => record with { Fields = [.. record.Fields.Select(field => Answered(file, record, field, question, answer))] })],
    };

    private static PlannedField Answered(PlannedFile file, PlannedRecord record, PlannedField field, PlanQuestion question, string answer) => question.Kind switch
    {
        QuestionKind.DateOrder when Reads(field, question) && Enum.TryParse<DateOrder>(answer, out var order) => field with { Format = field.Format with { DateOrder = order } },
        QuestionKind.DecimalMark when Reads(field, question) => field with { Format = field.Format with { DecimalMark = answer[0] } },
        QuestionKind.WhichColumn when record.Kind == question.Record && field.Field == question.Field && field.Columns.Count == 1
            => field with { Columns = [answer], Samples = Samples(file, answer), Why = Chosen },
        _ => field,
    };

    private static bool Reads(PlannedField field, PlanQuestion question) => question.Column is { } column && field.Columns.Contains(column);
}
