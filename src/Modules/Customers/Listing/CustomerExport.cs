using System.Globalization;
using System.Text;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Web;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Dangol.Customers;

/// <summary>The list as a CSV file, whatever its size: read page by page and sent as it is read.</summary>
internal static class CustomerExport
{
    private const int PageSize = 500;

    public static void MapCustomerExport(this IEndpointRouteBuilder routes)
        => routes.MapGet("/customers/export", Send).RequireAuthorization(Policies.Export);

    private static async Task<IResult> Send(HttpContext http, Store store, Caller caller, DangolContext db, CustomerQueries queries, IEnumerable<ICustomerFilter> others, Words words, CancellationToken cancellationToken)
    {
        var filter = CustomerFilter.Read(http.Request.Query, others, out _);
        var total = await queries.Count(db, filter, cancellationToken);
        await store.Write(caller, write =>
        {
            write.Audit("exported", nameof(Customer), "list", new { Filter = filter.ToString(), total.Count, total.OrMore });
            return Task.CompletedTask;
        });
        var name = words[$"고객 {LocalDatePattern.Iso.Format(words.Today)}.csv", $"customers {LocalDatePattern.Iso.Format(words.Today)}.csv"];
        return Results.Stream(body => Write(body, db, queries, filter, words, cancellationToken), CsvText.ContentType, name);
    }

    private static async Task Write(Stream body, DangolContext db, CustomerQueries queries, CustomerFilter filter, Words words, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        Head(lines, words);
        await body.WriteAsync(CsvText.Start.ToArray(), cancellationToken);
        string? after = null;
        do
        {
            var page = await queries.List(db, filter, after, PageSize, counted: after is null, cancellationToken);
            var more = await CustomerDetails.Read(db, page.Rows, cancellationToken);
            foreach (var customer in more)
            {
                Line(lines, customer, words);
            }

            await body.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString()), cancellationToken);
            lines.Clear();
            after = page.Next;
        }
        while (after is not null);
    }

    private static void Head(StringBuilder lines, Words t) => CsvText.AppendLine(lines,
        t["번호", "Number"], t["이름", "Name"], t["전화번호", "Phone"], t["이메일", "E-mail"], t["등급", "Grade"], t["태그", "Tags"], t["시·도", "Region"], t["시·군·구", "City"], t["주소", "Address"], t["우편번호", "Postal code"],
        t["나라", "Country"], t["생일", "Birthday"], t["성별", "Gender"], t["주문 수", "Orders"], t["쓴 돈", "Spent"], t["첫 주문", "First order"], t["마지막 주문", "Last order"], t["가입", "Joined"], t["메모", "Memo"], t["그 밖에", "Other"]);

    private static void Line(StringBuilder lines, CustomerDetails customer, Words t)
    {
        var row = customer.Row;
        CsvText.AppendLine(lines,
            row.Number, row.Name, row.Phone is { } phone ? t.Phone(phone) : null, row.Email, row.Grade, string.Join(", ", row.Tags), row.Region, row.City, customer.Address, customer.PostalCode,
            customer.Country, customer.Birthday is { } day ? LocalDatePattern.Iso.Format(day) : null, customer.Gender, row.OrderCount, row.Spent / 100m, Time(row.FirstOrderAt, t), Time(row.LastOrderAt, t), Time(row.JoinedAt, t), customer.Memo,
            string.Join("; ", customer.Custom.Select(pair => $"{pair.Key}: {pair.Value}")));
    }

    private static string? Time(Instant? at, Words t) => at is { } some ? t.Local(some).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
