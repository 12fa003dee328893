using System.Text.Json;
using System.Text.Json.Serialization;
using Dangol.Platform;
using Dangol.Platform.Web;

namespace Dangol.Customers;

/// <summary>A customer to add.</summary>
/// <param name="Phone">As people write it; kept as E.164. Numbers without + are Korean.</param>
/// <param name="Birthday">1990-05-21.</param>
/// <param name="Gender">female, male or other.</param>
/// <param name="Source">The system that <paramref name="ExternalId"/> belongs to; left out: "api".</param>
/// <param name="ExternalId">The person's id in that system: known there, they are not added twice.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CustomerWish(
    string? Name, string? Email, string? Phone, string? Region, string? City, string? PostalCode, string? Address, string? Country, string? Birthday, string? Gender, string? Grade, string? Memo,
    IReadOnlyDictionary<string, string?>? Custom, IReadOnlyList<string>? Tags, string? Source, string? ExternalId)
{
    private const string ApiSource = "api";

    public NewCustomer Checked(bool linkIfKnown)
    {
        var fields = new CustomerInput
        {
            Name = Name,
            Email = Email,
            Phone = Phone,
            Region = Region,
            City = City,
            PostalCode = PostalCode,
            Address = Address,
            Country = Country,
            Birthday = Birthday,
            Gender = Gender,
            Grade = Grade,
            Memo = Memo,
            Custom = Custom,
        }.Fields(null) with
        { Person = string.IsNullOrWhiteSpace(ExternalId) ? null : ExternalId.Trim() };
        if (fields is { Name: null, Email: null, Phone: null, Person: null })
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["name"] = ["Give a name, an e-mail address, a phone number or an externalId."] });
        }

        if (fields.Person?.Length > 200 || Source?.Length > 50 || Source?.Trim() is RecordView.Hand || Source?.Contains(':', StringComparison.Ordinal) == true)
        {
            throw new InvalidInputException(new Dictionary<string, string[]> { ["source"] = ["At most 50 characters without a colon, and not \"hand\"; externalId at most 200."] });
        }

        return new NewCustomer(fields, string.IsNullOrWhiteSpace(Source) ? ApiSource : Source.Trim(), fields.Person, [.. (Tags ?? []).Select(tag => TagCustomers.Clean(tag)).Distinct()], linkIfKnown);
    }
}

/// <summary>A merge patch of a customer's fields.</summary>
internal static class CustomerPatch
{
    public static CustomerFields Apply(JsonElement body, CustomerFields known)
    {
        var patch = new MergePatch(body);
        var input = CustomerInput.Of(known);
        input = input with
        {
            Name = patch.Text("name", input.Name),
            Email = patch.Text("email", input.Email, 254),
            Phone = patch.Text("phone", input.Phone),
            Region = patch.Text("region", input.Region),
            City = patch.Text("city", input.City),
            PostalCode = patch.Text("postalCode", input.PostalCode),
            Address = patch.Text("address", input.Address, 500),
            Country = patch.Text("country", input.Country),
            Birthday = patch.Text("birthday", input.Birthday),
            Gender = patch.Text("gender", input.Gender),
            Grade = patch.Text("grade", input.Grade),
            Memo = patch.Text("memo", input.Memo, 10_000),
            PhoneIsShared = patch.Flag("phoneIsShared", input.PhoneIsShared),
            EmailIsShared = patch.Flag("emailIsShared", input.EmailIsShared),
            Custom = Customs(patch, body, input.Custom),
        };
        patch.ThrowIfFaulty();
        return input.Fields(null, known);
    }

    private static Dictionary<string, string?> Customs(MergePatch patch, JsonElement body, IReadOnlyDictionary<string, string?>? known)
    {
        var customs = new Dictionary<string, string?>(known ?? new Dictionary<string, string?>());
        if (!patch.Has("custom"))
        {
            return customs;
        }

        var given = body.GetProperty("custom");
        if (given.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (given.ValueKind != JsonValueKind.Object || given.EnumerateObject().Any(field => field.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null) || field.Name.Length is 0 or > 100))
        {
            patch.Fault("custom", "An object of texts by field name; null clears one.");
            return customs;
        }

        foreach (var field in given.EnumerateObject())
        {
            customs[field.Name] = field.Value.GetString();
        }

        return customs;
    }
}
