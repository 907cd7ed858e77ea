using System.CommandLine;
using System.Text;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Doors.Writing;
using SmtpLint.Findings;
using SmtpLint.Report;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint init</c>: what a repository starts with, a section of <c>.editorconfig</c> and a CI job.</summary>
internal static class InitCommand
{
    private const string EditorConfig = ".editorconfig";

    private static readonly Dictionary<string, string> CiFiles = new(StringComparer.Ordinal)
    {
        ["github"] = ".github/workflows/smtplint.yml",
        ["gitlab"] = ".gitlab-ci.yml",
    };

    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var ci = Choice.Of("--ci", "Which CI system to write a job for.", "github", [.. CiFiles.Keys, "none"]);
        var force = new Option<bool>("--force")
        {
            Description = "Also change files that exist: add the section to .editorconfig, and replace the CI file.",
        };
        var command = new Command("init",
            "Writes a commented section of .editorconfig and a CI job into the current folder. Files that exist are left as they are, "
            + "and the text is printed.")
        {
            ci,
            force,
        };
        command.SetAction(parsed =>
        {
            var files = new CheckoutWriter(run, [run.ToString()]);
            List<(string Name, string Text)> wanted = [(EditorConfig, BundledText.Of("init.editorconfig"))];
            if (CiFiles.TryGetValue(parsed.GetRequiredValue(ci), out var name))
            {
                wanted.Add((name, BundledText.Of($"init.{parsed.GetRequiredValue(ci)}")
                    .Replace("{version}", ToolVersion.Text, StringComparison.Ordinal)));
            }

            return wanted.Select(file => Write(file.Name, file.Text, parsed.GetValue(force), run, files, outputs)).ToList().Max();
        });
        return command;
    }

    private static int Write(string name, string text, bool isForced, RunFolder run, CheckoutWriter files, Outputs outputs)
    {
        try
        {
            var file = files.Find(run.FullPathOf(name));
            var before = file.Read();
            if (before is not null && !isForced)
            {
                outputs.Error.WriteLine($"{name} is there and was left as it is. Add this, or use --force:");
                outputs.Text.WriteLines(text);
                return ExitCode.Clean;
            }

            file.MakeFolder();
            file.Replace(before is not null && name == EditorConfig ? Join(before, text) : Encoding.UTF8.GetBytes(text));
            outputs.Error.WriteLine($"Wrote {name}.");
            return ExitCode.Clean;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            outputs.Error.WriteLine($"{name} cannot be written: {CheckoutWriter.Explain(error)}");
            return ExitCode.WrongUse;
        }
    }

    /// <summary>A file with a section after it, in the file's line ends; the file's own bytes stay.</summary>
    private static byte[] Join(byte[] before, string section)
    {
        var text = Encoding.Latin1.GetString(before);
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return text.Contains(section.ReplaceLineEndings(lineBreak), StringComparison.Ordinal)
            ? before
            : [.. before, .. Encoding.UTF8.GetBytes((Gap() + section).ReplaceLineEndings(lineBreak))];

        string Gap() => text.Length == 0 ? "" : text.EndsWith('\n') ? "\n" : "\n\n";
    }
}
