using System.Text.RegularExpressions;

namespace Dangol.Promises;

/// <summary>English says before a time what it means: the clause around it decides. The tables are read from top to bottom.</summary>
internal static class EnglishSpeech
{
    /// <summary>Where another clause begins.</summary>
    private static readonly Regex ClauseStart = Words(@"[,;:] |\b(but|because|so|although|though|while|whereas)\b|\band (?:i|we|it|you|they|he|she|your|our|the|will|can|please|is|are|heard|would|nobody|nothing|never|then|gets|goes|arrives|ships|takes|should|has|have)\b|\b(if|unless|once|when|whenever|in case|as soon as|provided)\b");

    private static readonly SpeechRule[] Conditions =
    [
        new(@"^\W*unless\b|^\W*if\b.*(n't|n’t|\bnot\b|\bnever\b|\bfails?\b)", CommitmentSide.Neither, CommitmentSide.Expectation),
        new(@"^\W*(if|unless|once|when|whenever|in case|as soon as|provided)\b", CommitmentSide.Neither, CommitmentSide.Neither),
        new(@"\b(placed|ordered|received|made|submitted|paid|returned) (before|by|until|after|on|at|within|in|from)?\W*$", CommitmentSide.Neither, null),
    ];

    private static readonly SpeechRule[] Customer =
    [
        new(@"\b(said|promised|told|guaranteed|assured|confirmed|supposed to|meant to|due to|should have|was to|were to|quoted|according to)\b", null, CommitmentSide.Expectation),
        new(@"\bcan i (pick|collect|come|drop|return|visit|pay|bring)\b|\bi (can|could|will|'ll|’ll) (come|pick|collect|visit|drop|pay|call|wait|bring|return)\b|\bi('ll|’ll|'m|’m| am| will) ", null, CommitmentSide.Neither),
        new(@"^\W*do (i|we) ", null, CommitmentSide.Neither),
        new(@"^\W*(did|have|has|had|was|were) (you|it|they|i|my)\b", null, CommitmentSide.Neither),
        new(@"\b(need|needs|needed|want|wants|must|have to|has to|require|required|deadline|expect|expecting|hoping|hope|wish|make sure|ensure|please|kindly|asap|appreciate|urgent|urgently|would be (great|good|nice|perfect|lovely)|would love|rather|able to|grateful|thankful)\b|\b(would|'d|’d) like\b", null, CommitmentSide.Expectation),
        new(@"^\W*(can|could|would) (the|your|someone|somebody|a|it|they|one) |\b(can|could|would|will) you\b|\b(can|could|may) (i|we) (get|have|receive|expect)\b|\bany (way|chance)\b|\bpossible\b|\bis there\b", null, CommitmentSide.Expectation),
    ];

    private static readonly SpeechRule[] Us =
    [
        new(@"\b(fully|already|all) booked\b|\b(sold out|out of stock|unavailable)\b|\byou (can|may) (return|exchange|cancel|order|use|pay|change|apply|redeem|sign)\b", CommitmentSide.Neither, null),
        new(@"\b(please|kindly)\b|\b(can|could|would) you\b|\blet us know\b|\byou (need|have|must|should return)\b", CommitmentSide.Neither, null),
        new(@"n't\b|n’t\b|\b(cannot|can not|unable|not able|no guarantee|not guarantee|not|never|no longer|impossible|unlikely|afraid)\b", CommitmentSide.Neither, null),
        new(@"\b(might|may be|may not|may arrive|may take|maybe|perhaps|probably|possibly|hope|hopefully|hoping|try to|trying|aim|likely|could|if all goes well)\b", CommitmentSide.Neither, null),
        new(@"\b(closed|open|opens|opened|sale|discount|coupon|valid|expires|special offer|promotion|voucher|holiday|business hours)\b", CommitmentSide.Neither, null),
        new(@"\b(will|'ll|’ll|shall|going to|should|scheduled|due|expect|expected|planned|ready|guarantee|promise|certain|guaranteed|no problem|doable|put you down|pencilled|booked|reserved|confirmed for|set for|on (its|the) way)\b|'ll|’ll|\bcan\b", CommitmentSide.Promise, null),
        new(@"\b(am|are|is|'re|’re|'m|’m) (sending|shipping|calling|delivering|coming|refunding|arriving|leaving|sent|shipped|dispatched|delivered|refunded|processed|replaced|repaired|collected)\b|(we're|we’re|i'm|i’m|it's|it’s) (sending|shipping|calling|delivering|coming|refunding|arriving|leaving)\b", CommitmentSide.Promise, null),
        new(@"\b(is|are) ([a-z]+ed|sent|done|made|given|paid|put|built|fixed)\b", CommitmentSide.Promise, null),
        new(@"\b(ships?|arrives?|takes?|comes?|leaves?|gets?|reach(es)?|goes out|gets there|lands|begins|starts|we (ship|deliver|send|call|refund|reply|answer|dispatch)|i (call|send))\b", CommitmentSide.Promise, null),
    ];

    /// <summary>"It would help if it came before noon" is a wish, no condition.</summary>
    private static readonly Regex IsKindIf = Words(@"\b(help|great|nice|good|perfect|lovely|appreciate|appreciate it|appreciated|grateful|thankful|love it|glad) if\b");

    private static readonly Regex Reported = Words(@"\b(said|promised|told|guaranteed|assured|confirmed|supposed to|meant to|should have)\b");

    public static CommitmentSide? Judge(Said said)
    {
        var (clause, before) = Clause(said);
        if (said.From == Speaker.Customer && IsKindIf.IsMatch(said.Before))
        {
            return CommitmentSide.Expectation;
        }

        if (SpeechRule.FirstOf(Conditions[..2], clause, said.From) is { } condition)
        {
            return condition;
        }

        if (said.From == Speaker.Us)
        {
            return said.IsQuestion || said.IsOver || SpeechRule.FirstOf(Conditions[2..], before, said.From) is not null ? CommitmentSide.Neither : SpeechRule.FirstOf(Us, clause, said.From);
        }

        var side = SpeechRule.FirstOf(Customer, clause, said.From);
        return said.IsOver && !Reported.IsMatch(clause) ? CommitmentSide.Neither : side;
    }

    /// <summary>The clause that the time stands in, and as much of it as comes before the time.</summary>
    private static (string Clause, string Before) Clause(Said said)
    {
        var start = 0;
        for (var match = ClauseStart.Match(said.Before); match.Success; match = match.NextMatch())
        {
            start = match.Index;
        }

        var before = said.Before[start..].TrimStart(',', ';', ':', ' ');
        var end = ClauseStart.Match(said.After);
        return (before + said.Time + (end.Success ? said.After[..end.Index] : said.After), before);
    }

    private static Regex Words(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
