using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SmtpLint.Tests.Git;

/// <summary>A test that gives files to another user, which only root may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootFactAttribute : FactAttribute
{
    private const string Nobody = "65534";

    public RootFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? null : "Only root on Linux may give files away.";

    public static void GiveAway(string folder)
    {
        using var chown = Process.Start("chown", ["-R", Nobody, folder]);
        chown.WaitForExit();
        Assert.Equal(0, chown.ExitCode);
    }
}
