namespace Dangol.Customers;

/// <summary>Reads along while a note is written, and shows beneath the box what it makes of it.</summary>
public interface INoteListener
{
    /// <summary>The address of a piece of page, asked with the note so far as "text".</summary>
    string Hint(long customer);
}
