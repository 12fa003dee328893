using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Dangol.Bench;

/// <summary>A server with a signed-in viewer's browser and a program's key.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, HttpClient browser, HttpClient program) => (_process, Browser, Program) = (process, browser, program);

    public HttpClient Browser { get; }

    public HttpClient Program { get; }

    public static async Task<RunningServer> SignIn(Process process, Uri address, string key, string link)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        using var nothing = new FormUrlEncodedContent([]);
        using var answer = await browser.PostAsync(new Uri(link).AbsolutePath, nothing);
        answer.EnsureSuccessStatusCode();
        var program = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new RunningServer(process, browser, program);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        Program.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
