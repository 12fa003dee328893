namespace Dangol.Imports.Reading;

/// <summary>The encodings a shop's files come in.</summary>
internal enum TextEncoding
{
    Utf8 = 0,
    Utf16LittleEndian = 1,
    Utf16BigEndian = 2,

    /// <summary>Korean Windows: EUC-KR and its extension.</summary>
    Cp949 = 3,
    Windows1252 = 4,
}

/// <summary>What the scan of a whole file found. <see cref="MarkLength"/> is the length of the byte order mark, 0 without one.</summary>
internal readonly record struct FoundEncoding(TextEncoding Encoding, int MarkLength);
