using Dangol.Platform.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Customers;

public static class CustomersModule
{
    public static IModelPart Tables { get; } = new CustomerMap();

    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddScoped<CustomerQueries>().AddSingleton<AddCustomer>().AddSingleton<Notebook>()
        .AddSingleton<CustomerMerging>().AddSingleton<CustomerIntake>().AddSingleton<NoteIntake>().AddSingleton<CustomerRemoval>()
        .AddSingleton<ICustomerHolder>(new CustomerRows("notes")).AddSingleton<ICustomerHolder, CustomerTagRows>()
        .AddProjections();

    public static IEndpointRouteBuilder MapCustomers(this IEndpointRouteBuilder routes)
    {
        routes.MapCustomerApi();
        routes.MapNoteApi();
        return routes;
    }
}
