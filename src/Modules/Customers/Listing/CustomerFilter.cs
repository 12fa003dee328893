using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Dangol.Customers;

/// <summary>What the list is narrowed to and how it is ordered, exactly as it stands in the address.</summary>
public sealed record CustomerFilter
{
    private const int LongestText = 200;

    public string? Query { get; init; }

    /// <summary>Four digits are looked for anywhere, not only at the end of a phone number.</summary>
    public bool Anywhere { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Region { get; init; }

    public string? City { get; init; }

    public string? Grade { get; init; }

    /// <summary>Days: the last order is not older.</summary>
    public int? OrderedWithin { get; init; }

    /// <summary>Days: there were orders, and the last is older.</summary>
    public int? NotOrderedFor { get; init; }

    /// <summary>Days since they became known; 0 is this calendar month where the reader is.</summary>
    public int? JoinedWithin { get; init; }

    public int? OrdersFrom { get; init; }

    public int? OrdersTo { get; init; }

    /// <summary>In whole units of the currency.</summary>
    public long? SpentFrom { get; init; }

    public long? SpentTo { get; init; }

    public bool Slipping { get; init; }

    public bool? HasEmail { get; init; }

    public bool? HasPhone { get; init; }

    /// <summary>Created by this import.</summary>
    public int? Import { get; init; }

    public bool Archived { get; init; }

    /// <summary>Choices of other modules' filters, by name.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    public CustomerSort Sort { get; init; } = CustomerSort.Newest;

    /// <summary>Nothing is asked for but what every list hides.</summary>
    public bool IsPlain => !Archived && Query is null && NarrowsNothing;

    /// <summary>Nothing but words, if any, and the archive.</summary>
    public bool NarrowsNothing => this with { Query = null, Anywhere = false, Archived = false, Sort = CustomerSort.Newest } == new CustomerFilter { Tags = Tags, Others = Others } && Tags.Count == 0 && Others.Count == 0;

    /// <param name="others">The filters of other modules.</param>
    /// <param name="errors">What could not be read, by parameter; it is left out of the filter.</param>
    public static CustomerFilter Read(IQueryCollection query, IEnumerable<ICustomerFilter> others, out Dictionary<string, string[]> errors)
    {
        var read = new QueryReader(query);
        var filter = new CustomerFilter
        {
            Query = read.Text("q"),
            Anywhere = read.Yes("anywhere") == true,
            Tags = [.. read.Texts("tag")],
            Region = read.Text("region"),
            City = read.Text("city"),
            Grade = read.Text("grade"),
            OrderedWithin = (int?)read.Number("orderedWithin", 36_500),
            NotOrderedFor = (int?)read.Number("notOrderedFor", 36_500),
            JoinedWithin = query["joinedWithin"] == "month" ? 0 : (int?)read.Number("joinedWithin", 36_500),
            OrdersFrom = (int?)read.Number("ordersFrom", int.MaxValue),
            OrdersTo = (int?)read.Number("ordersTo", int.MaxValue),
            SpentFrom = read.Number("spentFrom", long.MaxValue / 100),
            SpentTo = read.Number("spentTo", long.MaxValue / 100),
            Slipping = read.Yes("slipping") == true,
            HasEmail = read.Yes("email"),
            HasPhone = read.Yes("phone"),
            Import = (int?)read.Number("import", int.MaxValue),
            Archived = read.Yes("archived") == true,
            Others = others.Select(other => (other.Name, Choice: read.OneOf(other.Name, other.Choices.Select(choice => choice.Value)))).Where(pair => pair.Choice is not null).ToDictionary(pair => pair.Name, pair => pair.Choice!),
            Sort = read.Parsed("sort", CustomerSort.Parse) ?? CustomerSort.Newest,
        };
        errors = read.Errors;
        return filter;
    }

    /// <summary>The query string without "?", in a fixed order; empty for the plain list.</summary>
    public override string ToString() => string.Join('&', Pairs().Select(pair => $"{pair.Name}={HttpUtility.UrlEncode(pair.Value)}"));

    /// <summary>Every parameter that is set, as forms and addresses carry it.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        IEnumerable<(string Name, object? Value)> all =
        [
            ("q", Query), ("anywhere", Yes(Anywhere)), .. Tags.Select(tag => ("tag", (object?)tag)), ("region", Region), ("city", City), ("grade", Grade),
            ("orderedWithin", OrderedWithin), ("notOrderedFor", NotOrderedFor), ("joinedWithin", JoinedWithin == 0 ? "month" : JoinedWithin),
            ("ordersFrom", OrdersFrom), ("ordersTo", OrdersTo), ("spentFrom", SpentFrom), ("spentTo", SpentTo), ("slipping", Yes(Slipping)),
            ("email", YesNo(HasEmail)), ("phone", YesNo(HasPhone)), ("import", Import), ("archived", Yes(Archived)),
            .. Others.Select(other => (other.Key, (object?)other.Value)), ("sort", Sort == CustomerSort.Newest ? null : Sort.Text),
        ];
        return all.Where(pair => pair.Value is not null).Select(pair => (pair.Name, Convert.ToString(pair.Value, CultureInfo.InvariantCulture)!));
    }

    private static string? Yes(bool value) => value ? "yes" : null;

    private static string? YesNo(bool? value) => value switch { true => "yes", false => "no", null => null };

    /// <summary>Reads parameters and remembers those that make no sense.</summary>
    private sealed class QueryReader(IQueryCollection query)
    {
        public Dictionary<string, string[]> Errors { get; } = [];

        public IEnumerable<string> Texts(string name) => query[name].Select(text => text?.Trim()).OfType<string>().Where(text => text.Length is > 0 and <= LongestText).Distinct().Take(10);

        public string? Text(string name) => Texts(name).FirstOrDefault();

        public long? Number(string name, long most) => Parsed(name, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : (long?)null);

        public bool? Yes(string name) => Parsed<bool?>(name, text => text switch { "yes" or "true" => true, "no" or "false" => false, _ => null });

        public string? OneOf(string name, IEnumerable<string> choices) => Parsed(name, text => choices.Contains(text) ? text : null);

        public T? Parsed<T>(string name, Func<string, T?> parse)
        {
            if (StringValues.IsNullOrEmpty(query[name]) || query[name][0]!.Trim() is not { Length: > 0 } text)
            {
                return default;
            }

            var value = parse(text);
            if (value is null)
            {
                Errors[name] = ["This value is not one that can be asked for."];
            }

            return value;
        }
    }
}
