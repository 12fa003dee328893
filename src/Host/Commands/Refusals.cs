using System.CommandLine;
using System.Net.Sockets;
using Dangol.Platform;
using Dangol.Platform.Operations;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dangol.Host.Commands;

/// <summary>What a command says when it cannot do its work: a sentence for what the operator can mend, the whole trace for what only we can.</summary>
internal static class Refusals
{
    private const int SqliteCorrupt = 11, SqliteFull = 13, SqliteNotADatabase = 26;

    public static int Explain(ParseResult parsed, Exception problem)
    {
        var sentence = Sentence(parsed, problem);
        Console.Error.WriteLine(sentence?.In(parsed) ?? problem.ToString());
        parsed.Result(new { error = sentence?.In(parsed) ?? problem.Message });
        return 1;
    }

    private static Sentence? Sentence(ParseResult parsed, Exception problem) => problem switch
    {
        OperationRefusedException refused => refused.Sentence,
        InvalidInputException input => Same(string.Join(Environment.NewLine, input.Errors.SelectMany(field => field.Value.Select(fault => $"{field.Key}: {fault}")))),
        NotFoundException or ConflictException or RuleBrokenException => Same(problem.Message),
        IOException { InnerException: AddressInUseException } => new Sentence(
            $"{parsed.GetValue(ServeCommand.Port)}번 포트를 다른 프로그램이 쓰고 있습니다. --port 로 다른 번호를 지정하세요.",
            $"Port {parsed.GetValue(ServeCommand.Port)} is taken by another program. Name another with --port."),
        SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase } => new Sentence(
            $"데이터베이스 파일이 손상되었습니다 ({problem.Message}). `dangol doctor` 로 확인하고, 필요하면 빈 폴더에 최근 백업을 복원하세요.",
            $"The database file is damaged ({problem.Message}). Look with `dangol doctor`; if need be, restore the latest backup into an empty folder."),
        SqliteException { SqliteErrorCode: SqliteFull } => new Sentence("디스크에 남은 공간이 없습니다.", "The disk is full."),
        PostgresException postgres => new Sentence($"PostgreSQL이 거절했습니다: {postgres.MessageText}", $"PostgreSQL refused: {postgres.MessageText}"),
        NpgsqlException or SocketException => new Sentence(
            $"PostgreSQL에 연결할 수 없습니다: {problem.Message}",
            $"PostgreSQL cannot be reached: {problem.Message}"),
        UnauthorizedAccessException => new Sentence($"권한이 없습니다: {problem.Message}", $"Not allowed: {problem.Message}"),
        _ => null,
    };

    private static Sentence Same(string text) => new(text, text);
}
