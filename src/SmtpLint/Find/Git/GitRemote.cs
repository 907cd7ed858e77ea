namespace SmtpLint.Find.Git;

/// <summary>Where a repository comes from.</summary>
internal static class GitRemote
{
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
}
