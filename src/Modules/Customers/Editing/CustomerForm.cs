using Dangol.Ui;
using Microsoft.AspNetCore.Http;

namespace Dangol.Customers;

/// <summary>What the forms for customers post: text as typed, and what to say beside the fields.</summary>
public sealed record CustomerForm
{
    internal const string CustomPrefix = "custom.";

    internal CustomerInput Input { get; init; } = new();

    /// <summary>Comma-separated.</summary>
    internal string? Tags { get; init; }

    internal string? Note { get; init; }

    /// <summary>The version the form was filled from.</summary>
    internal int? Version { get; init; }

    internal IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Somebody has the phone number or e-mail address already.</summary>
    internal KnownCustomer? Known { get; init; }

    internal static CustomerForm Read(IFormCollection form)
    {
        string? Text(string name) => form[name].FirstOrDefault();
        return new CustomerForm
        {
            Input = new CustomerInput
            {
                Name = Text("name"),
                Phone = Text("phone"),
                Email = Text("email"),
                Grade = Text("grade"),
                Region = Text("region"),
                City = Text("city"),
                Address = Text("address"),
                PostalCode = Text("postalCode"),
                Country = Text("country"),
                Birthday = Text("birthday"),
                Gender = Text("gender"),
                Memo = Text("memo"),
                PhoneIsShared = Text("phoneIsShared") == "true",
                EmailIsShared = Text("emailIsShared") == "true",
                Custom = form.Keys.Where(key => key.StartsWith(CustomPrefix, StringComparison.Ordinal)).ToDictionary(key => key[CustomPrefix.Length..], Text),
            },
            Tags = Text("tags"),
            Note = Text("note"),
            Version = int.TryParse(Text("version"), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null,
        };
    }

    /// <summary>With the way to the customer who is in the way, beside the field.</summary>
    internal CustomerForm Refused(KnownCustomerException known, Words t)
    {
        var title = CustomersContract.Title(t, known.Customer.Name, known.Customer.Number);
        return this with
        {
            Known = known.Customer,
            Errors = new Dictionary<string, string[]>
            {
                [known.Key == IdentityKind.Phone ? "phone" : "email"] = [known.Key == IdentityKind.Phone ? t[$"{title} 님이 이미 쓰는 번호입니다.", $"{title} has this number already."] : t[$"{title} 님이 이미 쓰는 주소입니다.", $"{title} has this address already."]],
            },
        };
    }
}
