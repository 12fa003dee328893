using Microsoft.Extensions.Logging.Console;

namespace Dangol.Host;

internal static class QuietLogging
{
    /// <summary>
    /// One line an event, to standard error: what Dangol itself has to say, and warnings of the rest. The framework's request lines stay
    /// out, because addresses hold one-time links and search words.
    /// </summary>
    public static ILoggingBuilder Quietly(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Dangol", LogLevel.Information);
        // Keys lie in a folder only its owner may enter; there is nothing more to encrypt them with.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A server that cannot start says so itself, in one sentence.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}
