namespace Dangol.Imports.Planning;

/// <summary>German, French, Spanish, Portuguese, Italian, Japanese, Chinese: the words most exports use.</summary>
internal static class ForeignHeaderWords
{
    public const string Lines = """
        Customer: kunde kunden käufer client cliente clientes acheteur comprador acquirente usuario usuário utilisateur 顧客 お客様 会員 購入者 注文者 客户 顾客 买家 會員 会员 客戶
        Customer Id: kundennummer kundennr kundenid 顧客番号 会員番号 客户编号
        Customer Name: kundenname 顧客名 会員名 注文者名 客户姓名 客户名称
        Order: bestellung bestell auftrag auftrags rechnung rechnungs kauf commande facture achat pedido orden compra factura fatura encomenda ordine fattura vendita venda venta 注文 受注 購入 订单 訂單 购买 发票
        Order Id: bestellnummer auftragsnummer rechnungsnummer bestellnr 注文番号 受注番号 订单号 订单编号 訂單編號
        Line: position bestellposition artículo_pedido item_pedido 明細
        Item: artikel articulo artículo
        Product: produkt produits produit producto productos produto produtos prodotto ware 商品 製品 产品 產品
        Product Name: produktname artikelname artikelbezeichnung bezeichnung 商品名 产品名称 商品名称
        Product Id: artikelnummer artikelnr 商品コード 品番 商品编号
        Review: bewertung bewertungs avis avaliação avaliacao reseña resena opinión recensione レビュー 口コミ 评价 评论 評價
        Payment: zahlung zahlungs paiement pago pagamento 支払 支払い 決済 付款 支付
        Seller: verkäufer vendeur vendedor venditore fornecedor 販売者 卖家
        Recipient: empfänger destinataire destinatario destinatário 受取人 届け先 送付先 收货人 收件人
        Store: filiale magasin tienda loja negozio 店舗 店铺
        Id: nummer numéro numero número kennung identifiant identificador código codigo codice 番号 コード 编号 号码 編號
        Unique: eindeutige eindeutig único unico unique 固有
        Name: nom nombre nome bezeichner 名前 氏名 名 姓名 名称
        Name Given: vorname prénom prenom nombre_de_pila primeiro_nome
        Name Family: nachname nom_de_famille apellido apellidos sobrenome cognome
        Email: courriel correo correo_electrónico mailadresse メール メールアドレス 邮箱 电子邮件 電子郵件
        Phone: telefon telefonnummer handy mobiltelefon téléphone teléfono telefono telefone celular portable móvil 電話 電話番号 携帯 携帯電話 手机 手机号 电话 電話號碼
        Address: adresse anschrift straße strasse dirección direccion endereço endereco indirizzo rue calle rua 住所 地址
        City: stadt ort ville ciudad cidade città 市区町村 城市
        Region: bundesland région estado provincia província departamento 都道府県 省份
        Country: land pays país pais paese 国 国家
        Postal: plz postleitzahl code_postal código_postal codigo_postal cep cap 郵便番号 邮编 邮政编码
        Birth: geburtstag geburtsdatum date_de_naissance naissance nacimiento fecha_de_nacimiento nascimento data_de_nascimento data_di_nascita 生年月日 誕生日 出生日期 生日
        Gender: geschlecht sexe sexo género genero sesso 性別 性别
        Date: datum uhrzeit zeit zeitpunkt heure fecha hora data horário data_hora 日付 日時 日 时间 日期 時間
        Status: zustand statut estado_pedido situação situacao stato 状態 ステータス 状态 狀態
        Kind: art typ tipo 種類 类型
        Total: gesamt gesamtbetrag summe insgesamt montant_total totale somme 合計 総額 总额 总计
        Amount: betrag wert umsatz montant importe monto valor importo 金額 金额
        Price: preis stückpreis einzelpreis prix prix_unitaire precio precio_unitario preço preco preço_unitário prezzo 単価 価格 单价 价格 價格
        Quantity: menge anzahl stückzahl quantité quantite cantidad quantidade quantità 数量 個数 數量
        Delivery: lieferung liefer versand livraison expédition envío envio entrega consegna spedizione 配送 発送 配达
        Delivery Fee: versandkosten frais_de_port frais_de_livraison gastos_de_envío frete 送料 运费 運費
        Fee: kosten gebühr frais gastos taxa
        Discount: rabatt remise descuento desconto sconto 割引 折扣
        Created: erstellt angelegt créé creada creado criado creato création criação creación 作成 登録 创建 下单
        Approved: genehmigt bezahlt payé pagado pago_em aprovado aprovação aprobado aprobación approuvé 承認 支付时间
        Shipped: versendet verschickt expédié enviado despachado spedito 発送日 出荷 发货
        Carrier: spediteur versanddienst transporteur transportista transportadora corriere 運送会社 配送業者 快递
        Delivered: geliefert zugestellt zustellung livré livrée entregado entregue consegnato 配達完了 到着 送达 签收
        Estimated: voraussichtlich geplant erwartet voraussichtliches prévu prévue estimée estimé estimada estimado prevista previsto previsão stimata 予定 見込 预计 預計
        Deadline: frist limite prazo fecha_límite termine 期限 截止
        Deadline Shipped: limite_envio límite_envío limite_de_envio fecha_limite_envio data_limite_envio versandfrist date_limite_expédition 出荷期限 発送期限
        Cancelled: storniert stornierung annulé cancelado cancelada annullato キャンセル 取消
        Score: punkte note_client puntuación puntuacion nota estrelas estrellas punteggio 評価 点数 评分 評分
        Title: titel titre título titulo titolo タイトル 标题
        Text: kommentar nachricht commentaire comentario comentário mensaje mensagem commento 内容 コメント 本文 评论内容
        Description: beschreibung descripción descripcion descrição descricao descrizione 説明 描述
        Answer: antwort réponse respuesta resposta risposta 回答 返信 回复
        Category: kategorie catégorie categoría categoria カテゴリ 分類 类别 分类
        Brand: marke marque marca ブランド 品牌
        Method: zahlungsart méthode mode_de_paiement método metodo forma 方法 方式
        Payment Method: zahlungsmethode moyen_de_paiement forma_de_pago forma_de_pagamento 支払方法 支付方式
        Instalments: raten mensualités cuotas parcelas rate 分割 分期
        Sequence: laufend sequenz séquence secuencia sequencial sequência 順番 序号
        Grade: stufe niveau nivel nível livello ランク 等级
        Consent: einwilligung zustimmung consentement consentimiento consentimento 同意
        Memo: bemerkung notiz remarque observación observação 備考 メモ 备注
        Channel: kanal canal canale チャネル 渠道
        Currency: währung devise moneda moeda valuta 通貨 货币
        Joined: registriert registrierung beitritt inscription inscrito registro cadastro 登録日 入会日 注册
        Of: der des de du da do del di la le el von für para por の 的
        """;
}
