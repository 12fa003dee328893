using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Access;

public static class AccessModule
{
    private const string Either = "either";

    public static IModelPart Tables { get; } = new AccessMap();

    public static IServiceCollection AddAccess(this IServiceCollection services, StoreOptions store)
    {
        services.AddSingleton<Sessions>().AddSingleton<ApiKeys>().AddSingleton<OneTimeLinks>().AddScoped<ReaderDefaults>();
        services.AddDataProtection().SetApplicationName("dangol").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(store.DataFolder, "keys")));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = http => ApiKeyHandler.HasKey(http.Request) ? ApiKeyHandler.SchemeName : SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var policy in (string[])[Policies.Read, Policies.Work, Policies.Export, Policies.Manage, Policies.Own, Policies.Self])
        {
            authorization.AddPolicy(policy, builder => builder.RequireClaim(Grants.Claim, policy));
        }

        // Who forgets to name a policy locks everybody out; an address that leads nowhere is "not found", not "not allowed".
        authorization.SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null).Build());
        return services;
    }

    /// <summary>Finds out who is asking and turns away who may not. Before everything that reads data.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
        => app.Use(SameOrigin.Check).UseAuthentication().Use(Reader.Settle).UseAuthorization();

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapMeApi();
        return routes;
    }
}
