namespace Dangol.Imports.Planning;

internal static class EnglishHeaderWords
{
    /// <summary>Concepts, a colon, the words; words of several parts are joined by an underscore.</summary>
    public const string Lines = """
        Customer: customer customers client clients buyer buyers purchaser member members user users guest consumer shopper patron cust subscriber donor patient student account contact people person billing bill_to sold_to
        Order: order orders purchase purchases invoice invoices receipt receipts transaction transactions sale sales deal bill ord
        Booking: booking bookings reservation reservations appointment appointments
        Line: line lines order_item order_items order_line order_lines order_detail order_details lineitem line_item line_items order_products
        Item: item items article articles
        Product: product products merchandise goods menu service services prod stock course treatment
        Product Id: sku stock_code stockcode asin
        Review: review reviews feedback testimonial survey
        Payment: payment payments pay payer
        Seller: seller sellers vendor vendors supplier suppliers merchant
        Recipient: recipient receiver consignee ship_to shipto shipping_name delivery_name addressee
        Note: note notes inquiry enquiry interaction interactions call calls conversation activity
        Staff: staff employee employees agent cashier rep salesperson clerk stylist teacher manager
        Store: store stores shop branch outlet pos warehouse
        Geo: geolocation latitude longitude lat lng lon geo coordinates
        Company: company business organisation organization firm
        Id: id ids no num number nr code key uuid guid ref reference identifier hash pk
        Unique: unique global master universal
        Name: name names fullname full_name nickname
        Name Given: first_name firstname given_name givenname forename fname first
        Name Family: last_name lastname surname family_name familyname lname
        Email: email emails mail e_mail emailaddress email_address mail_address
        Phone: phone phones tel telephone mobile cell cellphone phone_number phonenumber mobile_number contact_number contact_no msisdn whatsapp handphone tel_no phone_no
        Fax: fax
        Address: address addr street street_address address_line address1
        Address Detail: address2 address_line_2 apartment apt
        City: city town municipality suburb
        Region: province region county district prefecture state_code province_code
        State: state
        Country: country nation country_code countrycode
        Postal: zip postal postcode zipcode zip_code post_code postal_code zip_code_prefix postalcode
        Birth: birth birthday dob birthdate birth_date date_of_birth born
        Gender: gender sex
        Age: age age_group
        Date: date datetime time timestamp at on day ts dt when utc
        Status: status stage
        Kind: type kind
        Flag: is has flag
        Total: total grand sum gross
        Amount Detail: subtotal net sub_total
        Amount: amount value amt revenue turnover spend
        Price: price unitprice unit_price unit_cost price_each
        Quantity: quantity qty units pcs qty_ordered
        Delivery: shipping delivery shipment postage ship deliver fulfillment fulfilment
        Delivery Fee: freight shipping_cost shipping_fee delivery_fee shipping_price delivery_charge freight_value postage
        Fee: fee charge cost
        Discount: discount coupon promo rebate voucher_code discounts
        Tax: tax vat gst duty
        Created: created creation placed added submitted registered opened
        Approved: approved approval paid authorised authorized captured
        Shipped: shipped dispatched sent dispatch handed handover fulfilled
        Carrier: carrier courier logistics
        Delivered: delivered received arrived arrival
        Confirmed: confirmed completed confirmation
        Estimated: estimated expected promised scheduled planned eta target requested desired promise estimate
        Estimated Delivery: delivery_by deliver_by due_date due delivery_due arrives_by
        Deadline: limit deadline until cutoff
        Deadline Shipped: ship_by shipping_limit shipping_limit_date ship_by_date latest_ship_date dispatch_by
        Cancelled: cancelled canceled cancellation voided cancel
        Returned: returned refunded refund return
        Done: done finished processed
        Start: start begin check_in checkin
        End: end check_out checkout
        Score: score rating stars star satisfaction nps csat ces
        Title: title subject headline summary
        Text: text comment comments message body content opinion
        Description: description desc
        Answer: answer answered reply replied response responded
        Category: category categories department class genre collection product_type
        Brand: brand maker manufacturer
        Method: method mode gateway
        Instalments: installments instalments installment instalment
        Sequence: sequence sequential seq index row position serial
        Grade: grade tier level rank vip membership loyalty
        Consent: consent optin opt_in opted agree agreed agreement subscribed accepts permission subscription
        Marketing: marketing newsletter advertising ads promotions
        Sms: sms texting kakao
        Tag: tag tags label labels
        Memo: memo remark remarks internal_note customer_note special_requests
        Memo Order: delivery_message delivery_note delivery_notes delivery_memo delivery_instructions shipping_message shipping_note shipping_notes shipping_instructions order_message order_note order_notes order_memo order_comment order_comments
        Channel: channel source platform marketplace site mall medium sales_channel origin
        Currency: currency currency_code
        Author: author writer created_by written_by posted_by reviewer_name
        Joined: joined signup sign_up signed_up registration enrolled since member_since first_visit
        Recent: last latest recent previous
        Count: count times visits frequency visit_count total_orders orders_count
        Points: point points mileage balance deposit credit credits accumulated
        Measure: weight length lenght height width size photos dimension cm mm g kg depth inventory
        Identity: ssn passport licence license rrn national_id cpf cnpj password cardnumber card_number iban account_number bank bank_account resident social_security soc_sec soc_sec_id tax_id pccc
        Option: option options variant color colour variation
        Link: url link image photo avatar website
        Language: english korean translation language lang locale portuguese
        Tracking: tracking waybill tracking_number
        """;
}
