using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Architecture;

/// <summary>The product talks to nobody: no file names a host but this machine, except where a person is shown where to read on.</summary>
public sealed partial class HostsTests
{
    private static readonly HashSet<string> ThisMachine = ["127.0.0.1", "localhost", "[::1]"];

    // Names of XML vocabularies: never fetched.
    private static readonly HashSet<string> Vocabularies = ["www.w3.org", "schemas.openxmlformats.org", "schemas.microsoft.com"];

    // For people: where to get what is missing, and whose rules are followed.
    private static readonly Dictionary<string, string[]> ForPeople = new()
    {
        ["dotnet.microsoft.com"] = ["bin/", "README", "docs/", "src/Ui/Client/Client.targets"],
        ["nodejs.org"] = ["bin/", "README", "docs/", "src/Ui/Client/Client.targets"],
        ["www.apache.org"] = ["LICENSE"],
        ["keepachangelog.com"] = ["CHANGELOG.md"],
        ["semver.org"] = ["CHANGELOG.md"],
    };

    [Fact]
    public void No_file_names_a_host_but_this_machine() => Strangers(Sources.All).ShouldBeEmpty();

    [Fact]
    public void A_strange_host_is_found()
        => Strangers([new SourceFile("src/A.cs", "http://127.0.0.1:5200/ https://cdn.somewhere.net/x.js //fonts.elsewhere.com/a https://shop.example.com https://nodejs.org")])
            .ShouldBe(["src/A.cs: cdn.somewhere.net", "src/A.cs: fonts.elsewhere.com", "src/A.cs: nodejs.org"]);

    private static IEnumerable<string> Strangers(IEnumerable<SourceFile> files) => files.Where(file => file.Path != "tests/Unit/Architecture/HostsTests.cs").SelectMany(file => Address().Matches(file.Text)
        .Select(match => match.Groups[1].Value)
        .Where(host => !ThisMachine.Contains(host) && !Vocabularies.Contains(host) && !IsReserved(host) && !(ForPeople.TryGetValue(host, out var places) && places.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal))))
        .Select(host => $"{file.Path}: {host}"));

    /// <summary>Names set aside for examples, which lead nowhere.</summary>
    private static bool IsReserved(string host) => host is "example.com" or "example.org" or "example.net" || host.EndsWith(".example", StringComparison.Ordinal) || host.EndsWith(".example.com", StringComparison.Ordinal) || host.EndsWith(".test", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:https?:|(?<=[\s""'(]))//((?:[a-z0-9-]+\.)+[a-z]{2,}|localhost|[0-9.]{7,}|\[::1\])(?=[/:\s""'`)<>,;?#]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
