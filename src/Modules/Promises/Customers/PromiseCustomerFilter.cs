using Dangol.Customers;
using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Promises;

/// <summary>In the customer list: those to whom something is owed.</summary>
internal sealed class PromiseCustomerFilter(Words t) : ICustomerFilter
{
    private static readonly PromiseTab[] Tabs = [PromiseTab.Open, PromiseTab.AtRisk, PromiseTab.Overdue, PromiseTab.Missed];

    public string Name => "promise";

    public string Label => t["약속", "Promise"];

    public IReadOnlyList<Option> Choices { get; } = [.. Tabs.Select(tab => new Option(PromiseAddress.Word(tab), t.Tab(tab)))];

    public async Task<SqlText> Customers(DangolContext db, string choice)
    {
        var clock = await PromiseClock.Read(db);
        SqlText? any = null;
        foreach (var arm in PromiseConditions.Arms(Tabs.First(tab => PromiseAddress.Word(tab) == choice), clock))
        {
            SqlText stretch = $"select p.customer_id from promises p where p.workspace_id = {db.WorkspaceId} and p.customer_id is not null and {arm}";
            any = any is null ? stretch : $"{any} union all {stretch}";
        }

        return any!;
    }
}
