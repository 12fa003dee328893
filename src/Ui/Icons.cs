using Microsoft.AspNetCore.Components;

namespace Dangol.Ui;

/// <summary>The drawings named in Client/icons.txt, compiled in by the build.</summary>
internal static partial class Icons
{
    public static MarkupString Shape(string name) => Shapes.TryGetValue(name, out var shape)
        ? new MarkupString(shape)
        : throw new InvalidOperationException($"There is no icon \"{name}\": add its Lucide name to src/Ui/Client/icons.txt.");
}
