using Dangol.Imports.Reading;

namespace Dangol.Imports.Planning;

/// <summary>Parses one value by its planned format.</summary>
internal static class FieldParser
{
    public static readonly Sentence Hidden = new("주민등록번호가 들어 있어 가리고 가져왔습니다", "held a resident registration number, which was hidden");

    /// <summary>Blots out resident registration numbers inside a text.</summary>
    public static bool Hide(Span<char> text)
    {
        var found = false;
        while (text.Length >= 14 && IdentityNumber.IndexOfResident(text) is >= 0 and var at)
        {
            text.Slice(at, 14).Fill('*');
            found = true;
        }

        return found;
    }

    /// <summary>The text without the resident registration numbers in it.</summary>
    public static string Hiding(ReadOnlySpan<char> text)
    {
        if (IdentityNumber.IndexOfResident(text) < 0)
        {
            return text.ToString();
        }

        var shown = text.ToArray();
        Hide(shown);
        return new string(shown);
    }

    /// <param name="room">At least as long as the value, and 254; takes the normalised text.</param>
    public static bool TryParse(ReadOnlySpan<char> raw, PlannedField planned, Span<char> room, ref MappedValue value)
    {
        var format = planned.Format;
        switch (format.Type)
        {
            case ValueType.Email:
                var isEmail = EmailAddress.TryNormalise(raw, room, out value.TextLength);
                value.MayBeKey = isEmail && EmailAddress.MayBeKey(room[..value.TextLength]);
                return isEmail;
            case ValueType.Phone:
                var isPhone = PhoneNumber.TryNormalise(raw, room, out value.TextLength, out var kind);
                value.MayBeKey = isPhone && PhoneNumber.MayBeKey(kind);
                value.Number = (long)kind;
                return isPhone;
            case ValueType.Key or ValueType.MadeKey:
                value.TextLength = planned.Columns.Count == 1 ? Part(raw, format.Type, room) : Part(raw, ValueType.Text, room);
                return true;
            case ValueType.Text:
                return Keep(raw, room, ref value);
        }

        return Keep(raw, room, ref value) && format.Type switch
        {
            ValueType.Date or ValueType.DateTime => Moments.TryParse(raw, format.DateOrder, format.Pivot, out value.Moment),
            ValueType.Money => Amounts.TryMoney(raw, format.DecimalMark, out value.Number, out value.Currency),
            ValueType.Quantity => Amounts.TryQuantity(raw, format.DecimalMark, out value.Number),
            ValueType.Integer => TryInteger(raw, ref value),
            ValueType.YesNo => TryYesNo(raw, ref value),
            ValueType.Gender => TryGender(raw, ref value),
            ValueType.OrderStatus => IsStatus(raw, ref value),
            ValueType.Score => Scores.TryParse(raw, format.Scale, out value.Score),
            _ => true,
        };
    }

    /// <summary>Writes one column's part of a key or a text; returns its length.</summary>
    public static int Part(ReadOnlySpan<char> part, ValueType type, Span<char> room)
    {
        if (type == ValueType.MadeKey
            && (EmailAddress.TryNormalise(part, room, out var length) || PhoneNumber.TryNormalise(part, room, out length, out _)))
        {
            return length;
        }

        part = type is ValueType.Key or ValueType.MadeKey ? KeyHash.WithoutFloat(part) : part;
        part.CopyTo(room);
        return part.Length;
    }

    /// <summary>A value of these fields that cannot be read spoils the record; any other is left empty and told.</summary>
    public static bool RejectsRow(Field field) => field is Field.Key or Field.OrderRef or Field.OrderedAt or Field.PromisedAt or Field.DeliveredAt
        or Field.Total or Field.Quantity or Field.UnitPrice or Field.Amount or Field.Score or Field.Text;

    public static Sentence Reason(ValueType type) => type switch
    {
        ValueType.Email => new("이메일 주소가 아닙니다", "not an e-mail address"),
        ValueType.Phone => new("전화번호가 아닙니다", "not a phone number"),
        ValueType.Date or ValueType.DateTime => new("날짜로 읽을 수 없습니다", "not a date in this column's format"),
        ValueType.Money => new("금액으로 읽을 수 없습니다", "not an amount in this column's format"),
        ValueType.Quantity => new("수량으로 읽을 수 없습니다", "not a quantity"),
        ValueType.Integer => new("정수가 아닙니다", "not a whole number"),
        ValueType.YesNo => new("예/아니오로 읽을 수 없습니다", "neither yes nor no"),
        ValueType.Gender => new("성별로 읽을 수 없습니다", "not a gender"),
        ValueType.Score => new("점수로 읽을 수 없습니다", "not a score on this column's scale"),
        _ => new("읽을 수 없는 값입니다", "cannot be read"),
    };

    private static bool Keep(ReadOnlySpan<char> raw, Span<char> room, ref MappedValue value)
    {
        raw.CopyTo(room);
        value.TextLength = raw.Length;
        return true;
    }

    private static bool TryInteger(ReadOnlySpan<char> raw, ref MappedValue value)
    {
        var ok = Amounts.TryNumber(raw, '.', out var number) && number % 1 == 0 && Math.Abs(number) < 1e15;
        value.Number = ok ? (long)number : 0;
        return ok;
    }

    private static bool TryYesNo(ReadOnlySpan<char> raw, ref MappedValue value)
    {
        var ok = YesNo.TryParse(raw, out var yes);
        value.Number = yes ? 1 : 0;
        return ok;
    }

    private static bool TryGender(ReadOnlySpan<char> raw, ref MappedValue value)
    {
        var ok = Genders.TryParse(raw, out var gender);
        value.Number = (long)gender;
        return ok;
    }

    private static bool IsStatus(ReadOnlySpan<char> raw, ref MappedValue value)
    {
        value.Number = (long)OrderStatuses.Parse(raw);
        return true;
    }
}
