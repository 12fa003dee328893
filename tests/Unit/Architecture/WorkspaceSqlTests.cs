using System.Text.RegularExpressions;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Architecture;

/// <summary>Plain SQL that touches a business's rows names the business: the context's filter does not reach it.</summary>
public sealed partial class WorkspaceSqlTests
{
    // Conditions that are spliced in and name the workspace themselves.
    private static readonly string[] Reviewed = ["where {PromiseConditions.Where(", "where {judged}"];

    [Fact]
    public void Plain_SQL_names_the_workspace() => Forgetful(Sources.Code.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && !file.Path.StartsWith("src/Migrations.", StringComparison.Ordinal)), Tables()).ShouldBeEmpty();

    [Fact]
    public void SQL_that_forgets_the_workspace_is_found()
        => Forgetful(
            [
                new("src/A.cs", "db.Rows($\"select name from customers where number = {number}\", Read)"),
                new("src/B.cs", "db.Rows($\"select name from customers where workspace_id = {db.WorkspaceId}\", Read)"),
                new("src/C.cs", "db.Execute($\"\"\"\n  delete from orders\n  where number = 1\n  \"\"\")"),
                new("src/D.cs", "// from customers \n var x = \"letters from customers who wait\";"),
            ],
            ["customers", "orders"]).ShouldBe(["src/A.cs: customers", "src/C.cs: orders"]);

    private static IEnumerable<string> Forgetful(IEnumerable<SourceFile> files, IReadOnlyCollection<string> tables) => files
        .Where(file => file.Extension is ".cs" or ".razor")
        .SelectMany(file => Literal().Matches(file.Text)
            .Where(literal => Statement().IsMatch(literal.Value) && !literal.Value.Contains("workspace_id", StringComparison.Ordinal) && !Reviewed.Any(condition => literal.Value.Contains(condition, StringComparison.Ordinal)))
            .SelectMany(literal => Touched().Matches(literal.Value))
            .Select(match => match.Groups[1].Value)
            .Where(tables.Contains)
            .Select(table => $"{file.Path}: {table}"));

    /// <summary>Every table whose rows belong to a workspace, taken from the model.</summary>
    private static HashSet<string> Tables()
    {
        using var db = ModelTests.Context(sqlite: true);
        var tables = db.Model.GetEntityTypes().Where(entity => typeof(IWorkspaceRow).IsAssignableFrom(entity.ClrType)).Select(entity => entity.GetTableName()!).ToHashSet();
        tables.Count.ShouldBeGreaterThan(10);
        return tables;
    }

    [GeneratedRegex("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\W*(?:with|select|insert|update|delete)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(?:from|join|into|update)\s+([a-z_]+)")]
    private static partial Regex Touched();
}
