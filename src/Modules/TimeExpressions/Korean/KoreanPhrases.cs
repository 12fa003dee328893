using Dangol.TimeExpressions.Charts;
using Dangol.TimeExpressions.Meaning;

namespace Dangol.TimeExpressions.Korean;

/// <summary>Words of time that say no time: wishes and other words that begin alike.</summary>
internal static class KoreanPhrases
{
    public static void Add(Grammar grammar)
    {
        const string Good = "좋은|즐거운|행복한|편안한|따뜻한|뜻깊은|풍성한|멋진|건강한|기분_좋은|포근한|시원한|활기찬|알찬";
        grammar.Word(Kind.Phrase, "", "일일이|하루_빨리|하루빨리|하루속히|하루_속히|하루하루|한시라도|한시바삐|한시도|한_시도|이_분|이분|오일|일일|사주|사_주|이_일|일_일이|구분|이해|오늘의집|오늘의_집|어느_날|어느날");
        grammar.Add(Kind.Phrase, $"{Good} 하루|오전|오후|날|나날|한_주|명절|연휴|한_해|새해", _ => "");
        grammar.Add(Kind.Phrase, $"{Good} <part>", _ => "");
        grammar.Add(Kind.Phrase, $"{Good} <holiday>", _ => "");
        grammar.Add(Kind.Phrase, $"{Good} <days>", match => match.Get<IMeaning>(0) is Period { Grain: Unit.Weekend or Unit.Week } ? "" : null);
        grammar.Add(Kind.Phrase, $"{Good} <day>", match => match.Get<Day>(0).IsExact ? "" : null);
    }
}
