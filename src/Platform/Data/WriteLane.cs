using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Dangol.Platform.Data;

/// <summary>
/// The one writer of a SQLite database: a thread of its own with one connection, to which writers hand their units of work. Units that queue up share a commit: each
/// runs in its own savepoint and is told of success only when the shared commit is on disk (group commit). A failing unit is rolled back to its savepoint and does not
/// disturb its neighbours; a failing commit fails all of them. A unit must not wait for another unit.
/// </summary>
public sealed class WriteLane(Func<SqliteConnection> connect) : IAsyncDisposable
{
    private const int MostUnitsPerCommit = 64;

    private readonly BlockingCollection<Job> _queue = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _thread;

    // Only the lane's thread touches these.
    private readonly List<Job> _told = [];
    private SqliteConnection? _connection;
    private SqliteTransaction? _open;

    /// <summary>Runs one unit; returns when it is durable.</summary>
    public Task<T> Run<T>(Func<SqliteConnection, SqliteTransaction, Task<T>> unit) => Enqueue(new Job<T>(shares: true, () =>
    {
        var transaction = _open ??= Connection.BeginTransaction();
        transaction.Save("unit");
        try
        {
            var result = unit(transaction.Connection!, transaction).GetAwaiter().GetResult();
            transaction.Release("unit");
            return result;
        }
        catch
        {
            transaction.Rollback("unit");
            transaction.Release("unit");
            throw;
        }
    }));

    /// <summary>Runs work that saves through a connection of its own, while nobody else writes.</summary>
    public Task<T> Alone<T>(Func<Task<T>> work) => Enqueue(new Job<T>(shares: false, () => work().GetAwaiter().GetResult()));

    /// <summary>Runs a long unit in a transaction of its own, so that nobody's commit waits for it.</summary>
    public Task<T> RunAlone<T>(Func<SqliteConnection, SqliteTransaction, Task<T>> unit) => Enqueue(new Job<T>(shares: false, () =>
    {
        using var transaction = Connection.BeginTransaction();
        var result = unit(Connection, transaction).GetAwaiter().GetResult();
        transaction.Commit();
        return result;
    }));

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        if (Volatile.Read(ref _thread) is not null)
        {
            await _ended.Task;
        }

        _queue.Dispose();
    }

    private SqliteConnection Connection => _connection ??= connect();

    private Task<T> Enqueue<T>(Job<T> job)
    {
        if (_thread is null)
        {
            Start();
        }

        _queue.Add(job);
        return job.Done;
    }

    private void Start()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = "write lane" };
        if (Interlocked.CompareExchange(ref _thread, thread, null) is null)
        {
            thread.Start();
        }
    }

    private void Work()
    {
        foreach (var job in _queue.GetConsumingEnumerable())
        {
            if (!job.Shares)
            {
                Commit();
            }

            if (job.Run())
            {
                _told.Add(job);
            }

            if (!job.Shares || _queue.Count == 0 || _told.Count >= MostUnitsPerCommit)
            {
                Commit();
            }
        }

        _connection?.Dispose();
        _ended.SetResult();
    }

    /// <summary>Commits what is open, if anything, and tells everybody whose work is in it.</summary>
    private void Commit()
    {
        var problem = default(Exception);
        try
        {
            _open?.Commit();
        }
        catch (Exception failed)
        {
            problem = failed;
        }

        Discard();
        foreach (var job in _told)
        {
            job.Tell(problem);
        }

        _told.Clear();
    }

    private void Discard()
    {
        try
        {
            _open?.Dispose();
        }
        catch (SqliteException)
        {
            // SQLite has rolled it back by itself; the commit has said so.
        }

        _open = null;
    }

    private abstract class Job(bool shares)
    {
        public bool Shares => shares;

        /// <returns>False when it failed and has been told so.</returns>
        public abstract bool Run();

        public abstract void Tell(Exception? problem);
    }

    private sealed class Job<T>(bool shares, Func<T> work) : Job(shares)
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;

        public override bool Run()
        {
            try
            {
                if (_context is null)
                {
                    _result = work();
                }
                else
                {
                    ExecutionContext.Run(_context, job => ((Job<T>)job!).Work(), this);
                }

                return true;
            }
            catch (Exception problem)
            {
                _done.SetException(problem);
                return false;
            }
        }

        public override void Tell(Exception? problem)
        {
            if (problem is null)
            {
                _done.SetResult(_result!);
            }
            else
            {
                _done.SetException(problem);
            }
        }

        private void Work() => _result = work();
    }
}
