namespace Dangol.Imports.Planning;

internal static class KoreanHeaderWords
{
    /// <summary>Concepts, a colon, the words that speak of them. Words of one syllable count at the end of a header only.</summary>
    public const string Lines = """
        Customer: 고객 회원 구매자 주문자 손님 이용자 신청자 의뢰인 사용자 방문자 환자 수강생 학생 멤버 단골 구매고객 주문고객 주문인 구매회원 보호자 가입자
        Customer Booking: 예약자 예약고객
        Customer Id: 회원번호 고객번호 회원아이디 회원id 고객id
        Customer Name: 고객명 회원명 구매자명 주문자명 예약자명 신청자명 손님명
        Order: 주문 거래 영수증 전표 매출 판매 구매 인보이스 계산서
        Booking: 예약 방문예약 시술예약 진료예약
        Line Id: 품목별주문번호 상품주문번호 주문상품번호
        Line: 상품주문 주문상세 주문상품 주문항목 라인 세부주문
        Product: 상품 제품 물품 메뉴 서비스 시술 강좌 수업 프로그램 코스 객실 진료 판매상품 품목 아이템 등록상품
        Product Name: 상품명 제품명 품목명 메뉴명 품명 물품명 서비스명 시술명 등록상품명 노출상품명
        Product Id: 상품코드 품번 자체상품코드 품목코드 바코드
        Review: 리뷰 후기 상품평 구매평 이용후기 평가 설문
        Payment: 결제 입금 지불 수납 납부
        Seller: 판매자 공급사 입점사 거래처 매입처 판매업체 벤더 공급업체
        Recipient: 수취인 수령인 수령자 받는분 받는사람 받으시는분 수취 수취고객 수취자 수하인 수신인 인수자 받는이 받으실분 받을분 받는고객
        Recipient Address: 배송지 도착지 배송지주소 배송주소 수령지 받는곳 받으실곳 받을곳
        Note: 상담 문의 상담내역 응대 통화 민원
        Staff: 직원 상담원 사원 캐셔 계산원 담당 담당자 디자이너 강사 원장 판매원
        Store: 매장 지점 점포 가맹점 포스 영업점 센터
        Company: 회사 법인 사업자 상호 업체 기업 회사명 상호명 업체명
        Geo: 위도 경도 좌표
        Id: 번호 아이디 코드 식별자 일련번호 고유번호 키 관리번호
        Unique: 고유 개인 통합 유일
        Name: 이름 성명 성함 명 명칭 이름명
        Email: 이메일 메일 전자우편 메일주소 이메일주소
        Phone: 전화 연락처 휴대폰 핸드폰 휴대전화 전화번호 휴대폰번호 핸드폰번호 휴대전화번호 모바일 안심번호 유선전화 일반전화 집전화 연락번호 휴대번호
        Fax: 팩스 팩스번호
        Address: 주소 도로명 지번 기본주소 도로명주소 지번주소 거주지 전체주소
        Address Detail: 상세주소 나머지주소
        City: 시군구 도시 도시명
        Region: 시도 지역 광역시도 지방 행정구역
        Country: 국가 나라 국적
        Postal: 우편번호 우편
        Birth: 생일 생년월일 출생 생년 출생일 생월일
        Gender: 성별
        Age: 나이 연령 연령대 만나이
        Date: 일 일자 일시 날짜 시간 시각 년월일 연월일 때
        Status: 상태 진행상태 처리상태 현황
        Kind: 구분 유형 종류 타입 형태
        Flag: 여부 유무
        Total: 총 합계 총액 총합 총계 최종
        Amount: 금액 액 매출액 가액 대금 실적 매출금액 공급가액
        Price: 단가 가격 판매가 정가 소비자가 판매단가 판매가격 공급가
        Quantity: 수량 개수 갯수 판매수량 구매수량 매수 구매수
        Delivery: 배송 배달 택배 배송처
        Delivery Fee: 배송비 배송료 운임 택배비 배달비 배송요금 운송비
        Fee: 비 료 요금 수수료
        Discount: 할인 쿠폰 할인액 에누리
        Tax: 부가세 세금 세액 부가가치세
        Created: 등록 생성 작성 신청 접수 등록일 작성일
        Approved: 승인 결제완료 입금확인
        Shipped: 발송 출고 배송시작 발송처리 집화 배송출발 발송완료 출고완료 상차
        Carrier: 택배사 배송업체 택배회사 배송사 운송사 인도 인계 배송기사
        Delivered: 배송완료 수령 배달완료 수취확인 수령완료 도착 인수 도착완료 고객인도
        Confirmed: 구매확정 구매결정 확정
        Order Confirmed: 발주확인 발주확인일 주문확인
        Booking Date: 방문일 방문일시 이용일 이용일시 시술일 진료일 방문예정일 방문예정일시 예약시간
        Estimated: 예정 예상 희망 약속 요청일 지정 희망일 예정일
        Estimated Delivery: 도착예정 배송예정 도착보장 배송희망 수령예정 배달예정 픽업예정 납기 납기일 납품예정 출고완료예정
        Deadline: 기한 마감 까지 기일
        Deadline Shipped: 발송기한 출고기한 발송마감 출고마감 출고예정 발송예정 배송기한
        Cancelled: 취소 철회
        Returned: 반품 환불 교환
        Done: 완료 처리
        Start: 시작 개시 입실 체크인
        End: 종료 퇴실 체크아웃
        Score: 점수 평점 별점 만족도 별 평가점수
        Title: 제목 타이틀 한줄평
        Text: 내용 본문 의견 코멘트 문의내용 상담내용 리뷰내용 후기내용 상세리뷰 글
        Description: 설명
        Answer: 답변 답글 응답 회신 댓글 판매자답글
        Category: 카테고리 분류 대분류 중분류 소분류 상품군 품목군
        Brand: 브랜드 제조사 브랜드명 메이커
        Method: 수단 방법 방식
        Payment Method: 결제수단 결제방법 결제방식 지불수단 결제유형
        Instalments: 할부 개월 할부개월 할부개월수
        Sequence: 순번 순서 차수 연번 회차
        Grade: 등급 회원등급 고객등급
        Consent: 동의 수신 수신동의 수신여부 허용
        Marketing: 마케팅 광고 홍보
        Sms: 문자 알림톡 카카오 카카오톡 메시지수신
        Tag: 태그 라벨 키워드
        Memo: 메모 비고 특이사항 참고 전달사항
        Customer Memo: 고객메모 회원메모
        Memo Order: 요청사항 배송메시지 배송메세지 배송요청 배송메모 배송유의사항 택배메모 주문메모 주문메시지 남긴말 남기는말 남기는글 주문요청사항
        Channel: 채널 경로 유입 판매처 쇼핑몰 플랫폼 마켓 사이트 유입경로 판매채널 주문경로 몰
        Currency: 통화 화폐
        Author: 작성자 등록자 글쓴이
        Joined: 가입 가입일 회원가입 회원가입일 가입일시 첫방문 첫방문일 최초방문
        Recent: 최근 마지막 이전
        Count: 횟수 건수 회수 방문횟수 구매횟수 방문수
        Points: 적립금 포인트 마일리지 예치금 잔액 적립 잔여포인트 누적 미수금
        Measure: 무게 길이 높이 너비 크기 중량 사이즈 재고 규격 사진 폭
        Identity: 주민 주민번호 주민등록 주민등록번호 외국인등록 외국인등록번호 여권 여권번호 면허 면허번호 운전면허 운전면허번호 신분증 계좌 계좌번호 카드번호 비밀번호 통관번호 개인통관번호 개인통관고유부호 개인통관
        Option: 옵션 옵션명 선택사항 옵션정보 색상
        Link: 링크 이미지 주소링크
        Language: 영문 국문 번역 언어
        Tracking: 송장 운송장 송장번호 운송장번호
        """;
}
