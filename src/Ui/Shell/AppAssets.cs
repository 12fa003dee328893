using System.Collections.Frozen;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Dangol.Ui;

/// <summary>
/// The addresses of what <c>MapStaticAssets</c> serves: <c>Assets["app.css"]</c> is /app.k3j2h1.css, which a browser may keep for ever.
/// </summary>
public sealed class AppAssets(EndpointDataSource endpoints)
{
    private FrozenDictionary<string, string>? addresses;

    /// <exception cref="KeyNotFoundException">No such file was built into wwwroot.</exception>
    public string this[string file] => (addresses ??= Read())[file];

    private FrozenDictionary<string, string> Read()
    {
        var found = new Dictionary<string, string>();
        foreach (var asset in endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>())
        {
            var label = asset.Properties.FirstOrDefault(p => p.Name == "label")?.Value;
            if (label is null) found.TryAdd(asset.Route, "/" + asset.Route);
            else found[label] = "/" + asset.Route;
        }

        return found.ToFrozenDictionary();
    }
}
