namespace Dangol.Calendars;

/// <summary>A request that cannot be answered; the message says why, for whoever wrote it.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
