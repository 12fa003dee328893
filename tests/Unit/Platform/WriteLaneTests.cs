using Dangol.Platform.Data;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Platform;

public sealed class WriteLaneTests : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("dangol-lane-").FullName, "lane.db");
    private readonly WriteLane _lane;

    public WriteLaneTests()
    {
        _lane = new WriteLane(Open);
        using var connection = Open();
        Run(connection, "create table parents (id integer primary key); create table rows (id integer primary key, parent integer references parents deferrable initially deferred);");
    }

    [Fact]
    public async Task What_is_acknowledged_is_in_the_file()
    {
        await Insert(1);

        Rows().ShouldBe(1);
    }

    [Fact]
    public async Task Writers_who_queue_share_a_commit_and_all_are_told_afterwards()
    {
        var (first, open) = Holding(1);
        var queued = Enumerable.Range(2, 10).Select(id => Insert(id)).ToList();
        await Task.Delay(50, TestContext.Current.CancellationToken);

        Rows().ShouldBe(0);
        queued.ShouldAllBe(task => !task.IsCompleted);
        open.SetResult();
        await Task.WhenAll([first, .. queued]);
        Rows().ShouldBe(11);
    }

    [Fact]
    public async Task A_unit_that_fails_is_undone_and_its_neighbours_are_not()
    {
        var (first, open) = Holding(1);
        var failing = _lane.Run<bool>((connection, transaction) =>
        {
            Run(connection, "insert into rows (id) values (2)", transaction);
            throw new InvalidOperationException("no");
        });
        var last = Insert(3);
        open.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(failing);
        await Task.WhenAll(first, last);
        Ids().ShouldBe([1, 3]);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_everybody_in_it_and_the_lane_goes_on()
    {
        var (first, open) = Holding(1);
        // The missing parent is noticed at the commit.
        var orphan = _lane.Run((connection, transaction) => Task.FromResult(Run(connection, "insert into rows (id, parent) values (2, 99)", transaction)));
        var last = Insert(3);
        open.SetResult();

        await Should.ThrowAsync<SqliteException>(first);
        await Should.ThrowAsync<SqliteException>(orphan);
        await Should.ThrowAsync<SqliteException>(last);
        Rows().ShouldBe(0);

        await Insert(4);
        Ids().ShouldBe([4]);
    }

    [Fact]
    public async Task A_long_unit_stands_alone()
    {
        var (first, open) = Holding(1);
        var alone = _lane.RunAlone<bool>((connection, transaction) =>
        {
            Rows().ShouldBe(1, "what came before is committed first");
            Run(connection, "insert into rows (id) values (2)", transaction);
            throw new InvalidOperationException("no");
        });
        var last = Insert(3);
        open.SetResult();

        await Task.WhenAll(first, last);
        await Should.ThrowAsync<InvalidOperationException>(alone);
        Ids().ShouldBe([1, 3]);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        const int writers = 50, each = 40;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var id = (writer * each) + i + 1;
                if (i % 10 == 9)
                {
                    await Should.ThrowAsync<SqliteException>(Insert(id - 1));
                }

                await Insert(id);
            }
        })));

        Rows().ShouldBe(writers * each);
    }

    public async ValueTask DisposeAsync()
    {
        await _lane.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    /// <summary>A unit that keeps its turn until the test says so, while others queue behind it.</summary>
    private (Task First, TaskCompletionSource Open) Holding(int id)
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _lane.Run(async (connection, transaction) =>
        {
            Run(connection, $"insert into rows (id) values ({id})", transaction);
            await open.Task;
            return true;
        });
        return (first, open);
    }

    private Task<int> Insert(int id) => _lane.Run((connection, transaction) => Task.FromResult(Run(connection, $"insert into rows (id) values ({id})", transaction)));

    private long Rows() => Ids().Count;

    private List<long> Ids()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select id from rows order by id";
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        Run(connection, "pragma journal_mode=wal; pragma busy_timeout=5000;");
        return connection;
    }

    private static int Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
