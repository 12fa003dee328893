using System.Globalization;
using System.Text;
using Dangol.Imports.Planning;
using Dangol.Tests.Unit.Imports.Reading;

namespace Dangol.Tests.Unit.Imports.Planning;

/// <summary>Made-up exports of shops, the same for the same seed.</summary>
internal sealed class Shops(TempFolder folder, int seed = 7)
{
    private static readonly string[] Families = ["김", "이", "박", "최", "정", "강", "조", "윤"];
    private static readonly string[] Givens = ["민준", "서연", "도윤", "지우", "예준", "하은", "시우", "수아", "유진", "현우"];
    private static readonly string[] Streets = ["서울특별시 마포구 월드컵로", "경기도 성남시 분당구 판교로", "부산광역시 해운대구 우동로"];
    private static readonly string[] Goods = ["수제 쿠키 세트", "드립백 커피 10입", "사과잼 300g", "꿀 500g", "호두과자", "유자청", "쌀과자 한봉"];

    private readonly Random random = new(seed);

    public string Name() => Families[random.Next(Families.Length)] + Givens[random.Next(Givens.Length)];

    public string Phone(int person) => $"010-{2000 + (person * 37 % 7000):0000}-{person * 7919 % 10000:0000}";

    public string Email(int person) => $"user{person}@naver.com";

    public string Address() => $"{Streets[random.Next(Streets.Length)]} {random.Next(1, 300)}";

    public string Postal() => $"0{random.Next(1000, 9999)}";

    public string Good(int product) => Goods[product % Goods.Length];

    public int Price(int product) => 3000 + (product % Goods.Length * 2300);

    public DateTime Time(int year = 2024) => new DateTime(year, 1, 1).AddMinutes(random.Next(500_000));

    public string Hex() => string.Concat(Enumerable.Range(0, 4).Select(_ => random.Next().ToString("x8", CultureInfo.InvariantCulture)));

    public int Next(int most) => random.Next(most);

    public T One<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public Shops Write(string name, string? header, IEnumerable<object?[]> rows, char delimiter = ',', Encoding? encoding = null)
    {
        var text = new StringBuilder();
        if (header is not null)
        {
            text.Append(header).Append('\n');
        }

        foreach (var row in rows)
        {
            text.AppendJoin(delimiter, row.Select(value => Quoted(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", delimiter))).Append('\n');
        }

        folder.Write(name, text.ToString(), encoding);
        return this;
    }

    public ImportPlan Suggest() => PlanSuggester.Suggest(folder.Root, new FixedClock());

    /// <summary>"Kind.Field" to the columns it comes from, of one file.</summary>
    public static Dictionary<string, string> Fields(PlannedFile file)
        => file.Records.SelectMany(record => record.Fields.Where(field => field.Field != Field.Custom).Select(field => ($"{record.Kind}.{field.Field}", string.Join('+', field.Columns))))
            .ToDictionary(field => field.Item1, field => field.Item2);

    private static string Quoted(string value, char delimiter)
        => value.Contains(delimiter) || value.AsSpan().IndexOfAny('"', '\n') >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
    }
}
