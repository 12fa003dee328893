using Dangol.Access;
using Dangol.Calendars;
using Dangol.Customers;
using Dangol.Imports;
using Dangol.Orders;
using Dangol.Platform.Data;
using Dangol.Promises;
using Dangol.Voice;

namespace Dangol.Migrations;

/// <summary>Every module's tables: the one list that the host and the migrations share.</summary>
public static class Tables
{
    public static IReadOnlyList<IModelPart> All { get; } =
    [
        AccessModule.Tables,
        CalendarsModule.Tables,
        CustomersModule.Tables,
        OrdersModule.Tables,
        PromisesModule.Tables,
        VoiceModule.Tables,
        ImportsModule.Tables,
    ];
}
