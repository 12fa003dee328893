using Dangol.Platform;
using Dangol.Platform.Data;
using Npgsql;

namespace Dangol.Imports.Running;

/// <summary>Where a run writes: its chunks each in a durable transaction of their own, or all into one that is rolled back in the end.</summary>
internal sealed class RunScope(Caller caller, Numbers numbers, Func<Func<DangolContext, Task>, Task> write)
{
    private const int MostTries = 6;

    public Caller Caller => caller;

    public Numbers Numbers => numbers;

    /// <summary>A dry run tells nobody how far it is and keeps nothing.</summary>
    public bool IsDry { get; init; }

    public static RunScope Durable(Store store, Caller caller, Numbers numbers) => new(caller, numbers, work => store.WriteLong(caller, async db =>
    {
        await work(db);
        return true;
    }));

    /// <summary>Runs the work in a transaction; once more when another node wrote the same keys meanwhile.</summary>
    public async Task<T> Write<T>(Func<DangolContext, Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                T? result = default;
                await write(async db => result = await work(db));
                return result!;
            }
            catch (PostgresException collision) when (!IsDry && attempt < MostTries && collision.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt));
            }
        }
    }

    public Task Write(Func<DangolContext, Task> work) => Write<bool>(async db =>
    {
        await work(db);
        return true;
    });
}
