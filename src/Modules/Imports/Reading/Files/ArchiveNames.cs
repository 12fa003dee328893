using System.Text;

namespace Dangol.Imports.Reading;

/// <summary>Names inside ZIP files without the UTF-8 mark: UTF-8 all the same (macOS), else CP949 (Korean Windows).</summary>
internal sealed class ArchiveNames : Encoding
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private readonly Encoding korean;

    public ArchiveNames()
    {
        RegisterProvider(CodePagesEncodingProvider.Instance);
        korean = GetEncoding(949);
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
        => Of(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount;

    private Encoding Of(ReadOnlySpan<byte> name) => System.Text.Unicode.Utf8.IsValid(name) ? Strict : korean;
}
