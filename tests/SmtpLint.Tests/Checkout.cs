using SmtpLint.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Judge;

namespace SmtpLint.Tests;

/// <summary>A folder of files for one test, in which the tool runs.</summary>
internal sealed class Checkout : IDisposable
{
    /// <summary>Settings that break SMTP1003 whoever reads them, and nothing else; one safe fix fixes them.</summary>
    public const string Risky = """
        {
          "Smtp": {
            "Host": "smtp.contoso.com",
            "Port": 587,
            "SecureSocketOptions": "None"
          }
        }
        """;

    public Checkout(params (string Path, string Text)[] files)
    {
        Folder = Directory.CreateTempSubdirectory("smtplint-").FullName;
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Folder { get; }

    public string this[string path] => File.ReadAllText(PathOf(path));

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }

    /// <summary>The door to its files, as it is opened for who names the folder.</summary>
    public CheckoutFiles Door() => new(new(Folder), [Folder]);

    /// <summary>Runs the tool as a user would.</summary>
    public (int Code, string Output, string Error) Run(params string[] arguments) => RunWith("", arguments);

    public (int Code, string Output, string Error) RunWith(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandTree.Run(
            arguments, new RunFolder(Folder), output, error, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input)));
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The findings as "file:line id", and all else that a run came to.</summary>
    public (IReadOnlyList<string> Findings, LintRun Run) Lint(params string[] paths)
    {
        var run = new Linter(new LintRequest { Run = new(Folder), Paths = paths.Length == 0 ? ["."] : paths }).Run();
        return ([.. run.Result.Findings.Select(finding => $"{finding.Place.File}:{finding.Place.Start.Line + 1} {finding.Rule.Id}")], run);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            // Links among folders may lead in circles.
            foreach (var file in Directory.EnumerateFiles(
                Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        Directory.Delete(Folder, recursive: true);
    }
}
