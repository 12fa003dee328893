using Microsoft.Data.Sqlite;

namespace Dangol.Platform.Data;

/// <summary>
/// The one writer of a SQLite database. Writers take turns on one connection, and those that queue up share a commit: each runs in
/// its own savepoint and is told of success only when the shared commit is on disk (group commit). A failing unit is rolled
/// back to its savepoint and does not disturb its neighbours; a failing commit fails all of them.
/// </summary>
public sealed class WriteLane(Func<SqliteConnection> connect) : IAsyncDisposable
{
    private const int MostUnitsPerCommit = 64;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteConnection? _connection;
    private Group? _open;
    private int _waiting;

    /// <summary>Runs one unit; returns when it is durable.</summary>
    public async Task<T> Run<T>(Func<SqliteConnection, SqliteTransaction, Task<T>> unit)
    {
        var group = default(Group);
        T result;
        await TakeTurn();
        try
        {
            group = _open ??= Begin();
            result = await InSavepoint(group, unit);
        }
        finally
        {
            if (group is not null && (Volatile.Read(ref _waiting) == 0 || ++group.Units >= MostUnitsPerCommit))
            {
                Commit();
            }

            _turn.Release();
        }

        await group.Committed.Task;
        return result;
    }

    /// <summary>Runs work that saves through a connection of its own, while nobody else writes.</summary>
    public async Task<T> Alone<T>(Func<Task<T>> work)
    {
        await TakeTurn();
        try
        {
            if (_open is not null)
            {
                Commit();
            }

            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs a long unit in a transaction of its own, so that nobody's commit waits for it.</summary>
    public Task<T> RunAlone<T>(Func<SqliteConnection, SqliteTransaction, Task<T>> unit) => Alone(async () =>
    {
        var connection = _connection ??= connect();
        await using var transaction = connection.BeginTransaction();
        var result = await unit(connection, transaction);
        await transaction.CommitAsync();
        return result;
    });

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _turn.Dispose();
    }

    private async Task TakeTurn()
    {
        Interlocked.Increment(ref _waiting);
        await _turn.WaitAsync();
        Interlocked.Decrement(ref _waiting);
    }

    private Group Begin()
    {
        _connection ??= connect();
        return new Group(_connection.BeginTransaction());
    }

    private static async Task<T> InSavepoint<T>(Group group, Func<SqliteConnection, SqliteTransaction, Task<T>> unit)
    {
        group.Transaction.Save("unit");
        try
        {
            var result = await unit(group.Transaction.Connection!, group.Transaction);
            group.Transaction.Release("unit");
            return result;
        }
        catch
        {
            group.Transaction.Rollback("unit");
            group.Transaction.Release("unit");
            throw;
        }
    }

    private void Commit()
    {
        var group = _open!;
        _open = null;
        try
        {
            group.Transaction.Commit();
            group.Committed.SetResult();
        }
        catch (Exception problem)
        {
            group.Committed.SetException(problem);
        }
        finally
        {
            group.Transaction.Dispose();
        }
    }

    private sealed class Group(SqliteTransaction transaction)
    {
        public SqliteTransaction Transaction { get; } = transaction;

        public TaskCompletionSource Committed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Units { get; set; }
    }
}
