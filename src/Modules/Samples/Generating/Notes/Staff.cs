namespace Dangol.Samples.Generating;

/// <summary>Who works at 온담떡집.</summary>
internal static class Staff
{
    public static readonly string[] AtTheCounter = ["박소연", "박소연", "최은지", "최은지", "김도윤"];
    public static readonly string[] OnThePhone = ["박소연", "박소연", "최은지", "한정희"];
}
