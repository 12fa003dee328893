namespace Dangol.Imports.Planning;

/// <summary>Which fields a kind of record has and what their values are.</summary>
internal static class FieldNeeds
{
    /// <summary>The fields a person may choose for a kind of record, custom ones aside.</summary>
    public static IReadOnlyList<Field> Of(RecordKind kind)
        => [.. FieldRules.All.Where(rule => rule.Kind == kind).Select(rule => rule.Field).Concat(Extra(kind)).Distinct().Order()];

    public static Need Of(RecordKind kind, Field field) => FieldRules.All.FirstOrDefault(rule => rule.Kind == kind && rule.Field == field)?.Need
        ?? field switch
        {
            Field.Phone2 => Need.Phone,
            Field.CustomerRef => Need.Key,
            _ => Need.Text,
        };

    private static Field[] Extra(RecordKind kind) => kind switch
    {
        RecordKind.Customer => [Field.Phone2],
        RecordKind.Order => [Field.CustomerRef],
        _ => [],
    };
}
