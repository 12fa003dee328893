using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>What is wrong with a wish as typed.</summary>
internal static class WishFaults
{
    public static Dictionary<string, string[]> Of(string? what, string? limit, string? offered, string? agreed, Words t)
    {
        var faults = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(what) || what.Length > Wishes.LongestWhat)
        {
            faults["what"] = [t[$"고객이 바라는 것을 {Wishes.LongestWhat}자 이하로 적어 주세요.", $"What the customer wishes, in at most {Wishes.LongestWhat} characters."]];
        }

        foreach (var (field, text) in new[] { ("limit", limit), ("offered", offered), ("agreed", agreed) })
        {
            if (text?.Length > Wishes.LongestText)
            {
                faults[field] = [t[$"{Wishes.LongestText:N0}자까지 적을 수 있습니다.", $"At most {Wishes.LongestText:N0} characters."]];
            }
        }

        return faults;
    }
}
