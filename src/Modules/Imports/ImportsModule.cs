using Dangol.Imports.Running;
using Dangol.Imports.Undoing;
using Dangol.Imports.Wizard;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Imports;

public static class ImportsModule
{
    public static IModelPart Tables { get; } = new ImportMap();

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ChunkWriter>().AddSingleton<Finishing>().AddSingleton<ImportRun>().AddSingleton<DryRun>()
        .AddSingleton<UndoChanges>().AddSingleton<UndoRows>().AddSingleton<ImportUndo>().AddSingleton<ImportEngine>().AddHostedService<ImportRunner>()
        .AddScoped(provider => new Imports(provider.GetRequiredService<Store>(), provider.GetRequiredService<Numbers>(), provider.GetRequiredService<ImportEngine>(), provider.GetRequiredService<Caller>()))
        .AddNav(new NavItem("/imports", "upload", "가져오기", "Imports", Policies.Manage, Order: 50, Key: 'I'));

    public static IEndpointRouteBuilder MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapImportApi();
        ImportPages.Map(routes);
        return routes;
    }
}
