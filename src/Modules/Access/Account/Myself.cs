using Dangol.Platform;
using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dangol.Access;

internal static class Myself
{
    /// <summary>The signed-in person's account, to change.</summary>
    public static Task<User> In(DangolContext db, Caller caller) => db.Set<User>().AsTracking().SingleAsync(user => user.Id == caller.UserId);
}
