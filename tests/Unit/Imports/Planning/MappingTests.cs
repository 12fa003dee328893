using Dangol.Imports.Planning;
using Dangol.Imports.Reading;
using Dangol.Orders;
using Dangol.Tests.Unit.Imports.Reading;
using NodaTime;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Planning;

public sealed class MappingTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Values_come_out_typed()
    {
        Write("orders.csv", "order_id,customer_email,customer_name,order_status,order_date,promised_date,total\n"
            + "A1, Hong@Naver.com ,홍길동,배송완료,2024-03-05T15:05:00+09:00,2024-03-08,\"₩12,345\"\n"
            + "A2,none@none.com,김유신,취소완료,2024-03-06T15:05:00+09:00,2024-03-09,\"₩1,000\"\n");
        var (mapper, rows) = Open();
        using var reading = rows;
        rows.Read();
        mapper.Map(rows).ShouldBeTrue();
        var (order, customer) = (mapper.Records[0], mapper.Records[1]);
        order.Text(Field.Key).ToString().ShouldBe("A1");
        order.Status.ShouldBe(OrderStatus.Delivered);
        order.Moment(Field.OrderedAt)!.Value.Instant.ShouldBe(Instant.FromUtc(2024, 3, 5, 6, 5));
        order.Moment(Field.PromisedAt)!.Value.ShouldBe(new Moment(new LocalDateTime(2024, 3, 8, 0, 0), null, false));
        (order.Number(Field.Total), order.CurrencyOf(Field.Total)).ShouldBe((1234500, "KRW"));
        customer.Text(Field.Email).ToString().ShouldBe("hong@naver.com");
        customer.MayBeKey(Field.Email).ShouldBeTrue();
        order.Text(Field.CustomerRef).ToString().ShouldBe(customer.Text(Field.Key).ToString());
        rows.Read();
        mapper.Map(rows).ShouldBeTrue();
        mapper.Records[1].MayBeKey(Field.Email).ShouldBeFalse();
        mapper.Records[0].Status.ShouldBe(OrderStatus.Cancelled);
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_its_column_and_rejects_the_row_only_when_it_matters()
    {
        var good = string.Concat(Enumerable.Range(10, 40).Select(i => $"A{i},010-2345-{6000 + i},홍길동,배송완료,2024-03-05,2024-03-08,12000\n"));
        Write("orders.csv", "order_id,customer_phone,customer_name,order_status,order_date,promised_date,total\n" + good
            + "A1,없음,홍길동,배송완료,2024-03-05,2024-03-08,12000\n"
            + "A2,전화 주세요,홍길동,배송완료,2024-03-05,2024-03-08,12000\n"
            + "A3,010-2345-6789,홍길동,배송완료,2024-03-05,곧,12000\n"
            + ",010-2345-6789,홍길동,배송완료,2024-03-05,2024-03-08,12000\n"
            + "A5,010-2345-6789,홍길동,배송완료,2024-03-05,2024-03-08,12000,too,many\n");
        var (mapper, rows) = Open();
        using var reading = rows;
        rows.SkipTo(40);
        var told = new List<(bool Taken, string? Column)>();
        while (rows.Read())
        {
            var taken = mapper.Map(rows);
            told.Add((taken, mapper.Faults.Count == 0 ? null : mapper.Faults[0].Column));
        }

        told.ShouldBe([(true, null), (true, "customer_phone"), (false, "promised_date"), (false, "order_id"), (false, null)]);
    }

    [Fact]
    public void Mapping_allocates_nothing_per_row()
    {
        Write("orders.csv", "order_id,line_no,product_id,quantity,price,order_date\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"A{i / 2},{i % 2},P{i % 9},2,12.50,2024-03-05 10:00:00\n")));
        var (mapper, rows) = Open();
        using var reading = rows;
        rows.SkipTo(500);
        mapper.Map(rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (rows.Read())
        {
            mapper.Map(rows).ShouldBeTrue();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4500 * 16);
    }

    private void Write(string name, string text) => folder.Write(name, text);

    private (RowMapper Mapper, IRowSource Rows) Open()
    {
        var plan = PlanSuggester.Suggest(folder.Root);
        var rows = ImportFiles.Open(folder.Root).Tables.Single().Open();
        return (new RowMapper(plan.Files.Single(), rows.Columns), rows);
    }

    public void Dispose() => folder.Dispose();
}
