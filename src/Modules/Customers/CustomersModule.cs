using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Customers;

public static class CustomersModule
{
    public static IModelPart Tables { get; } = new CustomerMap();

    public static IServiceCollection AddCustomers(this IServiceCollection services) => services.AddNav(Nav)
        .AddScoped<CustomerQueries>().AddScoped<CustomerTimeline>().AddScoped<ITimelineSource, NoteTimeline>().AddScoped<ISearchSource, CustomerSearchSource>().AddSingleton<AddCustomer>().AddSingleton<Notebook>()
        .AddSingleton<CustomerMerging>().AddSingleton<CustomerIntake>().AddSingleton<NoteIntake>().AddSingleton<CustomerRemoval>()
        .AddSingleton<ICustomerHolder>(new CustomerRows("notes")).AddSingleton<ICustomerHolder, CustomerTagRows>()
        .AddProjections();

    private static NavItem Nav { get; } = new("/customers", "users", "고객", "Customers", Policies.Read, Order: 20, Key: 'C');

    public static IEndpointRouteBuilder MapCustomers(this IEndpointRouteBuilder routes)
    {
        routes.MapCustomerApi();
        routes.MapNoteApi();
        routes.MapCustomerListPages();
        routes.MapCustomerExport();
        routes.MapTagPages();
        routes.MapEditPages();
        routes.MapCustomerPages();
        routes.MapNotePages();
        routes.MapPalette();
        return routes;
    }
}
