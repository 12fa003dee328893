using NodaTime;

namespace Dangol.Samples.Generating;

/// <summary>How someone buys.</summary>
internal enum SampleHabit
{
    /// <summary>Every two to five weeks.</summary>
    Regular,

    /// <summary>Every six weeks to four months.</summary>
    Occasional,

    /// <summary>For 설, 추석, 어버이날 and the like.</summary>
    GiftGiver,

    /// <summary>Once, rarely twice.</summary>
    OneTimer,
}

/// <summary>How someone writes.</summary>
internal enum Voice
{
    Warm,
    Formal,
    Casual,
}

/// <summary>The name and contacts somebody gave on one occasion: what a file knows of a person.</summary>
internal sealed record Card(string Name, string Phone, string? Email, Address Address);

internal sealed class Person
{
    public required int Id { get; init; }
    public required int Household { get; init; }
    public required string Surname { get; init; }
    public required string Given { get; init; }
    public required Sex Sex { get; init; }
    public required LocalDate Born { get; init; }
    public required string Phone { get; init; }
    public required string? Email { get; init; }
    public required Address Home { get; init; }
    public required SampleHabit Habit { get; init; }
    public required LocalDate Since { get; init; }

    /// <summary>Share of purchases made online, 0 to 1.</summary>
    public required double Online { get; init; }

    /// <summary>Days from one visit to the next, in the mean.</summary>
    public required double Interval { get; init; }

    public required Voice Voice { get; init; }

    /// <summary>Chance of writing a review after a delivery.</summary>
    public required double Talkative { get; init; }

    /// <summary>-1 hard to please … 1 easy.</summary>
    public required double Kindness { get; init; }

    public required Dice Dice { get; init; }
    public required string[] Favourites { get; init; }
    public required string? Allergy { get; init; }

    public string Name => Surname + Given;
    public Card Card => new(Name, Phone, Email, Home);

    /// <summary>Rows in the shop's list, the first one first. Empty: only ever a guest online.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>Given instead of the own contacts in some orders without sign-in.</summary>
    public Card? GuestCard { get; set; }

    public List<Order> Orders { get; } = [];

    /// <summary>When a broken or late promise made this person stop buying.</summary>
    public LocalDate? LeftAfterDisappointment { get; set; }

    public bool SlippingAway { get; set; }
}

/// <summary>One row of the shop's customer list.</summary>
internal sealed class Member
{
    public required Person Person { get; init; }
    public required Card Card { get; init; }
    public required LocalDate JoinedOn { get; init; }
    public required bool Online { get; init; }
    public string Number { get; set; } = "";
}
