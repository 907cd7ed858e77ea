using System.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Doors.Writing;
using SmtpLint.Findings;

namespace SmtpLint.CommandLine;

/// <summary>How a command prints what is asked for, and where: the same two options for all commands.</summary>
internal sealed class OutputOptions
{
    /// <summary>Options for some formats.</summary>
    /// <param name="formats">Their names, the default first.</param>
    public OutputOptions(params string[] formats) =>
        Format = Choice.Of("--format", "How to print it.", formats[0], formats, "-f");

    /// <summary>The format.</summary>
    public Option<string> Format { get; }

    /// <summary>The file.</summary>
    public Option<string?> File { get; } =
        new("--output", "-o") { Description = "Write it into this file instead of the terminal.", HelpName = "file" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Format);
        command.Options.Add(File);
    }

    /// <summary>Prints it as the command line asks.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print, unless a file is named.</param>
    /// <param name="write">Prints it in a format.</param>
    /// <param name="code">The exit code if that can be done.</param>
    /// <returns>The exit code.</returns>
    public int Write(ParseResult parsed, RunFolder run, Outputs outputs, Action<string, Outputs> write, int code = ExitCode.Clean)
    {
        var format = parsed.GetRequiredValue(Format);
        if (parsed.GetValue(File) is not { } file)
        {
            write(format, outputs);
            return code;
        }

        try
        {
            OutputFile.Write(run.FullPathOf(file), run, Outputs.TextOf(to => write(format, to)));
            return code;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            outputs.Error.WriteLine($"--output cannot be written to '{file}': {CheckoutWriter.Explain(error)}");
            return ExitCode.WrongUse;
        }
    }
}
