using Dangol.Platform.Data;

namespace Dangol.Tests.Http.Access;

/// <summary>Measures processor time, which a busy machine does not distort, and so runs while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class SignInTimeTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_time_of_an_answer_does_not_tell_whether_there_is_such_an_account()
    {
        var (_, email) = await app.WithPassword();
        await Time(email);
        await Time("nobody@example.com");
        var rounds = new List<(double Known, double Unknown)>();
        for (var round = 0; round < 30; round++)
        {
            await app.Write(db => db.Execute($"delete from sign_in_attempts"));
            // The order changes, so that what one try leaves behind for the next weighs on both alike.
            var first = await Time(round % 2 == 0 ? email : "nobody@example.com");
            var second = await Time(round % 2 == 0 ? "nobody@example.com" : email);
            rounds.Add(round % 2 == 0 ? (first, second) : (second, first));
        }

        var typical = Median(rounds.Select(round => round.Known));
        var difference = Median(rounds.Select(round => round.Known - round.Unknown));
        Math.Abs(difference).ShouldBeLessThan(Math.Max(5, 0.25 * typical), $"typically {typical:0.0} ms, difference {difference:0.0} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"typically {typical:0.0} ms, difference {difference:0.0} ms");
    }

    private static double Median(IEnumerable<double> times) => times.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private async Task<double> Time(string email)
    {
        var before = Environment.CpuUsage.TotalTime;
        await app.Anonymous().SignIn(email, "wrong password");
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
