using Dangol.Platform;
using Dangol.Ui;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Ui;

public sealed class NavItemTests
{
    private static readonly NavItem[] Items =
    [
        new("/", "sun", "오늘", "Today", Policies.Read, 1),
        new("/promises", "handshake", "약속", "Promises", Policies.Read, 2),
        new("/promises/worth", "scale", "약속의 값어치", "Worth", Policies.Read, 3),
    ];

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/promises", "/promises")]
    [InlineData("/promises/42", "/promises")]
    [InlineData("/promises/worth", "/promises/worth")]
    [InlineData("/promisesother", null)]
    [InlineData("/settings", null)]
    public void The_closest_entry_is_the_current_one(string path, string? expected) => NavItem.Current(Items, path)?.Href.ShouldBe(expected);
}
