namespace Dangol.Imports.Planning;

/// <summary>Ways to pay, as files name them.</summary>
internal static class PaymentWords
{
    private static readonly string[] Stems =
        ["card", "카드", "현금", "계좌", "이체", "무통장", "cash", "boleto", "voucher", "페이", "pay", "포인트", "상품권", "휴대폰결제", "transfer", "bank", "tarjeta", "efectivo", "pix"];

    public static bool Is(string value)
        => value.Length < 30 && Array.Exists(Stems, stem => value.Contains(stem, StringComparison.OrdinalIgnoreCase));
}
