using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Imports.Wizard;
using Shouldly;
using Xunit;
using ValueType = Dangol.Imports.Planning.ValueType;

namespace Dangol.Tests.Unit.Imports.Wizard;

public sealed class PlanEditTests
{
    private static readonly Sentence Why = new("이유", "reason");
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void A_form_that_says_nothing_changes_nothing()
    {
        var plan = Plan();
        PlanJson.Write(PlanEdit.Apply(plan, _ => null, Today)).ShouldBe(PlanJson.Write(plan));
    }

    [Fact]
    public void A_field_left_out_frees_its_column()
    {
        var file = Apply(("f.0.0.1", "")).Files[0];
        file.Records[0].Of(Field.Phone).ShouldBeNull();
        file.Unused.Select(column => column.Column).ShouldContain("연락처");
    }

    [Fact]
    public void Another_column_is_read_as_the_field_asks()
    {
        var field = Apply(("f.0.0.1", "비고")).Files[0].Records[0].Of(Field.Phone)!;
        field.Columns.ShouldBe(["비고"]);
        field.Format.Type.ShouldBe(ValueType.Phone);
        field.Confidence.ShouldBe(1);
    }

    [Fact]
    public void A_column_the_file_has_not_is_not_taken()
        => Apply(("f.0.0.1", "없는 열")).Files[0].Records[0].Of(Field.Phone)!.Columns.ShouldBe(["연락처"]);

    [Fact]
    public void An_unused_column_becomes_a_field_or_a_custom_one()
    {
        Apply(("u.0.0", "0:Memo")).Files[0].Records[0].Of(Field.Memo)!.Columns.ShouldBe(["비고"]);
        var custom = Apply(("u.0.0", "0:Custom")).Files[0].Records[0].Of(Field.Custom)!;
        custom.CustomName.ShouldBe("비고");
    }

    [Theory]
    [InlineData("9:Memo")]
    [InlineData("0:Nothing")]
    [InlineData("0:77")]
    [InlineData("-1:Memo")]
    [InlineData("Memo")]
    public void A_wish_that_makes_no_sense_leaves_the_column_unused(string wish)
        => Apply(("u.0.0", wish)).Files[0].Unused.Select(column => column.Column).ShouldContain("비고");

    [Fact]
    public void Resident_numbers_are_never_taken()
    {
        var file = Apply(("u.0.1", "0:Memo")).Files[0];
        file.Records[0].Of(Field.Memo).ShouldBeNull();
        file.Unused.Select(column => column.Column).ShouldContain("주민번호");
    }

    [Fact]
    public void A_date_newly_chosen_is_read_in_the_order_of_its_column()
    {
        var format = Apply(("u.0.2", "0:JoinedAt")).Files[0].Records[0].Of(Field.JoinedAt)!.Format;
        format.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        format.Type.ShouldBe(ValueType.Date);
    }

    [Fact]
    public void An_answer_is_put_into_every_field_that_reads_the_column()
    {
        var plan = Apply(("q.0", "DayMonthYear"));
        plan.Files[0].Records[0].Of(Field.Birthday)!.Format.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        plan.Questions.ShouldBeEmpty();
        Apply(("q.0", "Sideways")).Questions.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_whose_box_is_empty_is_left_out()
    {
        Apply(("use.0.shown", "1")).Files[0].LeftOut.ShouldNotBeNull();
        Apply(("use.0.shown", "1"), ("use.0", "true")).Files[0].LeftOut.ShouldBeNull();
    }

    private static ImportPlan Apply(params (string Name, string Value)[] form)
        => PlanEdit.Apply(Plan(), name => form.Where(pair => pair.Name == name).Select(pair => pair.Value).FirstOrDefault(), Today);

    private static ColumnReading Reading(params string[] samples) => new(10, 10, samples, DateOrder.YearMonthDay, WholeDates: true, '.', null, ScoreScale.OneToFive);

    private static ImportPlan Plan() => new()
    {
        Signature = "s",
        Joins = [],
        Files =
        [
            new PlannedFile
            {
                Name = "고객.csv",
                Columns = ["이름", "연락처", "생일", "비고", "주민번호", "첫방문"],
                Rows = 10,
                Readings = new Dictionary<string, ColumnReading>
                {
                    ["이름"] = Reading(),
                    ["연락처"] = Reading("010-1234-5678"),
                    ["생일"] = Reading("3/5/1990") with { DateOrder = DateOrder.MonthDayYear },
                    ["비고"] = Reading("단골"),
                    ["주민번호"] = Reading(),
                    ["첫방문"] = Reading("25/12/2024", "3/5/2024") with { DateOrder = DateOrder.DayMonthYear },
                },
                Records =
                [
                    new PlannedRecord
                    {
                        Kind = RecordKind.Customer,
                        Why = Why,
                        Fields =
                        [
                            new PlannedField(Field.Name, ["이름"], ValueFormat.Text) { Why = Why },
                            new PlannedField(Field.Phone, ["연락처"], new ValueFormat(ValueType.Phone)) { Why = Why, Samples = ["010-1234-5678"] },
                            new PlannedField(Field.Birthday, ["생일"], new ValueFormat(ValueType.Date) { DateOrder = DateOrder.MonthDayYear }) { Why = Why, Samples = ["3/5/1990"] },
                        ],
                    },
                ],
                Unused =
                [
                    new UnusedColumn("비고", Unuse.Unknown, Why, ["단골"]),
                    new UnusedColumn("주민번호", Unuse.Refused, Why, []),
                    new UnusedColumn("첫방문", Unuse.Unknown, Why, ["25/12/2024", "3/5/2024"]),
                ],
            },
        ],
        Questions = [new PlanQuestion("date", QuestionKind.DateOrder, "고객.csv", "생일", Why, [new("MonthDayYear", Why), new("DayMonthYear", Why)], "MonthDayYear")],
    };
}
