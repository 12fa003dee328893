using NodaTime;

namespace Dangol.Samples.Generating;

internal sealed record Note(Member Member, string Text, string Author, LocalDateTime WrittenAt);
