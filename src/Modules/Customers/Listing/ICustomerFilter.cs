using Dangol.Platform.Data;
using Dangol.Ui;

namespace Dangol.Customers;

/// <summary>A filter of the customer list over rows that another module owns: an open promise, a bad review. A scoped service.</summary>
public interface ICustomerFilter
{
    /// <summary>The parameter in the address: "promise". Lower case, none of the list's own.</summary>
    string Name { get; }

    string Label { get; }

    /// <summary>What can be chosen, without "any".</summary>
    IReadOnlyList<Option> Choices { get; }

    /// <summary>A query for the customers' ids, such as <c>select customer_id from promises where …</c>; it names the workspace. One column, no order.</summary>
    /// <param name="choice">A value of <see cref="Choices"/>.</param>
    Task<SqlText> Customers(DangolContext db, string choice);
}
