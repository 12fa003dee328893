using System.Data.Common;
using Dangol.Platform.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dangol.Platform.Data;

/// <summary>Where the data lives: a folder (SQLite file, keys, attachments, imports), and optionally a PostgreSQL connection string instead of the SQLite file.</summary>
public sealed record StoreOptions(string DataFolder, string? Postgres = null)
{
    public string SqliteFile => Path.Combine(DataFolder, "dangol.db");

    public bool IsSqlite => string.IsNullOrEmpty(Postgres);
}

/// <summary>
/// The way into the database. Reading: take a <see cref="DangolContext"/> from the scope, or <see cref="Open"/> one. Writing: <see cref="Write{T}"/>,
/// which is one transaction, durable when it returns; on SQLite it takes its turn in the lane and shares commits with its neighbours.
/// </summary>
public sealed class Store : IAsyncDisposable
{
    private readonly StoreOptions _options;
    private readonly ModelParts _parts;
    private readonly TimeProvider _clock;
    private readonly DbContextOptions<DangolContext> _contextOptions;
    private (SqliteConnection? Connection, DbContextOptions<DangolContext>? Options) _inLane;

    public Store(StoreOptions options, ModelParts parts, TimeProvider clock)
    {
        (_options, _parts, _clock) = (options, parts, clock);
        Lane = options.IsSqlite ? new WriteLane(() => OpenSqlite(pooled: false)) : null;
        _contextOptions = options.IsSqlite ? SqliteOptions(new DbContextOptionsBuilder<DangolContext>(), null) : PostgresOptions();
    }

    public StoreOptions Options => _options;

    public WriteLane? Lane { get; }

    public bool IsSqlite => _options.IsSqlite;

    /// <summary>A context to read with (and to save single changes). The receiver disposes it.</summary>
    public DangolContext Open(Caller caller) => new(_contextOptions, _parts, caller, _clock, Lane);

    /// <summary>Runs the work in one transaction. When it returns, the change is on disk; when it throws, nothing happened.</summary>
    public Task<T> Write<T>(Caller caller, Func<DangolContext, Task<T>> work)
        => Lane is null ? WritePostgres(caller, work) : Lane.Run((connection, transaction) => InSqlite(caller, connection, transaction, work));

    public Task Write(Caller caller, Func<DangolContext, Task> work) => Write<bool>(caller, async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>The same for work that takes long (a chunk of an import): nobody else's commit waits inside its transaction.</summary>
    public Task<T> WriteLong<T>(Caller caller, Func<DangolContext, Task<T>> work)
        => Lane is null ? WritePostgres(caller, work) : Lane.RunAlone((connection, transaction) => InSqlite(caller, connection, transaction, work));

    /// <summary>Brings the schema up to date. Fails on a database newer than this program.</summary>
    public async Task Migrate(CancellationToken cancellationToken = default)
    {
        DataFolder.MakeFolder(_options.DataFolder);
        await using var db = Open(new Caller());
        (await Schema.State(db, cancellationToken)).NotNewer();
        await Schema.DropStaleLock(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (IsSqlite && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_options.SqliteFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Lane is not null)
        {
            await Lane.DisposeAsync();
            using var pooled = new SqliteConnection(SqliteText(pooled: true));
            SqliteConnection.ClearPool(pooled);
        }
    }

    private async Task<T> InSqlite<T>(Caller caller, SqliteConnection connection, SqliteTransaction transaction, Func<DangolContext, Task<T>> work)
    {
        await using var db = new DangolContext(InLane(connection), _parts, caller, _clock, Lane);
        await db.Database.UseTransactionAsync(transaction);
        var result = await work(db);
        await db.SaveChangesAsync();
        return result;
    }

    // The lane has one connection, so its options are made once.
    private DbContextOptions<DangolContext> InLane(SqliteConnection connection)
    {
        if (_inLane.Connection != connection)
        {
            _inLane = (connection, SqliteOptions(new DbContextOptionsBuilder<DangolContext>(), connection));
        }

        return _inLane.Options!;
    }

    private async Task<T> WritePostgres<T>(Caller caller, Func<DangolContext, Task<T>> work)
    {
        await using var db = Open(caller);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await work(db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }

    private SqliteConnection OpenSqlite(bool pooled)
    {
        var connection = new SqliteConnection(SqliteText(pooled));
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    private string SqliteText(bool pooled) => new SqliteConnectionStringBuilder { DataSource = _options.SqliteFile, Pooling = pooled, DefaultTimeout = 5 }.ToString();

    private DbContextOptions<DangolContext> SqliteOptions(DbContextOptionsBuilder<DangolContext> builder, SqliteConnection? connection)
    {
        _ = connection is null
            ? builder.UseSqlite(SqliteText(pooled: true), sqlite => sqlite.MigrationsAssembly("Dangol.Migrations.Sqlite")).AddInterceptors(SqlitePragmas.Interceptor)
            : builder.UseSqlite(connection);
        builder.ReplaceService<IMigrationsSqlGenerator, ClusteredTables>();
        return Quiet(builder);
    }

    private DbContextOptions<DangolContext> PostgresOptions()
        => Quiet(new DbContextOptionsBuilder<DangolContext>().UseNpgsql(_options.Postgres, npgsql => npgsql.MigrationsAssembly("Dangol.Migrations.Postgres")));

    private static DbContextOptions<DangolContext> Quiet(DbContextOptionsBuilder<DangolContext> builder)
        => builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning)).Options;
}

/// <summary>Settings each SQLite connection needs: every commit is synced to disk before it is acknowledged; a busy writer is waited for, 5 s at most.</summary>
internal static class SqlitePragmas
{
    public static DbConnectionInterceptor Interceptor { get; } = new OnOpen();

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-65536; PRAGMA threads=1; PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864;";
        command.ExecuteNonQuery();
    }

    private sealed class OnOpen : DbConnectionInterceptor
    {
        private const string Read = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-32768;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Read;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
