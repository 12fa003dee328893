using Dangol.Host;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Tests.Http.Operations;

/// <summary>An empty data folder (and an empty PostgreSQL database where the tests run on one), with the product's services at hand.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly ThrowAwayDatabase? _postgres;
    private readonly string _parent = Directory.CreateTempSubdirectory("dangol-ops-").FullName;
    private ServiceProvider? _services;

    private Place(ThrowAwayDatabase? postgres) => _postgres = postgres;

    public string Folder => Path.Combine(_parent, "data");

    public string? Postgres => _postgres?.ConnectionString;

    public StoreOptions Options => new(Folder, Postgres);

    public IServiceProvider Services => _services ??= new ServiceCollection().AddLogging().AddDangol(Options).BuildServiceProvider();

    public Store Store => Services.GetRequiredService<Store>();

    /// <summary>
    /// Five seconds. Where others keep the machine so busy that a server without any data takes more than two at this moment, as many times longer.
    /// </summary>
    public static async Task<TimeSpan> ReadyWithin()
    {
        await using var place = await New();
        var started = System.Diagnostics.Stopwatch.StartNew();
        using var server = await place.Serve();
        return TimeSpan.FromSeconds(5) * Math.Max(1, started.Elapsed / TimeSpan.FromSeconds(2));
    }

    public static async Task<Place> New()
    {
        var place = new Place(ThrowAwayDatabase.IfAsked());
        await (place._postgres?.Create() ?? Task.CompletedTask);
        return place;
    }

    /// <summary>On SQLite whatever the tests run on: for what only SQLite can suffer.</summary>
    public static Place OnSqlite() => new(null);

    public string File(string name) => Path.Combine(_parent, name);

    public Task<Ran> Dangol(params string[] arguments) => DangolProcess.Run(Folder, Postgres, arguments);

    public Task<DangolProcess> Serve(params string[] more) => DangolProcess.Serve(Folder, Postgres, more);

    public async Task<T> Read<T>(Func<DangolContext, Task<T>> work)
    {
        await using var db = Store.Open(new Caller());
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        await (_services?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_postgres?.Drop() ?? Task.CompletedTask);
        Directory.Delete(_parent, recursive: true);
    }
}
