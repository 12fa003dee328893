using Dangol.Migrations;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Architecture;

public sealed class ModelTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_workspaces_rows_are_found_by_a_key_that_begins_with_it(bool sqlite)
    {
        using var db = Context(sqlite);
        Faults(db.Model).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_migrations_say_what_the_model_says(bool sqlite)
    {
        using var db = Context(sqlite);
        db.Database.HasPendingModelChanges().ShouldBeFalse("run bin/add-migration");
    }

    [Fact]
    public void A_model_that_differs_from_the_migrations_is_found()
    {
        using var db = Context(sqlite: true, new Planted());
        db.Database.HasPendingModelChanges().ShouldBeTrue();
    }

    [Fact]
    public void A_key_that_does_not_begin_with_the_workspace_is_found()
    {
        using var db = Context(sqlite: true, new Planted());
        Faults(db.Model).ShouldBe(["PlantedRow: its key begins with Id"]);
    }

    private static IEnumerable<string> Faults(IModel model) => model.GetEntityTypes()
        .Where(entity => typeof(IWorkspaceRow).IsAssignableFrom(entity.ClrType))
        .Select(entity => (entity.ClrType.Name, First: entity.FindPrimaryKey()?.Properties[0].Name ?? "nothing"))
        .Where(row => row.First != nameof(IWorkspaceRow.WorkspaceId))
        .Select(row => $"{row.Name}: its key begins with {row.First}");

    internal static DangolContext Context(bool sqlite, params IModelPart[] more)
    {
        // Caching would hand out the first model built, planted or not.
        var builder = new DbContextOptionsBuilder<DangolContext>().EnableServiceProviderCaching(false);
        _ = sqlite
            ? builder.UseSqlite("Data Source=none.db", options => options.MigrationsAssembly("Dangol.Migrations.Sqlite"))
            : builder.UseNpgsql("Host=127.0.0.1;Database=none", options => options.MigrationsAssembly("Dangol.Migrations.Postgres"));
        return new DangolContext(builder.Options, new ModelParts([.. Tables.All, .. more]), new Caller(), TimeProvider.System, null);
    }

    private sealed class Planted : IModelPart
    {
        public void Build(ModelBuilder model) => model.Entity<PlantedRow>().HasKey(row => row.Id);
    }

    private sealed class PlantedRow : IWorkspaceRow
    {
        public int Id { get; set; }

        public int WorkspaceId { get; set; }
    }
}
