using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Access;

public static class AccessModule
{
    private const string Either = "either";

    public static IModelPart Tables { get; } = new AccessMap();

    public static IServiceCollection AddAccess(this IServiceCollection services, Dangol.Platform.Data.StoreOptions store)
    {
        services.AddSingleton<Sessions>().AddSingleton<ApiKeys>().AddSingleton<OneTimeLinks>().AddSingleton<Accounts>().AddSingleton<Workspaces>().AddScoped<ReaderDefaults>();
        services.AddSingleton<SealedCookies>().AddSingleton<KnownDevices>().AddSingleton<SignInAttempts>().AddSingleton<Passwords>().AddSingleton<PasswordSignIn>().AddSingleton<SecondStep>();
        services.AddSingleton<Entrance>().AddSingleton<SetUp>().AddSingleton<Team>().AddSingleton<Join>();
        services.AddIdentity();
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
        return services.AddNav(new NavItem("/settings", "settings", "설정", "Settings", Policies.Manage, Order: 90, Key: 'S')).AddSettingsTabs(
            new("/settings", "store", "가게", "Shop", 10),
            new("/settings/members", "users", "함께 쓰는 사람", "People", 20),
            new("/settings/keys", "key-round", "API 키", "API keys", 80),
            new("/settings/audit", "history", "기록", "Audit log", 90));
    }

    // Passkeys come from ASP.NET Core Identity, over our own context.
    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        });
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddScoped<IUserStore<User>, UserOnlyStore<User, DangolContext, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>>();
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>().AddScoped<Passkeys>();
    }

    /// <summary>Finds out who is asking and turns away who may not. Before everything that reads data.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
        => app.UseAuthentication().Use(Reader.Settle).Use(SameOrigin.Check).UseAuthorization();

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapPasswordHints();
        routes.MapSetUp();
        routes.MapJoin();
        routes.MapAccount();
        routes.MapSecondStep();
        routes.MapPasskeys();
        routes.MapSettings();
        routes.MapMembers();
        routes.MapKeys();
        routes.MapAudit();
        routes.MapMeApi();
        return routes;
    }
}
