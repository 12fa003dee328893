using NodaTime;

namespace Dangol.Samples.Generating;

internal sealed record Review(string Number, Order Order, int Score, string? Title, string Text, LocalDateTime WrittenAt);
