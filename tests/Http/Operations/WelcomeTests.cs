using System.Net;
using Shouldly;

namespace Dangol.Tests.Http.Operations;

public sealed class WelcomeTests
{
    [Fact]
    public async Task The_first_start_prints_a_link_to_set_up_the_account_before_it_says_that_it_is_ready()
    {
        await using var place = await Place.New();
        using var server = await place.Serve();

        server.Said.Count.ShouldBe(2);
        server.Said[0].ShouldStartWith("Set up the owner's account");
        server.Said[1].ShouldBe($"Dangol is ready: {server.Address.ToString().TrimEnd('/')}");
        using var browser = new HttpClient();
        (await browser.GetAsync(new Uri(server.Said[0][server.Said[0].IndexOf("http", StringComparison.Ordinal)..]), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Errors.Trim().ShouldBeEmpty("a good start has nothing to complain of");
    }

    [Fact]
    public async Task The_demo_is_made_once_and_lets_one_in_at_each_start()
    {
        await using var place = await Place.New();
        long customers;
        using (var first = await place.Serve("--demo"))
        {
            first.Said[0].ShouldStartWith("Sign in to the sample shop");
            customers = await Customers(place);
            customers.ShouldBeGreaterThan(1000);
            await first.Kill();
        }

        using var second = await place.Serve("--demo");
        second.Said[0].ShouldStartWith("Sign in to the sample shop");
        (await Customers(place)).ShouldBe(customers);
    }

    private static Task<long> Customers(Place place) => place.Read(db => Dangol.Platform.Data.Sql.Number(db, $"select count(*) from customers where workspace_id = 1"));
}
