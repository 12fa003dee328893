using Dangol.TimeExpressions.Charts;

namespace Dangol.TimeExpressions.English;

/// <summary>Words of time that say no time: greetings, wishes, amounts.</summary>
internal static class EnglishPhrases
{
    public static void Add(Grammar grammar)
    {
        const string Good = "good|nice|great|lovely|wonderful|pleasant|happy|beautiful";
        grammar.Add(Kind.Phrase, $"{Good} <part>", _ => "");
        grammar.Add(Kind.Phrase, $"{Good} day|days|weekend|week|evening", _ => "");
        grammar.Word(Kind.Phrase, "", "the_sun|up_to_date|one_time|first_time|second_hand|minute_detail|day_one|at_first|one_second_please");
        grammar.Add(Kind.Phrase, "<digits> pieces|people|persons|items|units|won|dollars|euros|orders|customers|points|words|calories|steps|copies|boxes|pcs", _ => "");
    }
}
