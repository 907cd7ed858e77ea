using SmtpLint.Doors.Files;
using SmtpLint.Find.Git;
using SmtpLint.Find.Projects;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>What a user asks for, opened: whether it is judged or shown, it is read in one way.</summary>
internal sealed class OpenCheckout
{
    private readonly List<LintProblem> _projectRemarks = [];

    /// <summary>Opens it. Nothing is read yet.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="problems">Takes what cannot be read.</param>
    public OpenCheckout(LintRequest request, ICollection<LintProblem> problems)
    {
        Files = request.OpenFiles();
        Guard = new(request.Run, problems);
        Git = new(request.Run, Files);
        Reader = new(request.Run, Files, problems);
        ProjectFiles = new(
            request.Run, request.Configuration, new(Files, new(request.Run, Files, problems, _projectRemarks), _projectRemarks),
            _projectRemarks);
        Projects = new(request, this, problems);
    }

    /// <summary>Says which files are there, and opens them.</summary>
    public CheckoutFiles Files { get; }

    /// <summary>Keeps what goes wrong with one file from ending the run.</summary>
    public FileGuard Guard { get; }

    /// <summary>Says which files are ignored or tracked.</summary>
    public GitRepositories Git { get; }

    /// <summary>Reads files as text.</summary>
    public TextFileReader Reader { get; }

    /// <summary>Reads project files.</summary>
    public ProjectFiles ProjectFiles { get; }

    /// <summary>
    /// The project files that are malformed. They are nobody's mail settings: without them less is known, and no run fails.
    /// </summary>
    public IEnumerable<LintProblem> ProjectRemarks => _projectRemarks.Distinct();

    /// <summary>Reads project by project.</summary>
    public ProjectReader Projects { get; }
}
