using SmtpLint.Code;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Code;

/// <summary>Files in a folder of their own, judged as the tool does it; the folder is deleted afterwards.</summary>
internal sealed class Checkout : IDisposable
{
    /// <summary>A project file for a program of .NET 10 with implicit usings.</summary>
    public const string Program = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""";

    public Checkout(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("smtplint-code-").FullName;

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>All files, as a walk would find them.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)];

    public LintResult Lint() => new CodeLinter(Root).Lint(Files);

    /// <summary>The findings, as "SMTP1003 Warning Mailer.cs:4", without those of another rule than were asked for.</summary>
    public IReadOnlyList<string> Report() => Show(Lint());

    public static IReadOnlyList<string> Show(LintResult result)
    {
        Assert.Empty(result.Problems);
        return [.. result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Level} {finding.Place.File}:{finding.Place.Start.Line + 1}")];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
