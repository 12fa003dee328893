using Dangol.Orders;

namespace Dangol.Imports.Reading;

/// <summary>Words for the state of an order, in the languages of shop exports.</summary>
internal static class OrderStatuses
{
    // Tried from top to bottom: "반품 취소" is not a return, "취소완료" not a delivery.
    private static readonly (string[] Stems, OrderStatus Status)[] Stems =
    [
        (["취소요청", "취소신청", "취소접수", "반품요청", "반품신청", "반품접수", "cancel requested", "return requested", "반품철회", "반품취소", "교환철회", "취소철회", "취소거부", "반품거부", "unavailable", "not_defined"], OrderStatus.Other),
        (["반품", "회수", "return", "rma", "devolv", "chargeback"], OrderStatus.Returned),
        (["취소", "cancel", "void", "storn", "환불", "refund", "fail", "실패", "미결제만료", "노쇼", "no-show", "noshow", "no show", "미방문", "annul", "reembols"], OrderStatus.Cancelled),
        (["교환", "exchange", "보류", "hold"], OrderStatus.Other),
        (["미배송", "배송전", "배송준비", "배송대기", "상품준비", "발송대기", "출고대기", "출고준비", "unshipped", "unfulfilled"], OrderStatus.Paid),
        (["미결제", "미입금", "입금대기", "입금전", "결제대기", "결제전", "unpaid", "pending", "awaiting"], OrderStatus.Placed),
        (["배송완료", "구매확정", "구매결정", "수취확인", "수령완료", "배달완료", "픽업완료", "이용완료", "방문완료", "거래완료", "판매완료", "정상", "deliver", "complet", "entreg", "picked up", "closed", "geliefert", "livré"], OrderStatus.Delivered),
        (["배송중", "배송시작", "배송지시", "발송", "출고", "fulfilled", "shipped", "shipping", "in transit", "dispatch", "enviad", "out for", "versand", "expédi", "partial"], OrderStatus.Shipped),
        (["결제완료", "입금완료", "입금확인", "결제확인", "발주확인", "주문확인", "예약확정", "준비중", "승인", "paid", "approved", "invoiced", "processing", "confirmed", "captured", "authorized", "pago", "bezahlt"], OrderStatus.Paid),
        (["주문접수", "주문완료", "신규주문", "접수", "예약", "주문", "placed", "created", "new", "open", "ordered"], OrderStatus.Placed),
    ];

    /// <summary>A word nobody knows is <see cref="OrderStatus.Other"/>.</summary>
    public static OrderStatus Parse(ReadOnlySpan<char> value) => TryParse(value, out var status) ? status : OrderStatus.Other;

    /// <returns>False when the word is not known to be about orders.</returns>
    public static bool TryParse(ReadOnlySpan<char> value, out OrderStatus status)
    {
        var text = value.Trim();
        status = OrderStatus.Other;
        if (text.Length is 0 or > 40)
        {
            return false;
        }

        Span<char> lower = stackalloc char[40];
        var length = Squeeze(text, lower);
        foreach (var (stems, known) in Stems)
        {
            foreach (var stem in stems)
            {
                if (lower[..length].IndexOf(stem) >= 0)
                {
                    status = known;
                    return true;
                }
            }
        }

        return false;
    }

    // Korean is written with and without spaces between the words; Latin words keep theirs.
    private static int Squeeze(ReadOnlySpan<char> text, Span<char> lower)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c != ' ' || length == 0 || char.IsAscii(lower[length - 1]))
            {
                lower[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }
}
