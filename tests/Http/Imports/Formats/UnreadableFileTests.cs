using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Dangol.Access;
using Dangol.Tests.Http.Customers;
using Dangol.Tests.Http.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Dangol.Tests.Http.Imports.Formats;

/// <summary>What cannot be read is refused in words, in bounded memory and time, and leaves nothing behind. The server is a process of its own, so that its memory can be seen.</summary>
[Trait("Engine", "Either")] // Nothing in them meets the database\'s engine: run once.
public class UnreadableFileTests(UnreadableFileTests.Served served) : IClassFixture<UnreadableFileTests.Served>
{
    private const long MegabytesMore = 300;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Names => [.. BrokenFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_in_words_and_leaves_nothing_behind(string name)
    {
        var (file, code, content) = BrokenFiles.All[name];
        var sent = content();
        var (rows, files) = (await served.Shop.Everything(), served.FilesLeft());
        var before = served.Server.PeakMemory();
        var took = Stopwatch.StartNew();

        var import = await served.Program.Upload(file, sent);

        took.Elapsed.ShouldBeLessThan(Longest);
        import.Text("state").ShouldBe("failed", import.GetRawText());
        var failure = import.GetProperty("failure");
        failure.Text("code").ShouldBe(code, failure.GetRawText());
        failure.Text("korean")!.ShouldMatch("[가-힣]{2,}.*다|[가-힣]{2,}.*요\\.$");
        failure.Text("english")!.ShouldMatch("^[A-Z][^가-힣]{20,}");
        (await served.Shop.Everything()).ShouldBe(rows);
        served.FilesLeft().ShouldBe(files);
        (await served.Program.Rejections(import.GetProperty("id").GetInt32())).ShouldBeEmpty();
        var run = await served.Program.PostAsync($"/api/imports/{import.GetProperty("id").GetInt32()}/run", null);
        run.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        ((served.Server.PeakMemory() - before) >> 20).ShouldBeLessThan(MegabytesMore);
    }

    [Fact]
    public async Task A_refusal_names_the_file_the_line_and_what_was_inside()
    {
        var quote = (await served.Program.Upload("고객.csv", BrokenFiles.All["a quote that is never closed"].Content())).GetProperty("failure");
        (quote.Text("file"), quote.GetProperty("line").GetInt64()).ShouldBe(("고객.csv", 8));
        var mixed = (await served.Program.Upload("고객.csv", BrokenFiles.All["half UTF-8, half CP949"].Content())).GetProperty("failure");
        mixed.GetProperty("line").GetInt64().ShouldBe(52);
        var nested = (await served.Program.Upload("가게.zip", BrokenFiles.All["a bomb in a bomb"].Content())).GetProperty("failure");
        nested.Text("korean")!.ShouldContain("속.zip: 압축 파일 속의 압축 파일은 열지 않습니다");
        nested.Text("english")!.ShouldContain("속.zip: an archive inside what was given is not opened");
    }

    [Fact]
    public async Task An_upload_without_a_file_is_refused_with_a_problem()
    {
        var files = served.FilesLeft();
        using var empty = new MultipartFormDataContent { { new StringContent("고객번호,이름"), "words" } };

        var answer = await served.Program.PostAsync("/api/imports", empty);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("errors").GetProperty("files")[0].GetString().ShouldBe("At least one file.");
        served.FilesLeft().ShouldBe(files);
    }

    /// <summary>A shop and its server.</summary>
    public sealed class Served : IAsyncLifetime
    {
        internal Shop Shop { get; private set; } = null!;

        internal DangolProcess Server { get; private set; } = null!;

        internal HttpClient Program { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Shop = await Shop.Open();
            var key = await Shop.Place.Services.GetRequiredService<ApiKeys>().Create(Shop.Caller, "files", ApiScope.Manage);
            Server = await Shop.Place.Serve();
            Program = new HttpClient { BaseAddress = Server.Address };
            Program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Key);
            await Program.Upload("처음.csv", "고객번호,이름\nC1,김민수\n"u8.ToArray());
        }

        /// <summary>Everything in the data folder and in the server's folder for temporary files but the database, the keys and the lock.</summary>
        internal List<string> FilesLeft() => [.. new[] { Shop.Place.Folder, Server.TemporaryFolder }.SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)))
            .Where(path => !path.StartsWith("dangol.", StringComparison.Ordinal) && !path.StartsWith("keys", StringComparison.Ordinal) && !path.StartsWith("dotnet-", StringComparison.Ordinal) && !path.StartsWith("clr-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        public async ValueTask DisposeAsync()
        {
            Program.Dispose();
            Server.Dispose();
            await Shop.DisposeAsync();
        }
    }
}
