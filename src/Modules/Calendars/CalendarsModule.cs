using Dangol.Platform.Data;
using Dangol.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Calendars;

public static class CalendarsModule
{
    public static IModelPart Tables { get; } = new CalendarMap();

    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddSingleton<KeptCalendars>().AddSingleton<SaveCalendar>()
        .AddSettingsTabs(new SettingsTab("/settings/calendars", "calendar-days", "영업시간", "Business hours", 30));

    public static IEndpointRouteBuilder MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapCalendarApi();
        routes.MapCalendarPages();
        return routes;
    }
}
