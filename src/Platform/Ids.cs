namespace Dangol.Platform;

/// <summary>Version-7 UUIDs: they sort by the time they were made, so new rows land beside each other on disk.</summary>
public static class Ids
{
    public static Guid New(TimeProvider clock)
    {
#pragma warning disable RS0030 // the one place that may
        return Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030
    }
}
