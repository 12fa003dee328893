using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Dangol.Platform.Data;

/// <summary>
/// Indexes that are cheaper made once over all rows than row by row while a large import fills tables that were nearly empty. SQLite only: there one process owns
/// the database. Unique indexes stay. What is missing is read off the model, so that nothing has to be remembered across a crash; whoever needs an index meanwhile
/// calls <see cref="Make"/> first. Inside a transaction of <see cref="Store"/>.
/// </summary>
public static class LateIndexes
{
    /// <summary>Drops the tables' indexes but the unique ones and those named.</summary>
    public static async Task Drop(DangolContext db, IReadOnlyCollection<string> tables, params IReadOnlyCollection<string> keep)
    {
        foreach (var index in Late(db).Where(index => tables.Contains(index.Table.Name) && !keep.Contains(index.Name)))
        {
            await db.Execute($"drop index if exists {new Sql.Raw(index.Name)}");
        }
    }

    /// <summary>Names of the indexes that the model has and the database lacks, of some tables or of all; a table's lie together.</summary>
    public static async Task<List<string>> Missing(DangolContext db, params IReadOnlyCollection<string> tables)
    {
        if (!db.IsSqlite)
        {
            return [];
        }

        var there = (await db.Rows($"select name from sqlite_schema where type = 'index'", row => row.GetString(0))).ToHashSet();
        return [.. Late(db).Where(index => (tables.Count == 0 || tables.Contains(index.Table.Name)) && !there.Contains(index.Name)).Select(index => index.Name)];
    }

    /// <summary>Makes one of them.</summary>
    public static async Task Make(DangolContext db, string name)
    {
        var index = Late(db).Single(index => index.Name == name);
        var generator = db.GetService<IMigrationsSqlGenerator>();
        foreach (var command in generator.Generate([CreateIndexOperation.CreateFrom(index)], db.GetService<IDesignTimeModel>().Model))
        {
            await db.Execute($"{new Sql.Raw(command.CommandText)}");
        }
    }

    /// <summary>Makes those of the tables that are missing; nothing to do is quickly done.</summary>
    public static async Task MakeMissing(DangolContext db, params IReadOnlyCollection<string> tables)
    {
        foreach (var name in await Missing(db, tables))
        {
            await Make(db, name);
        }
    }

    private static IEnumerable<ITableIndex> Late(DangolContext db)
        => db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(table => table.Indexes).Where(index => !index.IsUnique);
}
