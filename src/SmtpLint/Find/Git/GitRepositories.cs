using System.Text.RegularExpressions;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Programs;
using SmtpLint.Findings;

namespace SmtpLint.Find.Git;

/// <summary>
/// All that is asked of git. Nothing that a repository's own configuration names is started. What git refuses to say is
/// reported, and not worked around: a file counts as tracked then, so that a verdict is the same in a container.
/// </summary>
/// <param name="run">Names the repositories.</param>
/// <param name="checkout">What is checked.</param>
/// <param name="searchPath">Where git is looked for; in PATH by default.</param>
internal sealed partial class GitRepositories(RunFolder run, CheckoutFiles checkout, string? searchPath = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // git-config(1), "CONFIGURATION FILE": what names a program, or makes git look into another repository than the one named.
    private static readonly string[] Harmless =
    [
        "--no-pager", "--no-optional-locks",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.attributesFile=/dev/null", "-c", "core.pager=cat", "-c",
            "core.editor=false",
        "-c", "core.askPass=", "-c", "core.sshCommand=false", "-c", "core.gitProxy=", "-c", "core.alternateRefsCommand=false", "-c",
            "credential.helper=", "-c", "diff.external=",
        "-c", "protocol.allow=never", "-c", "safe.bareRepository=explicit", "-c", "submodule.recurse=false", "-c", "maintenance.auto=false",
            "-c", "gc.auto=0",
    ];

    private static readonly string[] ReadByGit = [".gitignore", ".git/HEAD", ".git/config", ".git/index", ".git/info/exclude"];

    private readonly Dictionary<string, GitFiles?> _known = new(CheckoutFiles.Paths);
    private readonly List<LintProblem> _remarks = [];
    private readonly Lazy<ExternalProgram?> _git = new(() => ExternalProgram.Find(
        "git",
        searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "",
        path => checkout.Holds(path) || CheckoutFiles.Paths.Equals(path, run.ToString()),
        Patience,
        ("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", "none"),
            ("GIT_ATTR_NOSYSTEM", "1")));

    /// <summary>What git did not say.</summary>
    public IReadOnlyList<LintProblem> Remarks => _remarks;

    /// <summary>The files of a repository, asked for once.</summary>
    /// <param name="root">Its root.</param>
    /// <returns><see langword="null"/> if git does not say, which is a remark.</returns>
    public GitFiles? FilesOf(string root)
    {
        if (!_known.TryGetValue(root, out var files))
        {
            _known[root] = files = Ask(root, "ls-files", "-t", "-z", "--cached", "--others", "--exclude-standard");
        }

        return files;
    }

    /// <summary>Whether a file is tracked. Outside of a repository none is.</summary>
    /// <param name="path">Its full path.</param>
    public bool Tracks(string path)
    {
        var real = checkout.RealPathOf(path);
        return CheckoutFiles.RepositoryOf(Path.GetDirectoryName(real)!) is { } root
            && FilesOf(root)?.Tracks(Path.GetRelativePath(root, real).Split(Path.DirectorySeparatorChar)) != false;
    }

    /// <summary>Whether git ignores a folder as a whole.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="path">The folder's path below it, in its segments.</param>
    public bool Ignores(string root, IEnumerable<string> path) =>
        Run(root, "check-ignore", "--quiet", "--", "./" + string.Join('/', path))?.ExitCode == 0;

    /// <summary>The repository that a folder is in, as its remote <c>origin</c> names it.</summary>
    /// <returns><see langword="null"/> without git, without a repository, and without an address that others could use.</returns>
    public VersionControl? OriginOf(string folder) =>
        CheckoutFiles.RepositoryOf(folder) is { } root
        && Run(root, "config", "--get", "remote.origin.url") is { ExitCode: 0, Output: var remote }
        && GitRemote.AddressOf(remote.Trim()) is { } address
            ? new(address, Run(root, "rev-parse", "--verify", "HEAD") is { ExitCode: 0, Output: var commit } ? commit.Trim() : null)
            : null;

    private GitFiles? Ask(string root, params IEnumerable<string> question)
    {
        var answer = WaitsAt(root) is null ? Run(root, question) : null;
        if (answer?.ExitCode == 0)
        {
            return new(answer.Output, UnreadableFolder().Matches(answer.Error).Select(refusal => refusal.Groups["folder"].Value));
        }

        var reason = _git.Value is null ? "it is not installed"
            : WaitsAt(root) is { } pipe ? $"{pipe} is not a regular file"
            : answer is null ? "it took too long"
            : answer.Error.Contains("dubious ownership", StringComparison.Ordinal)
            ? $"the folder belongs to another user; 'git config --global --add safe.directory {root}' makes git trust it"
            : "it cannot read the repository";
        _remarks.Add(
            new(run.NameOf(root), null,
                $"git does not say which files are tracked and which are ignored: {reason}. All files count as tracked, and only "
                + $".gitignore files leave some out."));
        return null;
    }

    // git waits for the writer of a pipe as long as it may.
    private static string? WaitsAt(string root) => ReadByGit.FirstOrDefault(file => !RegularFile.IsNothingElse(Path.Combine(root, file)));

    private ProgramAnswer? Run(string root, params IEnumerable<string> question) =>
        _git.Value?.Run(["-C", root, .. Harmless, .. question]);

    [GeneratedRegex(@"^warning: could not open directory '(?<folder>.*)': .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex UnreadableFolder();
}
