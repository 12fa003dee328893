using Dangol.Platform.Outbox;
using Dangol.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Mail;

public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<SmtpSession>().AddSingleton<MailCarrier>().AddSingleton<ILetterCarrier>(provider => provider.GetRequiredService<MailCarrier>())
        .AddSettingsTabs(new SettingsTab("/settings/sending", "send", "발송", "Sending", 50));

    public static IEndpointRouteBuilder MapMail(this IEndpointRouteBuilder routes)
    {
        routes.MapSendingPages();
        return routes;
    }
}
