using SmtpLint.Doors.Programs;

namespace SmtpLint.Tests.Git;

/// <summary>What is started, with what it knows, and for how long.</summary>
public sealed class ExternalProgramTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [PipeTheory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("bin")]
    [InlineData("./bin")]
    [InlineData(":")]
    public void AFolderOfPathThatIsNotAbsolute_IsNotSearched(string path)
    {
        Assert.Null(ExternalProgram.Find("sh", path, _ => false, Patience));
        Assert.NotNull(ExternalProgram.Find("sh", path + ":/bin", _ => false, Patience));
    }

    [PipeFact]
    public void AProgramOfTheCheckout_IsNotFound_WhateverLeadsToIt()
    {
        using var checkout = new Checkout(("bin/tool", "#!/bin/sh\necho planted\n"));
        using var outside = new Checkout();
        Allow(checkout.PathOf("bin/tool"));
        File.CreateSymbolicLink(outside.PathOf("tool"), checkout.PathOf("bin/tool"));
        Directory.CreateSymbolicLink(outside.PathOf("bin"), checkout.PathOf("bin"));
        var files = checkout.Door();

        Assert.Null(ExternalProgram.Find(
            "tool", $"{checkout.PathOf("bin")}:{outside.Folder}:{outside.PathOf("bin")}", files.Holds, Patience));
        Assert.NotNull(ExternalProgram.Find("tool", outside.Folder, _ => false, Patience));
    }

    [PipeFact]
    public void AFileThatCannotBeRun_IsNotAProgram()
    {
        using var checkout = new Checkout(("tool", "#!/bin/sh\n"));

        Assert.Null(ExternalProgram.Find("tool", checkout.Folder, _ => false, Patience));
    }

    [PipeFact]
    public void OnlyWhatIsListed_IsInherited()
    {
        var known = ExternalProgram.Find("env", "/usr/bin:/bin", _ => false, Patience, ("LC_ALL", "C"))!.Run()!.Output.Split(
            '\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("LC_ALL=C", known);
        Assert.Contains("PATH=/usr/bin:/bin", known);
        Assert.Contains(known, variable => variable.StartsWith("HOME=", StringComparison.Ordinal));
        // The tests themselves run with these.
        Assert.Contains(
            Environment.GetEnvironmentVariables().Keys.Cast<string>(), name => name.StartsWith("DOTNET_", StringComparison.Ordinal));
        Assert.DoesNotContain(known, variable => variable.StartsWith("DOTNET_", StringComparison.Ordinal));
    }

    [PipeFact]
    public void AHomeInTheCheckout_IsNotInherited()
    {
        var home = Environment.GetEnvironmentVariable("HOME");

        var known = ExternalProgram.Find("env", "/usr/bin:/bin", path => path == home, Patience)!.Run()!.Output;

        Assert.DoesNotContain("HOME=", known, StringComparison.Ordinal);
    }

    [PipeFact]
    public void AProgramThatDoesNotEnd_IsEnded_WithWhatItStarted()
    {
        using var checkout = new Checkout();
        var note = checkout.PathOf("pid");

        // A busy machine may take longer to come as far as the note: then there is more time, and not another outcome.
        for (var seconds = 1; !File.Exists(note) && seconds <= 64; seconds *= 2)
        {
            var shell = ExternalProgram.Find("sh", "/bin", _ => false, TimeSpan.FromSeconds(seconds))!;
            Assert.Null(shell.Run("-c", $"sleep 1000 & echo $! > '{note}.new'; mv '{note}.new' '{note}'; sleep 1000"));
            Assert.Null(shell.Run("-c", "true")); // the patience is one for all its runs
        }

        var started = File.ReadAllText(note).Trim();
        for (var step = 0; IsRunning(started) && step < 200; step++)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(50)); // it was asked to end, and ends in its own time
        }

        Assert.False(IsRunning(started));
    }

    // A process that has ended may be listed until somebody asks how.
    private static bool IsRunning(string id) =>
        ExternalProgram.Find("ps", "/bin:/usr/bin", _ => false, Patience)!.Run("-o", "stat=", "-p", id)!.Output.Trim()
            is { Length: > 0 } state && state[0] != 'Z';

    private static void Allow(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
