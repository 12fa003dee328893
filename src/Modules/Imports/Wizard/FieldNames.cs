using Dangol.Imports.Planning;
using Dangol.Imports.Reading;

namespace Dangol.Imports.Wizard;

/// <summary>Records and fields in the words of a shop.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<RecordKind, Sentence> Kinds = new()
    {
        [RecordKind.Customer] = new("고객", "Customers"),
        [RecordKind.Order] = new("주문", "Orders"),
        [RecordKind.OrderLine] = new("주문 상품", "Order lines"),
        [RecordKind.Product] = new("상품", "Products"),
        [RecordKind.Review] = new("리뷰", "Reviews"),
        [RecordKind.Payment] = new("결제", "Payments"),
        [RecordKind.Note] = new("메모", "Notes"),
    };

    private static readonly Dictionary<RecordKind, Sentence> Keys = new()
    {
        [RecordKind.Customer] = new("고객 번호", "Customer id"),
        [RecordKind.Order] = new("주문 번호", "Order number"),
        [RecordKind.OrderLine] = new("상품 줄 번호", "Line id"),
        [RecordKind.Product] = new("상품 번호", "Product id"),
        [RecordKind.Review] = new("리뷰 번호", "Review id"),
        [RecordKind.Payment] = new("결제 번호", "Payment id"),
        [RecordKind.Note] = new("메모 번호", "Note id"),
    };

    private static readonly Dictionary<Field, Sentence> Fields = new()
    {
        [Field.PersonKey] = new("사람 번호", "Person id"),
        [Field.Name] = new("이름", "Name"),
        [Field.Email] = new("이메일", "E-mail"),
        [Field.Phone] = new("전화번호", "Phone"),
        [Field.Phone2] = new("다른 전화번호", "Second phone"),
        [Field.Birthday] = new("생일", "Birthday"),
        [Field.Gender] = new("성별", "Gender"),
        [Field.PostalCode] = new("우편번호", "Postal code"),
        [Field.Address] = new("주소", "Address"),
        [Field.City] = new("시·군·구", "City"),
        [Field.Region] = new("지역", "Region"),
        [Field.Country] = new("나라", "Country"),
        [Field.JoinedAt] = new("가입일", "Joined"),
        [Field.Grade] = new("등급", "Grade"),
        [Field.ConsentMarketing] = new("마케팅 수신 동의", "Marketing consent"),
        [Field.ConsentSms] = new("문자 수신 동의", "SMS consent"),
        [Field.ConsentEmail] = new("이메일 수신 동의", "E-mail consent"),
        [Field.Tags] = new("태그", "Tags"),
        [Field.Memo] = new("메모", "Memo"),
        [Field.Custom] = new("추가 정보", "Custom field"),
        [Field.OrderRef] = new("주문 번호", "Order number"),
        [Field.ProductRef] = new("상품 번호", "Product id"),
        [Field.CustomerRef] = new("고객", "Customer"),
        [Field.Status] = new("주문 상태", "Status"),
        [Field.Kind] = new("종류", "Kind"),
        [Field.OrderedAt] = new("주문한 때", "Ordered"),
        [Field.ApprovedAt] = new("결제 승인된 때", "Approved"),
        [Field.ShippedAt] = new("보낸 때", "Shipped"),
        [Field.PromisedAt] = new("약속한 때 (배송·픽업 예정)", "Promised (delivery or pick-up)"),
        [Field.DeliveredAt] = new("받은 때 (배송·픽업 완료)", "Delivered or picked up"),
        [Field.CancelledAt] = new("취소된 때", "Cancelled"),
        [Field.Total] = new("총액", "Total"),
        [Field.ShippingFee] = new("배송비", "Shipping fee"),
        [Field.Currency] = new("통화", "Currency"),
        [Field.Channel] = new("판매 경로", "Channel"),
        [Field.RecipientName] = new("받는 분", "Recipient"),
        [Field.RecipientPhone] = new("받는 분 전화번호", "Recipient's phone"),
        [Field.RecipientAddress] = new("배송지", "Delivery address"),
        [Field.ProductName] = new("상품 이름", "Product name"),
        [Field.Quantity] = new("수량", "Quantity"),
        [Field.UnitPrice] = new("단가", "Unit price"),
        [Field.Amount] = new("금액", "Amount"),
        [Field.Seller] = new("판매자", "Seller"),
        [Field.ShipBy] = new("발송 기한", "Ship by"),
        [Field.Category] = new("분류", "Category"),
        [Field.Price] = new("가격", "Price"),
        [Field.Brand] = new("브랜드", "Brand"),
        [Field.Score] = new("점수", "Score"),
        [Field.Title] = new("제목", "Title"),
        [Field.Text] = new("내용", "Text"),
        [Field.CreatedAt] = new("쓴 때", "Written"),
        [Field.AnsweredAt] = new("답한 때", "Answered"),
        [Field.Method] = new("결제 수단", "Method"),
        [Field.Instalments] = new("할부 개월", "Instalments"),
        [Field.PaidAt] = new("결제한 때", "Paid"),
        [Field.Author] = new("쓴 사람", "Author"),
    };

    public static Sentence Of(RecordKind kind) => Kinds[kind];

    public static Sentence Of(RecordKind kind, Field field) => field == Field.Key ? Keys[kind] : Fields[field];
}
