using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Platform.Operations.Backups;
using Dangol.Platform.Operations.Doctoring;
using Dangol.Platform.Outbound;
using Dangol.Platform.Outbox;
using Dangol.Platform.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dangol.Platform;

public static class PlatformServices
{
    /// <summary>The database, the clock and the caller. Modules add their tables with <see cref="IModelPart"/>.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<ModelParts>();
        services.AddSingleton<Store>();
        services.AddSingleton<Numbers>();
        services.AddSingleton(new DataFolder(options.DataFolder));
        services.AddSingleton<Backup>();
        services.AddSingleton<Restore>();
        services.AddSingleton<Upgrade>();
        services.AddSingleton<Rebuild>();
        services.AddSingleton<Doctor>();
        services.AddSingleton<TimerClaims>();
        services.AddSingleton<TimerRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<TimerRunner>());
        services.AddSingleton(OutboundOptions.Of(Environment.GetEnvironmentVariable(OutboundOptions.Variable)));
        services.AddSingleton<OutboundConnector>();
        services.AddSingleton<OutboxRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxRunner>());
        services.AddScoped<Caller>();
        services.ConfigureHttpJsonOptions(Web.WireJson.Configure);
        services.AddScoped(provider => provider.GetRequiredService<Store>().Open(provider.GetRequiredService<Caller>()));
        return services;
    }
}
