using System.CommandLine;
using Dangol.Host.Commands.Eval;

namespace Dangol.Host.Commands;

internal static class EvalCommand
{
    public static Command Build() => new("eval", "Measure how well sentences are read, against a file of known answers")
    {
        ReadTimeEval.Build(),
    };
}
