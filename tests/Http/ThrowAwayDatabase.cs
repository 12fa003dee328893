using Dangol.Platform;
using Npgsql;

namespace Dangol.Tests.Http;

/// <summary>A PostgreSQL database of its own name, made beside the maintenance database of DANGOL_TEST_POSTGRES and dropped afterwards.</summary>
internal sealed class ThrowAwayDatabase(string maintenance)
{
    private readonly string _name = "dangol_test_" + Ids.New(TimeProvider.System).ToString("n");

    public string ConnectionString => new NpgsqlConnectionStringBuilder(maintenance) { Database = _name, MaxPoolSize = 40 }.ToString();

    public static ThrowAwayDatabase? IfAsked() => Environment.GetEnvironmentVariable("DANGOL_TEST_POSTGRES") is { Length: > 0 } maintenance ? new(maintenance) : null;

    public Task Create() => Run($"create database {_name}");

    public async Task Drop()
    {
        await using (var pool = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await Run($"drop database if exists {_name} with (force)");
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(maintenance);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
