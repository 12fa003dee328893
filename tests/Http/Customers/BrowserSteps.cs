using System.Text.Json;

namespace Dangol.Tests.Http.Customers;

/// <summary>What a browser sends: plain forms, and htmx's requests for fragments.</summary>
internal static class BrowserSteps
{
    public static Task<HttpResponseMessage> Send(this HttpClient browser, string address, params IEnumerable<(string Name, string Value)> fields)
        => browser.PostAsync(address, Form(fields));

    public static Task<HttpResponseMessage> SendFragment(this HttpClient browser, string address, params IEnumerable<(string Name, string Value)> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Form(fields) };
        request.Headers.Add("HX-Request", "true");
        return browser.SendAsync(request);
    }

    public static Task<HttpResponseMessage> GetFragment(this HttpClient browser, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("HX-Request", "true");
        return browser.SendAsync(request);
    }

    /// <summary>The toast that comes with a fragment.</summary>
    public static JsonElement Toast(this HttpResponseMessage answer)
        => JsonDocument.Parse(answer.Headers.GetValues("HX-Trigger").Single()).RootElement.GetProperty("toast");

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields)
        => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
