using System.Globalization;
using Dangol.Platform;

namespace Dangol.Ui;

/// <summary>
/// Everything a page says, in the reader's language and zone. Both texts stand where they are used: <c>@T["오늘", "Today"]</c>.
/// One per request, read from <see cref="Caller"/>.
/// </summary>
public sealed partial class Words(Caller caller, TimeProvider clock)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");

    /// <summary>"ko" or "en"; also the page's lang attribute.</summary>
    public string Language => IsKorean ? "ko" : "en";

    public bool IsKorean => caller.Language != "en";

    public string this[string ko, string en] => IsKorean ? ko : en;

    private CultureInfo Culture => IsKorean ? Korean : English;
}
