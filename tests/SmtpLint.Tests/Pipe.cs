using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SmtpLint.Tests;

/// <summary>A test that makes named pipes, where the system has the program for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PipeFactAttribute : FactAttribute
{
    public PipeFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        Skip = Pipe.WhyNot;
}

/// <inheritdoc cref="PipeFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PipeTheoryAttribute : TheoryAttribute
{
    public PipeTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        Skip = Pipe.WhyNot;
}

/// <summary>Makes named pipes, and runs what might wait for one.</summary>
internal static class Pipe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string? Program = new[] { "/usr/bin/mkfifo", "/bin/mkfifo" }.FirstOrDefault(File.Exists);

    public static string? WhyNot => Program is null ? "mkfifo is not here." : null;

    public static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var process = Process.Start(Program!, [path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Runs the tool. A run that waits is left behind: nothing could end it, and it must not hold up the other tests.</summary>
    public static (int Code, string Output, string Error) RunInTime(this Checkout checkout, params string[] arguments)
    {
        var run = Task.Run(() => checkout.Run(arguments));
        Assert.True(run.Wait(Patience), $"'smtplint {string.Join(' ', arguments)}' waits.");
        return run.Result;
    }
}
