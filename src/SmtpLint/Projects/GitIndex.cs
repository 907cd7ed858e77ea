using System.Diagnostics;

namespace SmtpLint.Projects;

/// <summary>Which files version control holds: asked of git once for each repository, and only if it matters.</summary>
internal sealed class GitIndex
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, HashSet<string>> _repositories = [];

    /// <summary>Whether git tracks a file. Without git, or outside of a repository, it is not known to.</summary>
    /// <param name="path">The file's full path.</param>
    public bool Tracks(string path)
    {
        var root = Path.GetDirectoryName(path);
        while (root is not null && !Path.Exists(Path.Combine(root, ".git")))
        {
            root = Path.GetDirectoryName(root);
        }

        if (root is null)
        {
            return false;
        }

        if (!_repositories.TryGetValue(root, out var files))
        {
            _repositories[root] = files = [.. List(root)];
        }

        return files.Contains(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));
    }

    private static string[] List(string root)
    {
        try
        {
            // Nothing that a repository's own configuration names is started.
            var start = new ProcessStartInfo("git", ["-c", "core.fsmonitor=false", "-C", root, "ls-files", "-z"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            };
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEndAsync();
            if (!output.Wait(Patience))
            {
                git.Kill();
                return [];
            }

            return output.Result.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            return []; // there is no git
        }
    }
}
