using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dangol.Tests.Browser;

/// <summary>One browser window, and what went wrong in it: script errors, refused content, requests to other hosts, bytes over the wire.</summary>
public sealed class Window : IAsyncDisposable
{
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };
    private static readonly string[] Grave = ["serious", "critical"];

    private readonly IBrowserContext _context;
    private readonly List<Task<long>> _sizes = [];

    internal Window(IBrowserContext context, IPage page, Uri home)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) =>
        {
            // Leaving a page while its entrance still plays ends the animation; Chromium says so as an error.
            if (!error.Contains("ViewTransition", StringComparison.Ordinal))
            {
                Complaints.Add(error);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Complaints.Add($"asked another host: {request.Url}");
            }
        };
        page.RequestFinished += (_, request) => _sizes.Add(Size(request));
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    /// <summary>Bytes of all answers so far, headers included, as they crossed the wire.</summary>
    public async Task<long> Bytes() => (await Task.WhenAll(_sizes)).Sum();

    /// <summary>Serious and critical findings of axe on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> Axe()
    {
        var result = await Page.RunAxe(OnlyViolations);
        return [.. result.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" ", violation.Nodes.Take(3).Select(node => node.Html))}")];
    }

    /// <summary>How far the page can be scrolled sideways, in CSS pixels; 0 is right.</summary>
    public Task<int> SidewaysScroll() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Milliseconds from the start of the visit to the first text or picture on the screen.</summary>
    public Task<double> FirstPaint() => Page.EvaluateAsync<double>("new Promise(done => new PerformanceObserver((list, me) => { const paint = list.getEntriesByName('first-contentful-paint')[0]; if (paint) { me.disconnect(); done(paint.startTime); } }).observe({ type: 'paint', buffered: true }))");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static async Task<long> Size(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }
}
