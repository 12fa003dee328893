using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Says what a plan lacks to be carried out.</summary>
internal static class PlanGaps
{
    /// <returns>Empty when the plan is sound.</returns>
    public static IReadOnlyList<Sentence> Of(ImportPlan plan)
    {
        var gaps = plan.Files.Where(file => file.Records.Count > 0).SelectMany(OfFile).ToList();
        if (plan.Files.All(file => file.Records.Count == 0))
        {
            gaps.Add(new("가져올 파일이 하나도 없습니다.", "No file is to be imported."));
        }

        return gaps;
    }

    private static IEnumerable<Sentence> OfFile(PlannedFile file)
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
