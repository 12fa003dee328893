using Dangol.Access;
using Dangol.Calendars;
using Dangol.Customers;
using Dangol.Imports;
using Dangol.Mail;
using Dangol.Migrations;
using Dangol.Orders;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Operations;
using Dangol.Platform.Web;
using Dangol.Promises;
using Dangol.Samples;
using Dangol.Today;
using Dangol.Ui;
using Dangol.Voice;

namespace Dangol.Host;

/// <param name="Port">On 127.0.0.1; 0 takes any free one.</param>
/// <param name="Clock">Null is the machine's clock.</param>
public sealed record ServerOptions(StoreOptions Store, int Port = 5200, string Environment = "Production", TimeProvider? Clock = null);

/// <summary>The web server with every module. Listens on loopback only; a reverse proxy opens it to the world.</summary>
public static class Server
{
    public static WebApplication Build(ServerOptions options)
    {
        DataFolder.MakeFolder(options.Store.DataFolder);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = options.Environment,
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.Quietly();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.AddUi();
        builder.Services.AddDangol(options.Store, options.Clock);
        var app = builder.Build();
        app.UseUi().UseProblems().UseAccess().UseRateLimiter();
        app.MapUi();
        if (app.Environment.IsDevelopment())
        {
            app.MapDesign();
        }

        // Cross-site requests are turned away by UseAccess; antiforgery tokens in forms would add nothing.
        var routes = app.MapGroup("").DisableAntiforgery();
        routes.MapHealth();
        routes.MapAccess().MapCalendars().MapMail().MapCustomers().MapOrders().MapPromises().MapVoice().MapImports().MapSamples().MapToday();
        return app;
    }

    /// <summary>Everything a command needs too: the database and every module's services.</summary>
    public static IServiceCollection AddDangol(this IServiceCollection services, StoreOptions store, TimeProvider? clock = null)
    {
        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        foreach (var part in Tables.All)
        {
            services.AddSingleton(part);
        }

        return services.AddPlatform(store)
            .AddAccess(store).AddCalendars().AddMail().AddCustomers().AddOrders().AddPromises().AddVoice().AddImports().AddSamples().AddToday();
    }
}
