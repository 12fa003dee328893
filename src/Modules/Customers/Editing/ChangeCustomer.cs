using System.Globalization;
using Dangol.Platform;
using Dangol.Platform.Data;

namespace Dangol.Customers;

/// <summary>
/// Changes a customer's fields by hand or through the API. What differs goes into the customer's record of entries by hand, which wins over every file; so the
/// sources stay as they came, and each field still knows where it is from.
/// </summary>
internal static class ChangeCustomer
{
    /// <param name="change">From the fields as they stand to the fields wished for.</param>
    /// <param name="check">Judges the version, before anything is done.</param>
    /// <exception cref="NotFoundException">No such customer.</exception>
    /// <exception cref="KnownCustomerException">The new e-mail address or phone number is another customer's.</exception>
    public static async Task Run(DangolContext db, long number, Func<CustomerFields, CustomerFields> change, Action<int>? check = null)
    {
        var customer = await Lock(db, number);
        check?.Invoke(customer.Version);
        var records = Folding.Records(db, [customer.Id])[customer.Id];
        var old = CustomerFold.Of(records).Fields;
        var differences = CustomerField.Differences(old, change(old));
        if (differences.Count == 0)
        {
            return;
        }

        var hand = records.Where(record => record.IsByHand).OrderByDescending(record => record.RecordedAt).FirstOrDefault();
        var fields = CustomerField.Overlay(hand?.Fields ?? new CustomerFields(), differences);
        if (await KnownKeys.Owner(db, [.. fields.Keys(RecordView.Hand)], customer.Id) is { } other)
        {
            throw new KnownCustomerException(other.Customer, other.Key);
        }

        await Save(db, customer.Id, number, hand, fields, [.. differences.Select(difference => difference.Field.Name)]);
        await Release(db, customer.Id, hand, fields);
        await Folding.Follow(db, customer.Id);
        db.Audit("changed", nameof(Customer), number.ToString(CultureInfo.InvariantCulture), differences.ToDictionary(difference => difference.Field.Name, difference => new[] { difference.Old, difference.New }));
    }

    /// <summary>Their row, and nobody else changes it until this transaction ends.</summary>
    internal static async Task<(Guid Id, int Version)> Lock(DangolContext db, long number)
        => await LockIfThere(db, number) ?? throw new NotFoundException("customer");

    internal static Task<(Guid Id, int Version)?> LockIfThere(DangolContext db, long number)
        => db.Row<(Guid, int)?>($"select id, version from customers where workspace_id = {db.WorkspaceId} and number = {number} and merged_into is null{new Sql.Raw(db.IsSqlite ? "" : " for update")}", row => (row.Id(0), row.GetInt32(1)));

    private static async Task Save(DangolContext db, Guid customer, long number, RecordView? hand, CustomerFields fields, List<string> changed)
    {
        var entered = hand is null ? [] : Entered.Read(await db.Row($"select entered from source_records where workspace_id = {db.WorkspaceId} and id = {hand.Id}", row => row.TextOrNull(0)));
        foreach (var field in changed)
        {
            entered[field] = Entered.Now(db);
        }

        if (hand is null)
        {
            await db.Execute($"insert into source_records (workspace_id, id, customer_id, source, source_key, fields, hash, entered, recorded_at) values ({db.WorkspaceId}, {Ids.New(db.Clock)}, {customer}, {RecordView.Hand}, {number.ToString(CultureInfo.InvariantCulture)}, {fields.ToJson()}, 0, {Entered.Write(entered)}, {db.Now})");
        }
        else
        {
            await db.Execute($"update source_records set fields = {fields.ToJson()}, entered = {Entered.Write(entered)}, recorded_at = {db.Now} where workspace_id = {db.WorkspaceId} and id = {hand.Id}");
        }
    }

    // A key that was corrected by hand must not draw somebody else's records here later.
    private static async Task Release(DangolContext db, Guid customer, RecordView? hand, CustomerFields now)
    {
        var kept = Folding.Records(db, [customer])[customer].SelectMany(record => record.Fields.Keys(record.Source)).ToHashSet();
        foreach (var key in (hand?.Fields.Keys(RecordView.Hand) ?? []).Except(now.Keys(RecordView.Hand)).Where(key => !kept.Contains(key)))
        {
            await db.Execute($"delete from identity_keys where workspace_id = {db.WorkspaceId} and kind = {key.Kind} and value = {key.Value} and customer_id = {customer}");
        }
    }
}
