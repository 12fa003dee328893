namespace Dangol.Ui;

/// <summary>One entry of the main menu, registered by the module whose page it opens: <c>services.AddNav(new NavItem(...))</c>.</summary>
/// <param name="Href">The page; the entry is marked as current there and on pages below it.</param>
/// <param name="Icon">A Lucide name from Client/icons.txt.</param>
/// <param name="Policy">Who sees it: a name from <see cref="Dangol.Platform.Policies"/>.</param>
/// <param name="Order">Smaller comes first. On a phone the first four are in the bottom bar, the rest behind "More".</param>
/// <param name="Key">The letter that opens it after "g", as on the keyboard's Latin layout; null for none.</param>
public sealed record NavItem(string Href, string Icon, string Ko, string En, string Policy, int Order, char? Key = null)
{
    /// <summary>The longest matching entry is the current one, so that /promises/worth does not also mark /promises.</summary>
    internal static NavItem? Current(IEnumerable<NavItem> items, string path) => items
        .Where(i => path == i.Href || (i.Href != "/" && path.StartsWith(i.Href + "/", StringComparison.Ordinal)))
        .MaxBy(i => i.Href.Length);
}

/// <summary>A component shown above every page, for what concerns all of them (sample data, sending switched off). It may render nothing.</summary>
public sealed record ShellBanner(Type Component);
