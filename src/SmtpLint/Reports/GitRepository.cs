using System.Diagnostics;

namespace SmtpLint.Reports;

/// <summary>Asks git what is checked out.</summary>
internal static class GitRepository
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The repository that a folder is in, as its remote <c>origin</c> names it.</summary>
    /// <returns><see langword="null"/> without git, without a repository, and without an address that others could use.</returns>
    public static VersionControl? Find(string folder) =>
        Ask(folder, "config", "--get", "remote.origin.url") is { } remote && AddressOf(remote) is { } address
            ? new(address, Ask(folder, "rev-parse", "--verify", "HEAD"))
            : null;

    /// <summary>The address of a remote as a URI, without user and password, which are nobody's business.</summary>
    /// <param name="remote">What git calls the remote: a URI, or <c>git@host:path</c>.</param>
    /// <returns><see langword="null"/> if it is a path on this machine.</returns>
    public static string? AddressOf(string remote)
    {
        if (!remote.Contains("://", StringComparison.Ordinal))
        {
            // The short form of ssh (git-clone(1), "GIT URLS"): a colon before the first slash.
            var colon = remote.IndexOf(':');
            if (colon <= 1 || remote.IndexOf('/') is var slash and >= 0 && slash < colon)
            {
                return null;
            }

            remote = $"ssh://{remote[..colon]}/{remote[(colon + 1)..].TrimStart('/')}";
        }

        return Uri.TryCreate(remote, UriKind.Absolute, out var uri) && uri is { IsFile: false, Host.Length: > 0 }
            ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : null;
    }

    private static string? Ask(string folder, params IEnumerable<string> arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });
            if (git is null)
            {
                return null;
            }

            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            var answer = git.StandardOutput.ReadToEndAsync();
            if (!git.WaitForExit(Patience))
            {
                git.Kill(entireProcessTree: true);
                return null;
            }

            return git.ExitCode == 0 && answer.Result.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            return null; // there is no git
        }
    }
}
