using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>The reasons a suggestion gives.</summary>
internal static class Whys
{
    public static Sentence Of(Candidate candidate) => candidate.Column.IsInferred
        ? new("값의 모양을 보고 짐작했습니다", "guessed from the look of the values")
        : new($"열 이름 '{candidate.Column.Header}'과 값의 모양이 맞습니다", $"the header \"{candidate.Column.Header}\" and the values agree");

    public static Sentence Record(Hypothesis hypothesis) => Owners.KindOf(hypothesis.File.Name.Head) == hypothesis.Main
        ? new("파일 이름과 열들이 그렇게 말합니다", "the file's name and its columns say so")
        : new("열들이 그렇게 말합니다", "its columns say so");

    public static Sentence Embedded => new("같은 행에 함께 적혀 있습니다", "written in the same row");

    public static Sentence Composite => new("한 열만으로는 겹치는 값이 있어 여러 열을 합쳐 번호로 씁니다", "one column alone repeats, so several together make the key");

    public static Sentence MadeKey => new("번호 열이 없어 이 열들로 기록을 구별합니다", "there is no id column; these columns tell the records apart");

    public static Sentence Reference => new("같은 행의 기록을 가리킵니다", "points at the record in the same row");

    public static Sentence PaidIsOrdered => new("주문한 때가 따로 없어 결제한 때를 씁니다", "there is no time of ordering, so the time of payment stands for it");

    public static Sentence ServedAsBooked => new("상태가 완료이면 예약한 때에 이루어진 것으로 봅니다", "when the status says it is done, it was done at the booked time");

    public static Sentence SameAs(string file, double? share) => share is { } part
        ? new($"값의 {part:P0}가 '{file}'에 있습니다", $"{part:P0} of its values are in {file}")
        : new($"열 이름이 '{file}'의 것과 같습니다", $"named like the column in {file}");
}
