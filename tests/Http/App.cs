using System.Net;
using System.Net.Http.Headers;
using Dangol.Access;
using Dangol.Host;
using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dangol.Tests.Http;

/// <summary>
/// The real server on a free port of 127.0.0.1, with an empty database of its own and a clock that tests set. Runs on SQLite; on PostgreSQL when
/// DANGOL_TEST_POSTGRES holds the connection string of a maintenance database. The same tests run on both: <c>class X(App app) : IClassFixture&lt;App&gt;</c>.
/// </summary>
public sealed class App : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dangol-test-").FullName;
    private readonly ThrowAwayDatabase? _postgres = ThrowAwayDatabase.IfAsked();
    private int _people;

    /// <summary>Development has the pages of the design system too.</summary>
    public string Environment { get; init; } = "Production";

    static App() => System.Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");

    public WebApplication Server { get; private set; } = null!;

    public SettableClock Clock { get; } = new();

    public bool IsSqlite => _postgres is null;

    public string DataFolder => _folder;

    public Uri Address => new(Server.Urls.First());

    public Store Store => Server.Services.GetRequiredService<Store>();

    /// <summary>The owner of the fixture's workspace, as a job would act for them.</summary>
    public Caller Caller { get; } = new();

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        await (_postgres?.Create() ?? Task.CompletedTask);
        Server = Dangol.Host.Server.Build(new ServerOptions(new StoreOptions(_folder, _postgres?.ConnectionString), Port: 0, Environment, Clock));
        await Store.Migrate();
        await Server.StartAsync();
        Caller.Is(await AddWorkspace("시험 가게"), null, "시험", Role.Owner, "job", null);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.StopAsync();
        await Server.DisposeAsync();
        await (_postgres?.Drop() ?? Task.CompletedTask);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser of a new member with this role, in the fixture's workspace or another one.</summary>
    public async Task<HttpClient> SignedInAs(Role role, int? workspaceId = null)
    {
        var userId = await AddMember(role, workspaceId);
        var browser = Anonymous();
        var link = await Server.Services.GetRequiredService<OneTimeLinks>().ForSignIn(userId);
        var answer = await browser.PostAsync(link, null);
        return answer.StatusCode == HttpStatusCode.SeeOther ? browser : throw new InvalidOperationException($"Signing in failed: {answer.StatusCode}");
    }

    /// <summary>A program with a new key of this scope.</summary>
    public async Task<HttpClient> WithKey(ApiScope scope, int? workspaceId = null)
    {
        var key = await Server.Services.GetRequiredService<ApiKeys>().Create(CallerOf(workspaceId ?? Caller.WorkspaceId), $"{scope} key", scope);
        var program = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Key);
        return program;
    }

    /// <summary>A browser nobody has signed in with. Keeps cookies, does not follow redirects, says that its requests come from our own pages.</summary>
    public HttpClient Anonymous()
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ko");
        return browser;
    }

    public Task<T> Write<T>(Func<DangolContext, Task<T>> work) => Store.Write(Caller, work);

    public Task Write(Func<DangolContext, Task> work) => Store.Write(Caller, work);

    public async Task<T> Read<T>(Func<DangolContext, Task<T>> work)
    {
        await using var db = Store.Open(Caller);
        return await work(db);
    }

    /// <summary>Another business in the same database.</summary>
    public Task<int> AddWorkspace(string name) => Store.Write(new Caller(), async db =>
    {
        var workspace = new Workspace { Name = name, CreatedAt = db.Now };
        db.Add(workspace);
        await db.SaveChangesAsync();
        return workspace.Id;
    });

    public Caller CallerOf(int workspaceId)
    {
        var caller = new Caller();
        caller.Is(workspaceId, null, "시험", Role.Owner, "job", null);
        return caller;
    }

    internal Task<Guid> AddMember(Role role, int? workspaceId = null)
    {
        var number = Interlocked.Increment(ref _people);
        return Store.Write(CallerOf(workspaceId ?? Caller.WorkspaceId), db =>
        {
            var user = User.Named($"{role} {number}", $"{role}{number}@example.com", db);
            db.Add(user);
            db.Add(new Member { UserId = user.Id, Role = role, JoinedAt = db.Now });
            return Task.FromResult(user.Id);
        });
    }
}
