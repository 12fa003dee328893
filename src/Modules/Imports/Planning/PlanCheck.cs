using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Says what keeps a plan from being carried out.</summary>
internal static class PlanCheck
{
    /// <returns>Empty when the plan is sound.</returns>
    public static IReadOnlyList<Sentence> Problems(ImportPlan plan)
    {
        var problems = plan.Files.Where(file => file.Records.Count > 0).SelectMany(Problems).ToList();
        if (plan.Files.All(file => file.Records.Count == 0))
        {
            problems.Add(new("가져올 파일이 하나도 없습니다.", "No file is to be imported."));
        }

        return problems;
    }

    private static IEnumerable<Sentence> Problems(PlannedFile file)
    {
        foreach (var record in file.Records)
        {
            foreach (var field in Needed(record.Kind).Where(field => record.Of(field) is null))
            {
                yield return new($"{file.Name}: {record.Kind} 기록에 {field} 항목이 필요합니다.", $"{file.Name}: a {record.Kind} needs the field {field}.");
            }

            if (record.Kind == RecordKind.Review && record.Of(Field.Score) is null && record.Of(Field.Text) is null)
            {
                yield return new($"{file.Name}: 리뷰에는 점수나 내용이 필요합니다.", $"{file.Name}: a review needs a score or a text.");
            }

            foreach (var column in record.Fields.SelectMany(field => field.Columns).Where(column => !file.Columns.Contains(column)).Distinct())
            {
                yield return new($"{file.Name}: '{column}' 열이 없습니다.", $"{file.Name}: there is no column \"{column}\".");
            }
        }
    }

    private static Field[] Needed(RecordKind kind) => kind switch
    {
        RecordKind.Customer or RecordKind.Order or RecordKind.Product => [Field.Key],
        RecordKind.OrderLine or RecordKind.Payment => [Field.OrderRef],
        RecordKind.Note => [Field.Text],
        _ => [],
    };
}
