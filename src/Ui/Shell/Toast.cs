using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Dangol.Ui;

/// <summary>How something stands. A tone always comes with an icon and words: colour is never the only sign.</summary>
public enum Tone
{
    Neutral,
    Accent,
    Good,
    Warn,
    Bad,
}

/// <summary>A short message at the edge of the screen, in the reader's words.</summary>
/// <param name="UndoAction">Where the "undo" button posts; null for no such button.</param>
public sealed record Toast(string Text, Tone Tone = Tone.Good, string? UndoAction = null);

/// <summary>Carries toasts to the browser: in this answer when a script asked for it, else on the next whole page.</summary>
public static class Toasts
{
    private const string Cookie = "flash";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Shows a toast with this answer if htmx asked, on the next whole page if a plain form did.</summary>
    public static void Toast(this HttpContext http, Toast toast)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.IsFragment()) http.Trigger("toast", toast);
        else http.ToastLater(toast);
    }

    /// <summary>Shows a toast on the next whole page: for answers that send the browser elsewhere.</summary>
    public static void ToastLater(this HttpContext http, Toast toast)
    {
        ArgumentNullException.ThrowIfNull(http);
        var value = Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(toast, Json)));
        http.Response.Cookies.Append(Cookie, value, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = TimeSpan.FromMinutes(1),
            IsEssential = true,
        });
    }

    /// <summary>Raises an event on the page when the answer arrives; a <paramref name="detail"/> becomes its detail.</summary>
    public static void Trigger(this HttpContext http, string name, object? detail = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        var earlier = http.Response.Headers["HX-Trigger"].ToString();
        var events = earlier.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, object?>>(earlier) ?? [];
        events[name] = detail ?? true;
        http.Response.Headers["HX-Trigger"] = JsonSerializer.Serialize(events, Json);
    }

    internal static Toast? TakeLater(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var value)) return null;
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return JsonSerializer.Deserialize<Toast>(Convert.FromBase64String(value), Json);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null; // The browser's owner can write what they like into their own cookie; it is only ever text to show.
        }
    }
}
