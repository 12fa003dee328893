using Dangol.Customers;
using Dangol.Orders;
using Dangol.Platform;
using Dangol.Platform.Data;
using Dangol.Platform.Outbox;
using Dangol.Platform.Timers;
using Dangol.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Promises;

public static class PromisesModule
{
    public static IModelPart Tables { get; } = new PromiseMap();

    public static IServiceCollection AddPromises(this IServiceCollection services) => services
        .AddSingleton<PromiseLedger>().AddSingleton<SlaPromises>().AddSingleton<SaveSlaPolicy>().AddSingleton<ITimerEffect, Escalation>().AddSingleton<ITimerEffect, NextUpdate>().AddSingleton<PromiseIntake>().AddSingleton<IOrderFollower, PromisesOfOrders>().AddScoped<PromiseSteps>()
        .AddScoped<ITimelineSource, PromiseTimeline>().AddScoped<ITimelineSource, WishTimeline>().AddSingleton<Wishes>().AddScoped<ICustomerFacts, PromiseFacts>().AddScoped<ICustomerFilter, PromiseCustomerFilter>().AddScoped<ISearchSource, PromiseSearch>()
        .AddSingleton<INoteListener, NoteGuard>().AddSingleton<ICustomerHolder>(new CustomerRows("promises")).AddSingleton<ICustomerHolder>(new CustomerRows("wishes"))
        .AddFollowing().AddSingleton<DateOffers>().AddHostedService(provider => provider.GetRequiredService<DateOffers>())
        .AddSingleton<PromiseStakes>().AddSingleton<Notices>().AddSingleton<ILetterKind>(provider => provider.GetRequiredService<Notices>()).AddSingleton<NoticeSweep>().AddSingleton<LetterPromises>()
        .AddSingleton<PromiseWatch>().AddHostedService(provider => provider.GetRequiredService<PromiseWatch>())
        .AddProjections()
        .AddNav(new NavItem("/promises", "handshake", "약속", "Promises", Policies.Read, Order: 30, Key: 'P'), new NavItem("/alerts", "bell", "알림", "Alerts", Policies.Self, Order: 60, Key: 'A'))
        .AddSettingsTabs(new SettingsTab("/settings/sla", "shield-check", "응대 기준", "SLA policies", 40));

    public static IEndpointRouteBuilder MapPromises(this IEndpointRouteBuilder routes)
    {
        routes.MapPromiseApi();
        routes.MapReportApi();
        routes.MapSlaApi();
        routes.MapSlaPages();
        routes.MapAlerts();
        routes.MapFollowing();
        routes.MapPromiseExport();
        routes.MapReportExport();
        routes.MapOffers();
        routes.MapBothClocks();
        routes.MapGuard();
        routes.MapNoticePages();
        routes.MapNoticeApi();
        routes.MapRecovery();
        routes.MapWishPages();
        routes.MapWishApi();
        routes.MapPromisePages();
        routes.MapPromiseActionPages();
        return routes;
    }
}
