namespace Dangol.Ui;

/// <summary>One tab of the settings, registered by the module whose page it opens: <c>services.AddSettingsTabs(new SettingsTab(...))</c>.</summary>
/// <param name="Order">Smaller comes first.</param>
public sealed record SettingsTab(string Href, string Icon, string Ko, string En, int Order);
