using Dangol.Migrations;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.Error.WriteLine("Used by bin/add-migration only.");

/// <summary>Gives dotnet-ef the model on the engine named after "--": sqlite or postgres. No database is opened.</summary>
internal sealed class ContextFactory : IDesignTimeDbContextFactory<DangolContext>
{
    public DangolContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<DangolContext>();
        _ = args.Contains("postgres")
            ? builder.UseNpgsql("Host=127.0.0.1;Database=none", npgsql => npgsql.MigrationsAssembly("Dangol.Migrations.Postgres"))
            : builder.UseSqlite("Data Source=none.db", sqlite => sqlite.MigrationsAssembly("Dangol.Migrations.Sqlite"));
        return new DangolContext(builder.Options, new ModelParts(Tables.All), new Caller(), TimeProvider.System, null);
    }
}
