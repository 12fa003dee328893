using Dangol.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Dangol.Access;

/// <summary>The second step of signing in: a code of the person's authenticator app, or one of ten recovery codes. Each works once.</summary>
internal sealed class SecondStep(IDataProtectionProvider protection)
{
    private const int RecoveryCodes = 10;

    private static readonly Duration Lasting = Duration.FromDays(36500);

    private readonly IDataProtector _seal = protection.CreateProtector("totp");

    /// <summary>Switches the second step on, if the code shows that the app knows the secret; answers with the recovery codes, which are seen only now.</summary>
    public async Task<IReadOnlyList<string>?> SwitchOn(DangolContext db, User user, string secret, string code)
    {
        if (Totp.StepOf(secret, code, db.Clock.GetUtcNow()) is not { } step)
        {
            return null;
        }

        (user.TotpSecret, user.TotpStep, user.TwoFactorEnabled) = (_seal.Protect(secret), step, true);
        db.Audit("totp-on", "User", user.Id.ToString());
        return await NewRecoveryCodes(db, user);
    }

    public static async Task SwitchOff(DangolContext db, User user)
    {
        (user.TotpSecret, user.TwoFactorEnabled) = (null, false);
        db.Audit("totp-off", "User", user.Id.ToString());
        await DropRecoveryCodes(db, user.Id);
    }

    /// <summary>Ten new codes; the earlier ones stop working.</summary>
    public static async Task<IReadOnlyList<string>> NewRecoveryCodes(DangolContext db, User user)
    {
        await DropRecoveryCodes(db, user.Id);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Totp.NewRecoveryCode()).ToList();
        foreach (var code in codes)
        {
            OneTimeToken.Issue(db, RecoveryToken(user.Id, code), OneTimeToken.Recovery, user.Id, Lasting);
        }

        return codes;
    }

    public static Task<long> RecoveryCodesLeft(DangolContext db, Guid userId)
        => db.Number($"select count(*) from one_time_tokens where user_id = {userId} and purpose = {OneTimeToken.Recovery} and used_at is null");

    /// <summary>"totp" or "recovery" when the code is right and was not used before; null otherwise.</summary>
    public async Task<string?> Check(DangolContext db, User user, string code)
    {
        if (user.TotpSecret is { } secret && Totp.StepOf(_seal.Unprotect(secret), code, db.Clock.GetUtcNow()) is { } step
            && await db.Execute($"update users set totp_step = {step} where id = {user.Id} and totp_step < {step}") == 1)
        {
            return "totp";
        }

        return await OneTimeToken.Use(db, RecoveryToken(user.Id, code), OneTimeToken.Recovery) ? "recovery" : null;
    }

    private static string RecoveryToken(Guid userId, string code)
        => $"recovery:{userId}:{new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])}";

    private static Task<int> DropRecoveryCodes(DangolContext db, Guid userId)
        => db.Execute($"delete from one_time_tokens where user_id = {userId} and purpose = {OneTimeToken.Recovery}");
}
