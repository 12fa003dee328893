using System.Text.RegularExpressions;

namespace Dangol.Promises;

/// <summary>
/// Korean says at the end of a clause what it means: the words after a time, up to where its clause ends, decide. The tables are read from top to bottom.
/// </summary>
internal static class KoreanSpeech
{
    private static readonly string Past = KoreanClause.Past;
    private static readonly string Future = KoreanClause.Future;

    private static readonly SpeechRule[] Conditions =
    [
        // "내일까지 안 오면 취소할게요" expects it by tomorrow.
        new("(안 |못 ?|지 않|지 못|없)[가-힣 ]*면[ ,]?$", CommitmentSide.Neither, CommitmentSide.Expectation),
        // "오후 5시 이전 결제 건은": by when the customer does something.
        new("^ ?(까지|전|이전|에|의)? ?(결제|주문|입금|접수|예약|신청|구매)[가-힣]{0,2} ?(완료|확인)? ?(건|분|시[ ,에]|고객)", CommitmentSide.Neither, CommitmentSide.Neither),
        new("[가-힣]면[ ,]?$|에 한(해|하여|함|정)", CommitmentSide.Neither, CommitmentSide.Neither),
    ];

    private static readonly SpeechRule[] Told =
    [
        new("지연|늦어[질지져집]|밀리|밀려|연착|(질|늦을|밀릴|바뀔|달라질) 수 ?(도 )?있", CommitmentSide.Neither, null),
        new("다고 ?[^ ]* ?(약속|장담)", CommitmentSide.Promise, CommitmentSide.Expectation),
        new("다고 (합니다|해요|하네요|하십니다|하세요|전해|연락)", CommitmentSide.Promise, CommitmentSide.Expectation),
        new("(다고|라고|다는|다며|다면서|다더니|단다고) ?[^ ]* ?(하|했|말|들|안내|문자|연락|그|써|되|알|해|메|통|답|공지|나)", CommitmentSide.Neither, CommitmentSide.Expectation),
        new("다면서|다더니|다며", CommitmentSide.Neither, CommitmentSide.Expectation),
        // "보내드리기로 했습니다" is ours; "오시기로 했습니다" is what the customer will do.
        new("[^시]기로 ?(했|함|약속)", CommitmentSide.Promise, CommitmentSide.Expectation),
        new("기로 (했|하|한|되|돼|약속)", null, CommitmentSide.Expectation),
    ];

    private static readonly SpeechRule[] Wishes =
    [
        new("[가-힣]야 ?(해서|돼서|되어서|하니까|하니)[ ,]?$", CommitmentSide.Neither, CommitmentSide.Neither),
        new("주시면 ?(됩|돼|되)", CommitmentSide.Neither, CommitmentSide.Expectation),
        new($"{Future} 수 ?있(어|습|는|을 겁|을 거|으)|시면 (됩|돼|되)", CommitmentSide.Promise, null),
        new("주세요|주셔요|주십시오|주시기|주시겠|주실|주셔야|달라|줘요?$|줘야|부탁|바랍니다|바라|원합|원해|필요|싶|급해|급합|해 ?주시|해야 ?(해|합|하|돼|됩|될)", CommitmentSide.Neither, CommitmentSide.Expectation),
        new("(와|가|해|돼|되어|있어|받아|나와|끝나|들어와|도착해|써|줘|봐)야 [가-힣]", null, CommitmentSide.Expectation),
        new("[가-힣]야 ?(해|합|하|돼|됩|될|만|겠|지)", CommitmentSide.Neither, CommitmentSide.Expectation),
        new("(으면|시면|면) ?(정말|진짜|너무|더|참)? ?(좋|괜찮|감사|고맙|해요|합니다|하는|싶|돼요|됩니다|되)", CommitmentSide.Neither, CommitmentSide.Expectation),
        new("(될|할|올|갈|줄|쓸|낼)까요|수 (있을까|있나|있는지|있을지|있으실|있으신|있어요\\?|없을까|없나)|가능(할까|한가|한지|할지|하신|하실|하나)|안 ?(되나|될까|돼요)|(^| )되나요", CommitmentSide.Neither, CommitmentSide.Expectation),
    ];

    /// <summary>Asked whether it can be, a customer wants it.</summary>
    private static readonly SpeechRule[] Questions =
    [
        new("(러|하러) (가|와|오)[^ ]* ?(될|되|돼|가능)|(가|방문해|들러|와|받으러)도 ?(될|되|돼|괜찮)", CommitmentSide.Neither, CommitmentSide.Neither),
        new("(입금|결제|방문|주문|신청|가|오|내|보내)(하|으)?면 ?(되|될|돼|됩)", CommitmentSide.Neither, CommitmentSide.Neither),
        new("가능|(^| )(돼요|되요|됩니까|될지)", CommitmentSide.Neither, CommitmentSide.Expectation),
    ];

    private static readonly SpeechRule[] Statements =
    [
        new($"(변경|연기|조정|확정|예약|접수|배정|잡|미뤄|당겨|정해)[가-힣]{{0,3}} ?[가-힣]{{0,2}}{Past}[가-힣]*$", CommitmentSide.Promise, CommitmentSide.Neither),
        new($"{Past}", CommitmentSide.Neither, CommitmentSide.Neither),
        new("(안|못) [가-힣]|지 ?(않|못|마|말)|없|어렵|어려[우운워울]|힘들|불가|곤란|아닙|아니|(^| )무리|못 ?[해하합]", CommitmentSide.Neither, CommitmentSide.Neither),
        new("것 ?같|거 ?같|듯|지도 ?모|아마|수도 ?있|가능성|예상|추정|미정|글쎄", CommitmentSide.Neither, CommitmentSide.Neither),
    ];

    /// <summary>What is said of the shop or of what the customer may do, on either side of the time.</summary>
    private static readonly SpeechRule[] Matters =
    [
        new("배송비|가격|요금|인상|인하|휴무|쉽니다|쉬어갑|쉬어|쉬는|휴가|휴점|영업( ?(시간|합|해|하|중|안)|은|을|이)|문을? ?(열|닫|여|엽)|(엽니다|열어요|닫습니다|닫아요)|오픈합|할인|세일|이벤트|행사|쿠폰|유효|프로모션|무상|보증( ?기간|합|됩|해 ?드)|비어 ?있|비었|자리가? (있|남)|소멸|만료|사용하실|사용 ?가능|이용하실|이용 ?가능", CommitmentSide.Neither, CommitmentSide.Neither),
        new("(교환|반품|취소|환불|접수|신청|주문|결제|예약|변경|입금)( 신청| 접수)?(은|는|이|가|을|를|도) [^.]*(가능|하실 수 있|받습니다|받아요)", CommitmentSide.Neither, CommitmentSide.Neither),
    ];

    private static readonly SpeechRule[] Promises =
    [
        new($"겠|{Future} ?(게요|께요|게용|거예요|거에요|거|겁니다|것입니다|예정)|예정|게요", CommitmentSide.Promise, CommitmentSide.Neither),
        new("보내|발송|배송|배달|출고|출발|도착|입고|들어오|들어와|들어옵|들어가|들어갑|들어갈|나가|나갑|나와|나옵|드리|드려|드립|전화|연락|회신|답변|답장|알려|안내|환불|입금|송금|취소|처리|해결|완료|끝나|끝납|마치|마칩|준비|수리|수선|교체|교환|방문|찾|뵙|봬|픽업|가능|걸리|걸려|걸립|소요|보장|약속|확답|진행|시작|발급|설치|적용|지급|적립|잡혀|받으|받아|옵니다|와요|갑니다|가요|됩니다|되십니다|돼요|되세요|될", CommitmentSide.Promise, CommitmentSide.Neither),
    ];

    /// <summary>Why something is so, not what is going to be.</summary>
    private static readonly Regex IsReason = Words("(니까|으니|거든|이라|이어서|므로)[ ,]?$");

    /// <summary>Said before the time, it takes the certainty away.</summary>
    private static readonly Regex IsSupposed = Words("(아마|혹시|어쩌면|잘하면|운이 좋으면)( 도| )?[^.]*$");

    /// <summary>"배송은 금요일입니다": what it is about was said before.</summary>
    private static readonly Regex IsJustNamed = Words("^(에|쯤|경|까지)?(입니다|이에요|예요|이고|이며|입니당|이요|요)");

    /// <summary>Whatever is simply said of a time to come may be counted on.</summary>
    private static readonly Regex IsStatement = Words("[가-힣](니다|요|용|대요|래요)[^가-힣]*$");

    public static CommitmentSide? Judge(Said said)
    {
        var clause = new KoreanClause(said);
        if (First(Told) is { } told)
        {
            return said.From == Speaker.Us && said.IsQuestion ? CommitmentSide.Neither : told;
        }

        if (said.IsOver || (!said.IsAhead && clause.IsOfDone) || said.Time.EndsWith('면'))
        {
            return CommitmentSide.Neither;
        }

        return First(Conditions) ?? (said.From == Speaker.Us ? OfUs() : OfCustomer());

        CommitmentSide? First(SpeechRule[] table) => SpeechRule.FirstOf(table, clause.Text, said.From);

        CommitmentSide? OfUs() => clause.IsQuestion ? CommitmentSide.Neither
            : SpeechRule.FirstOf(Matters, said.Sentence, said.From)
                ?? NeitherIf(IsReason.IsMatch(clause.Text))
                ?? First(Wishes)
                ?? NeitherIf(IsSupposed.IsMatch(said.Before))
                ?? First(Statements)
                ?? First(Promises)
                ?? (IsJustNamed.IsMatch(clause.Text) ? SpeechRule.FirstOf(Promises, said.Before, said.From) : null)
                ?? (!said.HasAnother && IsStatement.IsMatch(clause.Text) ? CommitmentSide.Promise : null);

        CommitmentSide? OfCustomer() => (clause.IsQuestion ? First(Questions) : null)
            ?? First(Wishes)
            ?? NeitherIf(clause.IsQuestion || IsSupposed.IsMatch(said.Before))
            ?? First(Statements)
            ?? First(Promises);
    }

    private static CommitmentSide? NeitherIf(bool condition) => condition ? CommitmentSide.Neither : null;

    private static Regex Words(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
