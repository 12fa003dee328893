using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dangol.Customers;

/// <summary>Adding and changing customers by hand, archiving them, and their tags one by one.</summary>
internal static class EditPages
{
    public static void MapEditPages(this IEndpointRouteBuilder routes)
    {
        var customers = routes.MapGroup("/customers").RequireAuthorization(Policies.Work);
        customers.MapGet("new", () => Page.Part<NewCustomerDialog>());
        customers.MapPost("", Add);
        customers.MapGet("{number:long}/edit", Edit);
        customers.MapPost("{number:long}", Change);
        customers.MapPost("{number:long}/archival", (long number, HttpContext http, Store store, Caller caller, Words words) => Archive(number, true, http, store, caller, words));
        customers.MapPost("{number:long}/archival/undo", (long number, HttpContext http, Store store, Caller caller, Words words) => Archive(number, false, http, store, caller, words));
    }

    private static async Task<IResult> Add(IFormCollection posted, HttpContext http, Store store, Caller caller, AddCustomer add, Notebook notebook, Words words)
    {
        var form = CustomerForm.Read(posted);
        try
        {
            var fields = form.Input.Fields(words);
            if (fields is { Name: null, Phone: null, Email: null })
            {
                throw new InvalidInputException(new Dictionary<string, string[]> { ["name"] = [words["이름, 전화번호, 이메일 가운데 하나는 적어 주세요.", "Give a name, a phone number or an e-mail address."]] });
            }

            var tags = (form.Tags ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => TagIn(tag, words)).Distinct().ToList();
            var note = string.IsNullOrWhiteSpace(form.Note) ? null : Notebook.Clean(form.Note, words);
            var added = await store.Write(caller, async db =>
            {
                var customer = await add.Run(db, new NewCustomer(fields, RecordView.Hand, null, tags, LinkIfKnown: false));
                _ = note is null ? null : await notebook.Write(db, customer.Id, note);
                return customer;
            });
            return Page.GoTo(CustomersContract.Href(added.Number), new Toast(words[$"{CustomersContract.Title(words, fields.Name, added.Number)} 님을 추가했습니다", $"{CustomersContract.Title(words, fields.Name, added.Number)} added"]));
        }
        catch (KnownCustomerException known)
        {
            return Page.Part<NewCustomerDialog>(new { Form = form.Refused(known, words) }, StatusCodes.Status422UnprocessableEntity);
        }
        catch (InvalidInputException invalid)
        {
            return Page.Part<NewCustomerDialog>(new { Form = form with { Errors = invalid.Errors } }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> Edit(long number, DangolContext db, CancellationToken cancellationToken)
    {
        var (fields, version) = await Standing(db, number, cancellationToken);
        return Page.Part<EditCustomerDialog>(new { Number = number, Form = new CustomerForm { Input = CustomerInput.Of(fields), Version = version } });
    }

    private static async Task<IResult> Change(long number, IFormCollection posted, HttpContext http, Store store, Caller caller, Words words)
    {
        var form = CustomerForm.Read(posted);
        try
        {
            await store.Write(caller, db => ChangeCustomer.Run(db, number, known => Fields(form.Input, known, words), version => Same(form.Version, version, words)));
        }
        catch (KnownCustomerException known)
        {
            return Page.Part<EditCustomerDialog>(new { Number = number, Form = form.Refused(known, words) }, StatusCodes.Status422UnprocessableEntity);
        }
        catch (InvalidInputException invalid)
        {
            return Page.Part<EditCustomerDialog>(new { Number = number, Form = form with { Errors = invalid.Errors } }, StatusCodes.Status422UnprocessableEntity);
        }

        return Page.GoTo(CustomersContract.Href(number), new Toast(words["고객 정보를 고쳤습니다", "Customer changed"]));
    }

    private static async Task<IResult> Archive(long number, bool archived, HttpContext http, Store store, Caller caller, Words words)
    {
        await store.Write(caller, db => ArchiveCustomer.Run(db, number, archived));
        return Page.GoTo(CustomersContract.Href(number), archived
            ? new Toast(words["보관했습니다. 목록과 검색에 나오지 않습니다.", "Archived: not in lists and searches any more."], UndoAction: $"/customers/{number.ToString(CultureInfo.InvariantCulture)}/archival/undo")
            : new Toast(words["다시 목록에 나옵니다", "Back in the lists"]));
    }

    internal static async Task<(CustomerFields Fields, int Version)> Standing(DangolContext db, long number, CancellationToken cancellationToken = default)
    {
        var details = await CustomerDetails.Read(db, number.ToString(CultureInfo.InvariantCulture), cancellationToken);
        return details.MergedInto is null ? (CustomerFold.Of(await CustomerSources.Records(db, details.Row.Id, cancellationToken)).Fields, details.Row.Version) : throw new NotFoundException("customer");
    }

    // A phone number that is shown grouped comes back grouped; only a real change counts.
    private static CustomerFields Fields(CustomerInput input, CustomerFields known, Words words)
    {
        var fields = input.Fields(words, known);
        return input.Custom is null or { Count: 0 } ? fields with { Custom = known.Custom } : fields;
    }

    private static void Same(int? seen, int version, Words words)
    {
        if (seen is not null && seen != version)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { [""] = [words["그사이 다른 사람이 이 손님의 정보를 고쳤습니다. 창을 닫고 새로 연 다음 다시 고쳐 주세요.", "Somebody else changed this customer meanwhile. Close this, open it anew and change it again."]] });
        }
    }

    private static string TagIn(string tag, Words words)
    {
        try
        {
            return TagCustomers.Clean(tag, words);
        }
        catch (InvalidInputException invalid)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["tags"] = invalid.Errors["tag"] });
        }
    }
}
