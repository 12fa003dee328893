using System.Threading.Channels;
using Dangol.Imports.Planning;
using Dangol.Imports.Reading;

namespace Dangol.Imports.Running;

/// <summary>Reads one file into chunks on a thread of its own, a little ahead of the writer.</summary>
internal sealed class FilePass(PlannedFile planned, TableFile table, AssemblyRules rules, int rowsPerChunk)
{
    private const int ChunksAhead = 1;

    /// <param name="after">The last row already done, 0 for none: the rows up to it are read for their keys only.</param>
    public async IAsyncEnumerable<Chunk> Chunks(long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<Chunk>(new BoundedChannelOptions(ChunksAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Factory.StartNew(() => Read(channel.Writer, after, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        try
        {
            await foreach (var chunk in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return chunk;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task Read(ChannelWriter<Chunk> chunks, long after, CancellationToken cancellationToken)
    {
        try
        {
            using var rows = table.Open();
            var assembler = new RowAssembler(planned, rows, rules);
            var kind = planned.Records[0].Kind;
            var chunk = new Chunk(table.Name, kind);
            while (rows.Read())
            {
                assembler.Take(chunk);
                if (chunk.Rows == rowsPerChunk || rows.RowNumber == after)
                {
                    (chunk.LastRow, chunk.BytesRead) = (rows.RowNumber, rows.BytesRead);
                    if (rows.RowNumber > after)
                    {
                        await chunks.WriteAsync(chunk, cancellationToken);
                    }

                    chunk = new Chunk(table.Name, kind);
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }

            (chunk.LastRow, chunk.BytesRead, chunk.IsLast, chunk.EmptyRows) = (rows.RowNumber, table.Bytes, true, rows.EmptyRows);
            await chunks.WriteAsync(chunk, cancellationToken);
            chunks.Complete();
        }
        catch (OperationCanceledException)
        {
            chunks.Complete();
        }
        catch (Exception problem)
        {
            chunks.Complete(problem);
        }
    }
}
