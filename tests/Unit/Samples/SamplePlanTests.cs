using Dangol.Imports.Planning;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Samples;

/// <summary>The sample goes in by the same door as a shop's own files, with no hand on the plan.</summary>
[Collection("sample shop")]
public sealed class SamplePlanTests(SampleFolder shop)
{
    [Fact]
    public void The_import_understands_every_file_and_asks_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("sample-shop");
        try
        {
            foreach (var (name, content) in shop.Files)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, name), content.ToArray());
            }

            var plan = PlanSuggester.Suggest(folder.FullName);
            plan.Questions.ShouldBeEmpty();
            Means("고객명단.csv", RecordKind.Customer, Field.Key, Field.Name, Field.Phone, Field.Email, Field.Birthday, Field.ConsentSms);
            Means("온라인주문.csv", RecordKind.Order, Field.Key, Field.CustomerRef, Field.Status, Field.OrderedAt, Field.PromisedAt, Field.DeliveredAt, Field.Total);
            Means("온라인주문.csv", RecordKind.Customer, Field.Name, Field.Phone, Field.Email);
            Means("매장판매.csv", RecordKind.Order, Field.Key, Field.CustomerRef, Field.PromisedAt, Field.DeliveredAt);
            Means("주문상세.csv", RecordKind.OrderLine, Field.OrderRef, Field.ProductRef, Field.Seller);
            Means("상품.csv", RecordKind.Product, Field.Key, Field.Category);
            Means("리뷰.csv", RecordKind.Review, Field.OrderRef, Field.Score, Field.Text);
            Means("상담메모.csv", RecordKind.Note, Field.CustomerRef, Field.Text, Field.Author);

            void Means(string file, RecordKind kind, params Field[] fields)
            {
                var record = plan.Files.Single(f => f.Name == file).Record(kind).ShouldNotBeNull($"{file} {kind}");
                fields.ShouldAllBe(f => record.Of(f) != null, $"{file} {kind}");
            }
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
