using System.CommandLine;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Lsp;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint lsp</c>: findings and fixes in editors.</summary>
internal static class LspCommand
{
    /// <summary>The command.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="outputs">Where to write.</param>
    public static Command Create(Func<Stream> input, Outputs outputs)
    {
        var command =
            new Command("lsp",
                "Serves an editor: findings, fixes and explanations while a settings file is written. Speaks the Language Server "
                + "Protocol on standard input and output.");
        // Clients say which way they use; there is one.
        command.Options.Add(new Option<bool>("--stdio") { Description = "Use standard input and output.", Hidden = true });
        command.SetAction(_ =>
        {
            using var server = new LanguageServer(input(), outputs.Messages);
            return server.Run() ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }
}
