using System.Globalization;
using Dangol.Imports.Reading;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Imports.Reading;

/// <summary>Two keys that hash alike would be taken for one row, and the second would be lost.</summary>
public sealed class KeyHashTests
{
    [Theory]
    [InlineData("O{0:00000000}")]
    [InlineData("C{0:0000000}")]
    [InlineData("{0}")]
    [InlineData("202411{0:0000000}")]
    [InlineData("order-2024-{0:00000000}-seoul")]
    [InlineData("주문{0:000000000}")]
    public void Numbered_keys_all_hash_apart(string pattern)
    {
        var seen = new HashSet<ulong>();
        for (var i = 0; i < 500_000; i++)
        {
            seen.Add(KeyHash.Of(string.Format(CultureInfo.InvariantCulture, pattern, i))).ShouldBeTrue(string.Format(CultureInfo.InvariantCulture, pattern, i));
        }
    }
}
