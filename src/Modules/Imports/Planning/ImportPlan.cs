using Dangol.Imports.Reading;
using Dangol.Orders;

namespace Dangol.Imports.Planning;

/// <summary>
/// What is to be made of a set of files: which is which record, which column which field, what joins what.
/// A plain value, kept as JSON (<see cref="PlanJson"/>); columns are named by their headers, so a plan fits any files with the same headers.
/// </summary>
internal sealed record ImportPlan
{
    public int Version { get; init; } = 1;

    /// <summary>A hash of the files' header sets; the same for files of the same shape, whatever their names and column orders.</summary>
    public required string Signature { get; init; }

    public required IReadOnlyList<PlannedFile> Files { get; init; }

    public required IReadOnlyList<PlannedJoin> Joins { get; init; }

    /// <summary>What nobody but the owner can know. Each has a default that is in force until answered.</summary>
    public required IReadOnlyList<PlanQuestion> Questions { get; init; }
}

/// <summary>One table and the records in each of its rows; none when it is left out.</summary>
internal sealed record PlannedFile
{
    public required string Name { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>False: the columns are numbered, so the plan is for files of this name only.</summary>
    public bool HasHeader { get; init; } = true;

    public long Rows { get; init; }

    /// <summary>How each column would be read as a date, an amount or a score, by header; what an edit needs to know.</summary>
    public required IReadOnlyDictionary<string, ColumnReading> Readings { get; init; }

    /// <summary>The row's own record first, then those embedded in it (the customer and the order of an order line).</summary>
    public required IReadOnlyList<PlannedRecord> Records { get; init; }

    /// <summary>Why the whole file is left out; null when it is used.</summary>
    public Sentence? LeftOut { get; init; }

    public required IReadOnlyList<UnusedColumn> Unused { get; init; }

    public PlannedRecord? Record(RecordKind kind) => Records.FirstOrDefault(record => record.Kind == kind);
}

/// <summary>What the profile of a column decided, whatever the column is used for.</summary>
/// <param name="Filled">Rows with a value.</param>
/// <param name="Distinct">Different values, about.</param>
internal sealed record ColumnReading(
    long Filled, long Distinct, IReadOnlyList<string> Samples, DateOrder DateOrder, bool WholeDates, char DecimalMark, string? Currency, ScoreScale Scale);

/// <summary>A record that every row of a file holds.</summary>
internal sealed record PlannedRecord
{
    public required RecordKind Kind { get; init; }

    public required IReadOnlyList<PlannedField> Fields { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    public required Sentence Why { get; init; }

    /// <summary>What <see cref="Field.CustomerRef"/> points at; null without one.</summary>
    public CustomerLink? CustomerBy { get; init; }

    /// <summary>Orders whose key begins with this are returns; null when there is no such habit.</summary>
    public string? ReturnPrefix { get; init; }

    public PlannedField? Of(Field field) => Fields.FirstOrDefault(planned => planned.Field == field);
}

internal enum CustomerLink
{
    Key = 0,
    PersonKey = 1,
    Email = 2,
    Phone = 3,
    Name = 4,
}

/// <summary>Where a field comes from. Several columns are put together: keys by "|", everything else by a blank.</summary>
internal sealed record PlannedField(Field Field, IReadOnlyList<string> Columns, ValueFormat Format)
{
    /// <summary>The name a <see cref="Field.Custom"/> field is kept under; null for the others.</summary>
    public string? CustomName { get; init; }

    /// <summary>Taken only from rows whose order has this status; null: from all.</summary>
    public OrderStatus? WhenStatus { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    public IReadOnlyList<string> Samples { get; init; } = [];

    public required Sentence Why { get; init; }
}

internal enum Unuse
{
    /// <summary>Nothing in it, or one and the same value.</summary>
    Empty = 0,

    /// <summary>Not a field we know; may be kept as a custom field.</summary>
    Unknown = 1,

    /// <summary>Looks like a number by which the state or a bank knows a person; taken only when the owner insists.</summary>
    Identity = 2,

    /// <summary>Resident registration numbers: never taken.</summary>
    Refused = 3,

    /// <summary>Says what another column says.</summary>
    Repeats = 4,
}

/// <summary>A column that is not taken, and why.</summary>
internal sealed record UnusedColumn(string Column, Unuse Because, Sentence Why, IReadOnlyList<string> Samples);

/// <summary>Rows of one file point at records of another.</summary>
/// <param name="Containment">The share of the distinct values found there, 0 to 1; null when too few could be compared.</param>
internal sealed record PlannedJoin(
    string FromFile, IReadOnlyList<string> FromColumns, string ToFile, IReadOnlyList<string> ToColumns, RecordKind To, double? Containment, Sentence Why);

internal enum QuestionKind
{
    /// <summary>Day or month first; the answers are names of <see cref="Reading.DateOrder"/>.</summary>
    DateOrder = 0,

    /// <summary>The answers are "." and ",".</summary>
    DecimalMark = 1,

    /// <summary>Which of several columns is the field; the answers are headers.</summary>
    WhichColumn = 2,

    /// <summary>What a file holds; the answers are names of <see cref="RecordKind"/> and "none".</summary>
    FileKind = 3,
}

/// <summary>A question with the answer that is assumed until somebody gives one.</summary>
internal sealed record PlanQuestion(string Id, QuestionKind Kind, string File, string? Column, Sentence Text, IReadOnlyList<PlanAnswer> Answers, string Assumed)
{
    /// <summary>The record and field a <see cref="QuestionKind.WhichColumn"/> is about.</summary>
    public RecordKind? Record { get; init; }

    public Field? Field { get; init; }
}

internal sealed record PlanAnswer(string Value, Sentence Text);
