using Dangol.Ui;

namespace Dangol.Mail;

/// <summary>Why a letter could not be carried. What is stored is a name; the words for it are made where it is read.</summary>
public static class MailWords
{
    internal const string NotSetUp = "NotSetUp";
    internal const string NoAddress = "NoAddress";
    internal const string LostKey = "LostKey";

    public static string Trouble(Words t, string name) => name switch
    {
        NotSetUp => t["보내는 주소가 정해지지 않았습니다. 설정 › 발송에서 정해 주세요.", "No sending address is set. Set one in Settings › Sending."],
        NoAddress => t["받는 주소가 바르지 않습니다.", "The recipient's address is not valid."],
        LostKey => t["메일 비밀번호를 풀 수 없습니다. 설정 › 발송에서 다시 적어 주세요.", "The mail password cannot be read. Enter it again in Settings › Sending."],
        nameof(SmtpTrouble.Unreachable) => t["메일 서버에 연결하지 못했습니다.", "The mail server could not be reached."],
        nameof(SmtpTrouble.NotPublic) => t["이 서버 안쪽 주소로는 보내지 않습니다.", "Addresses inside this server's own network are not connected to."],
        nameof(SmtpTrouble.NotSafe) => t["메일 서버와 안전하게 연결하지 못했습니다.", "The connection to the mail server could not be made safe."],
        nameof(SmtpTrouble.LoginRefused) => t["메일 서버가 아이디나 비밀번호를 받아들이지 않았습니다.", "The mail server did not accept the user name or password."],
        nameof(SmtpTrouble.SenderRefused) => t["메일 서버가 보내는 주소를 받아들이지 않았습니다.", "The mail server did not accept the sender's address."],
        nameof(SmtpTrouble.RecipientRefused) => t["메일 서버가 받는 주소를 받아들이지 않았습니다.", "The mail server did not accept the recipient's address."],
        nameof(SmtpTrouble.MessageRefused) => t["메일 서버가 글을 받아들이지 않았습니다.", "The mail server did not accept the message."],
        nameof(SmtpTrouble.NotNow) => t["메일 서버가 나중에 다시 보내 달라고 합니다.", "The mail server asks to try again later."],
        _ => t["프로그램의 잘못으로 보내지 못했습니다. 로그를 봐 주세요.", "It could not be sent because of a fault in the program; see the log."],
    };
}
