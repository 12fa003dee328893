namespace Dangol.Customers;

/// <summary>Reads along while a note is written, and shows beneath the box what it makes of it. There is one at most.</summary>
public interface INoteListener
{
    /// <summary>The address of a piece of page, to which the note so far is posted as "text".</summary>
    string Hint(long customer);
}
