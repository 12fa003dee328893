namespace Dangol.Ui;

/// <summary>One primary button in a view at most; danger only for what cannot be undone.</summary>
public enum ButtonKind
{
    Secondary,
    Primary,
    Quiet,
    Danger,
}

internal static class ButtonLook
{
    public static string Class(ButtonKind kind, bool small, bool iconOnly, string? more)
        => $"btn btn--{kind.ToString().ToLowerInvariant()}{(small ? " btn--small" : "")}{(iconOnly ? " btn--icon" : "")}{(more is null ? "" : " " + more)}";
}
