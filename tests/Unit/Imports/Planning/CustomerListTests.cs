using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Platform;
using Dangol.Tests.Unit.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Planning;

public sealed class CustomerListTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TempFolder folder = new();

    private Shops Shop => field ??= new Shops(folder);

    [Fact]
    public void A_Korean_list_gives_all_its_fields_and_refuses_resident_numbers()
    {
        Shop.Write("고객명단.csv", "번호,이름,휴대폰,이메일,생년월일,성별,주소,상세주소,우편번호,가입일,등급,마케팅수신동의,SMS수신,메모,적립금,추천인,주민등록번호,여권번호", Enumerable.Range(1, 150).Select(i => new object?[]
        {
            i, Shop.Name(), Shop.Phone(i), i % 4 == 0 ? "" : Shop.Email(i), $"{50 + (i % 50)}{1 + (i % 12):00}{1 + (i % 28):00}", Shop.One("남", "여"), Shop.Address(), $"{i}호", Shop.Postal(), $"{new DateTime(2021, 1, 1).AddDays(i):yyyy.MM.dd}",
            Shop.One("VIP", "일반"), Shop.One("Y", "N"), Shop.One("동의", "거부"), i % 5 == 0 ? "견과류 알레르기" : "", i * 100, "", $"{50 + (i % 50)}{1 + (i % 12):00}{1 + (i % 28):00}-{1 + (i % 2)}{100000 + i}", $"M{10000000 + i}",
        }), encoding: TempFolder.Korean);
        var plan = Shop.Suggest();
        var file = plan.Files.Single();
        var fields = Shops.Fields(file);
        fields["Customer.Key"].ShouldBe("휴대폰");
        fields["Customer.Birthday"].ShouldBe("생년월일");
        fields["Customer.Address"].ShouldBe("주소+상세주소");
        fields["Customer.ConsentMarketing"].ShouldBe("마케팅수신동의");
        fields["Customer.ConsentSms"].ShouldBe("SMS수신");
        fields["Customer.JoinedAt"].ShouldBe("가입일");
        fields["Customer.Grade"].ShouldBe("등급");
        file.Records.Single().Fields.Where(field => field.Field == Field.Custom).Select(field => field.CustomName).ShouldBe(["적립금"]);
        file.Unused.ToDictionary(unused => unused.Column, unused => unused.Because).ShouldBe(new Dictionary<string, Unuse>
        {
            ["번호"] = Unuse.Repeats,
            ["추천인"] = Unuse.Empty,
            ["주민등록번호"] = Unuse.Refused,
            ["여권번호"] = Unuse.Identity,
        }, ignoreOrder: true);
        Should.Throw<RuleBrokenException>(() => plan.Keep("고객명단.csv", RecordKind.Customer, "주민등록번호", Today)).Code.ShouldBe("resident-number");

        using var rows = ImportFiles.Open(folder.Root).Tables.Single().Open();
        var mapper = new RowMapper(file, rows.Columns);
        rows.Read();
        mapper.Map(rows).ShouldBeTrue();
        var customer = mapper.Records.Single();
        customer.Moment(Field.Birthday)!.Value.Local.Year.ShouldBe(1951);
        customer.Text(Field.Key).ToString().ShouldBe(customer.Text(Field.Phone).ToString());
        customer.MayBeKey(Field.Phone).ShouldBeTrue();
        (customer.CustomName(0), customer.CustomText(0).ToString()).ShouldBe(("적립금", "100"));
    }

    [Theory]
    [InlineData("주문번호,고객번호,주문일시,결제금액", "O{0:00000000}", "Order.Key")]
    [InlineData("주문번호,고객번호,주문일시,결제금액", "S{0:20240000}", "Order.Key")]
    [InlineData("order_id,customer_id,ordered_at,total", "D{0:10000000}", "Order.Key")]
    public void An_order_number_that_looks_like_a_passport_stays_an_order_number(string header, string pattern, string field)
    {
        Shop.Write("orders.csv", header, Enumerable.Range(1, 300).Select(i => new object?[] { string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, i * 7), $"C{i % 90:0000}", $"{Shop.Time():yyyy-MM-dd HH:mm}", Shop.Price(i) }));
        Shops.Fields(Shop.Suggest().Files.Single())[field].ShouldBe(header.Split(',')[0]);
    }

    [Theory]
    [InlineData("회원번호", "M{0:00000000}", true)]
    [InlineData("코드", "M{0:00000000}", true)]
    [InlineData("코드", "M{0:40000000}", false)]
    [InlineData("여권번호", "M{0:00000000}", false)]
    public void A_member_number_that_looks_like_a_passport_is_taken_when_it_is_the_shops_own(string header, string pattern, bool isTaken)
    {
        Shop.Write("고객.csv", header + ",이름,휴대폰", Enumerable.Range(1, 300).Select(i => new object?[] { string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, i * 7), Shop.Name(), Shop.Phone(i) }));
        var file = Shop.Suggest().Files.Single();
        file.Unused.Any(unused => unused.Column == header && unused.Because == Unuse.Identity).ShouldBe(!isTaken);
        (Shops.Fields(file)["Customer.Key"] == header).ShouldBe(isTaken);
    }

    [Fact]
    public void Without_headers_the_values_speak()
    {
        Shop.Write("list.csv", null, Enumerable.Range(0, 60).Select(i => new object?[] { Shop.Name(), Shop.Phone(i), Shop.Email(i), Shop.Address(), Shop.One("여", "남") }));
        var fields = Shops.Fields(Shop.Suggest().Files.Single());
        (fields["Customer.Name"], fields["Customer.Phone"], fields["Customer.Email"], fields["Customer.Address"], fields["Customer.Gender"]).ShouldBe(("Column 1", "Column 2", "Column 3", "Column 4", "Column 5"));
    }

    [Fact]
    public void Values_are_believed_over_headers()
    {
        Shop.Write("clients.csv", "client no,date,contact,joined", Enumerable.Range(0, 60).Select(i => new object?[] { $"C{i}", Shop.Phone(i), Shop.Email(i), $"{1 + (i % 12)}/{1 + (i % 28)}/2024" }));
        var fields = Shops.Fields(Shop.Suggest().Files.Single());
        (fields["Customer.Phone"], fields["Customer.Email"], fields["Customer.JoinedAt"]).ShouldBe(("date", "contact", "joined"));
    }

    [Fact]
    public void Dates_that_nothing_decides_are_asked_and_the_answer_is_used()
    {
        Shop.Write("customers.csv", "id,name,email,signup", Enumerable.Range(0, 60).Select(i => new object?[] { 500 + i, $"Kim Number{(char)('a' + (i % 26))}", Shop.Email(i), $"{1 + (i % 12):00}/{1 + (i % 11):00}/2024" }));
        var plan = Shop.Suggest();
        var question = plan.Questions.Single();
        (question.Kind, question.Column, question.Assumed).ShouldBe((QuestionKind.DateOrder, "signup", nameof(DateOrder.MonthDayYear)));
        var answered = plan.Answer(question.Id, nameof(DateOrder.DayMonthYear), Today);
        answered.Questions.ShouldBeEmpty();
        answered.Files[0].Records[0].Of(Field.JoinedAt)!.Format.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        Should.Throw<RuleBrokenException>(() => plan.Answer(question.Id, "Sunday", Today));
    }

    [Fact]
    public void Given_and_family_names_are_put_together()
    {
        Shop.Write("contacts.csv", "Contact ID,First Name,Last Name,E-mail,Mobile Phone,Home Phone", Enumerable.Range(0, 40).Select(i => new object?[] { $"c{i}", "Minjun", "Kim", Shop.Email(i), Shop.Phone(i), $"02-345-{6000 + i}" }));
        var fields = Shops.Fields(Shop.Suggest().Files.Single());
        (fields["Customer.Name"], fields["Customer.Phone"], fields["Customer.Phone2"]).ShouldBe(("First Name+Last Name", "Mobile Phone", "Home Phone"));
    }

    [Fact]
    public void A_plan_survives_json_and_finds_files_of_the_same_shape_again()
    {
        Shop.Write("고객 1월.csv", "이름,휴대폰,가입일", Enumerable.Range(0, 40).Select(i => new object?[] { Shop.Name(), Shop.Phone(i), "2024-01-02" }));
        var plan = Shop.Suggest();
        var back = PlanJson.Read(PlanJson.Write(plan));
        PlanJson.Write(back).ShouldBe(PlanJson.Write(plan));
        PlanGaps.Of(back).ShouldBeEmpty();

        using var later = new TempFolder();
        new Shops(later).Write("고객 2월.csv", "가입일,휴대폰,이름", [["2024-02-03", "010-2345-6789", "김유신"]]);
        PlanBinding.Bind(back, PlanSuggester.Suggest(later.Root))!.Files.Single().Name.ShouldBe("고객 2월.csv");
        using var other = new TempFolder();
        new Shops(other).Write("고객.csv", "가입일,이메일,이름", [["2024-02-03", "a@b.kr", "김유신"]]);
        PlanBinding.Bind(back, PlanSuggester.Suggest(other.Root)).ShouldBeNull();
    }

    [Fact]
    public void A_person_can_change_what_columns_mean_and_a_broken_plan_is_told()
    {
        Shop.Write("고객.csv", "회원번호,이름,닉네임,휴대폰", Enumerable.Range(0, 40).Select(i => new object?[] { $"M{i}", Shop.Name(), $"별명{i}", Shop.Phone(i) }));
        var plan = Shop.Suggest();
        var changed = plan.Set("고객.csv", RecordKind.Customer, Field.Name, ["닉네임"], Today);
        Shops.Fields(changed.Files[0])["Customer.Name"].ShouldBe("닉네임");
        PlanGaps.Of(changed.Set("고객.csv", RecordKind.Customer, Field.Key, [], Today)).ShouldHaveSingleItem();
        PlanGaps.Of(changed.LeaveOut("고객.csv")).ShouldHaveSingleItem();
        Should.Throw<NotFoundException>(() => plan.Set("고객.csv", RecordKind.Customer, Field.Name, ["없는 열"], Today));
        changed.Drop("고객.csv", "휴대폰").Files[0].Records[0].Of(Field.Phone).ShouldBeNull();
    }

    [Fact]
    public void A_resident_number_inside_a_memo_is_hidden_and_told()
    {
        Shop.Write("고객.csv", "회원번호,이름,메모", [["M1", "김유신", "본인확인 900101-1234568 완료"], ["M2", "이순신", "단골"]]);
        var plan = Shop.Suggest();
        using var rows = ImportFiles.Open(folder.Root).Tables.Single().Open();
        var mapper = new RowMapper(plan.Files.Single(), rows.Columns);
        rows.Read();
        mapper.Map(rows).ShouldBeTrue();
        mapper.Records[0].Text(Field.Memo).ToString().ShouldBe("본인확인 ************** 완료");
        mapper.Faults.Single().RejectsRow.ShouldBeFalse();
    }

    public void Dispose() => folder.Dispose();
}
