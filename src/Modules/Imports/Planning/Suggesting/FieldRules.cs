using static Dangol.Imports.Planning.Field;
using static Dangol.Imports.Planning.RecordKind;

namespace Dangol.Imports.Planning;

/// <summary>All fields with the words that name them. Earlier sets of a rule are the better ones.</summary>
internal static class FieldRules
{
    public static readonly IReadOnlyList<FieldRule> All =
    [
        new(Customer, Key, Need.Key, "Customer Id/Id/Customer", not: "Unique Grade Name Kind Points Count"),
        new(Customer, PersonKey, Need.Key, "Unique Id/Customer Unique", may: "Customer"),
        new(Customer, Name, Need.PersonName, "Name/Customer", may: "Given", not: "Id Kind Grade Company Email Product Category Brand Option Channel Carrier"),
        new(Customer, Email, Need.Email, "Email"),
        new(Customer, Phone, Need.Phone, "Phone"),
        new(Customer, Birthday, Need.Date, "Birth", may: "Date"),
        new(Customer, Gender, Need.Gender, "Gender"),
        new(Customer, PostalCode, Need.Any, "Postal", may: "Id Address", weight: 0.3),
        new(Customer, Address, Need.Address, "Address", may: "Name", not: "Detail Email", weight: 0.5),
        new(Customer, City, Need.Text, "City", may: "Name Address", weight: 0.3),
        new(Customer, Region, Need.Text, "Region/State", may: "Name Address", weight: 0.3),
        new(Customer, Country, Need.Text, "Country", may: "Name Id Address", weight: 0.3),
        new(Customer, JoinedAt, Need.Date, "Joined/Created", may: "Date", not: "Order Booking Payment Review Note"),
        new(Customer, Grade, Need.Choice, "Grade", may: "Name Kind", weight: 0.5),
        new(Customer, ConsentMarketing, Need.YesNo, "Consent/Marketing/Consent Marketing", may: "Flag Kind", not: "Sms Email"),
        new(Customer, ConsentSms, Need.YesNo, "Sms Consent/Sms", may: "Flag Marketing Consent Phone"),
        new(Customer, ConsentEmail, Need.YesNo, "Email Consent/Email", may: "Flag Marketing Consent"),
        new(Customer, Tags, Need.Text, "Tag", weight: 0.3),
        new(Customer, Memo, Need.Text, "Customer Memo/Memo", may: "Text", not: "Delivery Order Booking Recipient", weight: 0.3),

        new(Order, Key, Need.Key, "Order Id/Booking Id/Id/Order/Booking", not: "Customer Line Item Product Review Payment Seller Recipient Staff Store Tracking Phone Name Status Company Memo Text"),
        new(Order, Status, Need.Status, "Status/State", may: "Done", weight: 0.8, not: "Payment Review Note"),
        new(Order, Status, Need.StatusWords, "Kind", weight: 0.6, not: "Payment Customer Delivery Product"),
        new(Order, Kind, Need.Choice, "Kind", weight: 0.2, not: "Payment Customer Delivery Product Points Channel"),
        new(Order, OrderedAt, Need.Date, "Order Date/Order Created/Created/Date", may: "Created Done Start Order Date",
            not: "Delivered Shipped Estimated Carrier Cancelled Deadline Delivery Birth Joined Answer Recent Returned Confirmed Review Payment Approved Booking"),
        new(Order, OrderedAt, Need.Date, "Booking Created", may: "Date Done"),
        new(Order, ApprovedAt, Need.Date, "Approved/Payment Date/Payment Approved", may: "Date Done Confirmed", not: "Cancelled Estimated", weight: 0.6),
        new(Order, ShippedAt, Need.Date, "Shipped/Carrier Delivered/Carrier/Delivery Start/Delivery Date", may: "Date Done Delivery Delivered", not: "Deadline Estimated Customer"),
        new(Order, PromisedAt, Need.Date, "Estimated Delivery/Estimated/Delivery Deadline/Deadline/Booking Date", may: "Date Delivery Delivered Done", not: "Shipped Created Carrier"),
        new(Order, DeliveredAt, Need.Date, "Delivered/Delivery Done/Delivery Date", may: "Date Customer Delivery Done Recipient", not: "Carrier Estimated Deadline Shipped Start"),
        new(Order, CancelledAt, Need.Date, "Cancelled", may: "Date Done", weight: 0.5),
        new(Order, Total, Need.Money, "Order Total/Total/Order Amount/Payment Amount/Amount/Order Price", may: "Amount Price Payment Done", not: "Discount Tax Points Count Product Item Delivery Fee Quantity Recent Customer Detail"),
        new(Order, ShippingFee, Need.Money, "Delivery Fee/Delivery Price/Delivery Amount/Delivery", may: "Total Amount", weight: 0.5),
        new(Order, Currency, Need.Choice, "Currency", weight: 0.3),
        new(Order, Channel, Need.Choice, "Channel/Store Name/Store", may: "Name Order", not: "Id", weight: 0.4),
        new(Order, RecipientName, Need.PersonName, "Recipient Name/Recipient", not: "Address Phone Postal Id Email Country Customer Fee"),
        new(Order, RecipientPhone, Need.Phone, "Recipient Phone", weight: 0.6),
        new(Order, RecipientAddress, Need.Address, "Recipient Address/Delivery Address", may: "Recipient", not: "Detail", weight: 0.6),

        new(OrderLine, OrderRef, Need.Key, "Order Id/Booking Id/Order/Booking", not: "Customer Line Item Product Review Payment Seller Recipient Staff Store Tracking Phone Name Status Company Memo Text"),
        new(OrderLine, Key, Need.Key, "Line Id/Line Sequence/Item Sequence/Sequence/Line", may: "Order Product", not: "Name Status Delivery Price Quantity Flag Amount Discount Tax", weight: 0.6),
        new(OrderLine, ProductRef, Need.Key, "Product Id/Item Id/Product/Item", may: "Company Seller", not: "Name Line Price Amount Quantity Option Category"),
        new(OrderLine, ProductName, Need.Text, "Product Name/Item Name/Line Name/Product/Item/Description/Title", may: "Title Option", not: "Id Category Price Quantity Amount Brand"),
        new(OrderLine, Quantity, Need.Quantity, "Quantity/Item Count/Product Count", may: "Order Line Item Product", not: "Measure"),
        new(OrderLine, UnitPrice, Need.Money, "Price/Product Price/Item Price", may: "Order Line Item Product", not: "Total Delivery Discount Fee"),
        new(OrderLine, Amount, Need.Money, "Amount/Line Amount/Total/Payment Amount/Total Amount", may: "Order Product Item Line Payment Price", not: "Discount Tax Points Delivery Fee Customer Detail"),
        new(OrderLine, ShippingFee, Need.Money, "Delivery Fee/Delivery Price", weight: 0.4, not: "Order"),
        new(OrderLine, Field.Seller, Need.Text, "Seller Name/Seller", not: "Product Status", weight: 0.3),
        new(OrderLine, Field.Seller, Need.Key, "Seller Id", not: "Product Item", weight: 0.3),
        new(OrderLine, ShipBy, Need.Date, "Deadline Shipped", may: "Order Date Delivery"),

        new(Product, Key, Need.Key, "Product Id/Item Id/Id", not: "Category Order Line Seller Company"),
        new(Product, Name, Need.Text, "Product Name/Item Name/Name/Product/Item/Title", may: "Title", not: "Category Brand Language Measure Option Seller Id"),
        new(Product, Category, Need.Text, "Category", may: "Name Product Item Id", not: "Language"),
        new(Product, Price, Need.Money, "Price/Product Price", not: "Option Delivery Total", weight: 0.7),
        new(Product, Brand, Need.Text, "Brand", may: "Name", weight: 0.6),

        new(Review, Key, Need.Key, "Review Id/Id", not: "Order Product Customer Item Line"),
        new(Review, OrderRef, Need.Key, "Order Id", may: "Review"),
        new(Review, ProductRef, Need.Key, "Product Id/Item Id", may: "Review"),
        new(Review, CustomerRef, Need.Key, "Customer Id/Author Id/Customer/Author", may: "Review Author", not: "Name Text Score Answer"),
        new(Review, Field.Score, Need.Score, "Review Score/Score", may: "Review Product Count", not: "Points"),
        new(Review, Title, Need.Text, "Title", may: "Text Review", not: "Product Item"),
        new(Review, Text, Need.Text, "Text/Review Text/Description/Review", may: "Customer", not: "Title Id Answer Date Kind Status Score"),
        new(Review, CreatedAt, Need.Date, "Review Created/Review Date/Created/Date", may: "Date", not: "Order Delivered Answer Shipped Estimated"),
        new(Review, AnsweredAt, Need.Date, "Answer Date/Answer", may: "Review", weight: 0.6),

        new(Payment, OrderRef, Need.Key, "Order Id/Order", not: "Payment Date Status"),
        new(Payment, Key, Need.Key, "Payment Id/Payment Sequence/Sequence", not: "Order Kind", weight: 0.6),
        new(Payment, Method, Need.Choice, "Payment Method/Payment Kind/Method/Kind", may: "Name", not: "Order Delivery"),
        new(Payment, Instalments, Need.Integer, "Instalments", may: "Payment Count Quantity"),
        new(Payment, Amount, Need.Money, "Payment Amount/Amount/Total/Payment Price", may: "Total", not: "Discount Order"),
        new(Payment, PaidAt, Need.Date, "Payment Date/Approved/Date/Created", may: "Date Created Approved Done", not: "Order Cancelled"),

        new(Note, Key, Need.Key, "Note Id/Id", not: "Customer Order"),
        new(Note, CustomerRef, Need.Key, "Customer Id/Customer", not: "Name Note"),
        new(Note, Text, Need.Text, "Text/Note Text/Memo/Note", may: "Memo Note", not: "Id Date Kind Status Title Customer Answer"),
        new(Note, Author, Need.PersonName, "Author/Staff Name/Staff", not: "Id Phone"),
        new(Note, CreatedAt, Need.Date, "Note Date/Created/Date/Note Created", may: "Date", not: "Order Birth Answer Done Joined Recent"),
    ];
}
