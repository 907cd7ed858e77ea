using System.CommandLine;
using SmtpLint.Findings;

namespace SmtpLint.CommandLine;

/// <summary>How a command ends at Ctrl+C and SIGTERM: the same for all commands that may take long.</summary>
internal static class Interruption
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">The work, which gives up when its token says so. Its result is the exit code.</param>
    public static void SetInterruptible(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        // On another thread: System.CommandLine waits for it, but not long, so that a file that is slow to read holds nobody up.
        command.SetAction((parsed, cancellation) => Task.Run(() => CodeOf(work, parsed, cancellation), CancellationToken.None));

    private static int CodeOf(Func<ParseResult, CancellationToken, int> work, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return work(parsed, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }
}
