using System.CommandLine;
using Dangol.Host.Commands.Eval;

namespace Dangol.Host.Commands;

internal static class EvalCommand
{
    public static Command Build() => new("eval", "Measure what Dangol claims on data of your own; nothing of it is kept")
    {
        PromiseDatesEval.Build(),
        ReadTimeEval.Build(),
    };
}
