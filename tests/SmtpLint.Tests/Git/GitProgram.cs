using System.Diagnostics;

namespace SmtpLint.Tests.Git;

/// <summary>Makes repositories as people do, whatever they have set for themselves.</summary>
internal static class GitProgram
{
    public static string Git(this Checkout checkout, params string[] arguments) => checkout.GitIn("", arguments);

    public static string GitIn(this Checkout checkout, string folder, params string[] arguments)
    {
        string[] settings =
            ["-c", "user.name=a", "-c", "user.email=a@contoso.com", "-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main",
                "-c", "commit.gpgSign=false"];
        using var git =
            Process.Start(
                new ProcessStartInfo(
                    "git", ["-C", checkout.PathOf(folder), .. settings, .. arguments]) { RedirectStandardOutput = true,
                    RedirectStandardError = true })!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error.Result);
        return output;
    }
}
