namespace Dangol.Customers;

/// <summary>What a person typed as a contact, in its normal form, and whether it may stand for one person.</summary>
internal static class Contact
{
    /// <summary>E.164; null when it cannot be a phone number.</summary>
    public static (string Value, bool IsShared)? Phone(string typed)
    {
        Span<char> buffer = stackalloc char[PhoneNumber.MaxLength];
        return PhoneNumber.TryNormalise(typed, buffer, out var length, out var kind) ? (buffer[..length].ToString(), !PhoneNumber.MayBeKey(kind)) : null;
    }

    /// <summary>Lower case; null when it cannot be an e-mail address.</summary>
    public static (string Value, bool IsShared)? Email(string typed)
    {
        Span<char> buffer = stackalloc char[EmailAddress.MaxLength];
        return EmailAddress.TryNormalise(typed, buffer, out var length) ? (buffer[..length].ToString(), !EmailAddress.MayBeKey(buffer[..length])) : null;
    }
}
