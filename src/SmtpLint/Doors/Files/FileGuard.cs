using SmtpLint.Findings;

namespace SmtpLint.Doors.Files;

/// <summary>Keeps what one file does, whatever it is, from ending a run: it is reported with the file's name.</summary>
/// <param name="run">Names the files.</param>
/// <param name="problems">Takes what went wrong.</param>
internal sealed class FileGuard(RunFolder run, ICollection<LintProblem> problems)
{
    /// <summary>Does some work.</summary>
    /// <param name="path">The full path of the file that the work is about.</param>
    /// <param name="work">The work.</param>
    /// <param name="otherwise">What it comes to if it fails.</param>
    public T Try<T>(string path, Func<T> work, T otherwise)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (FileTrouble.IsOfOneFile(error))
        {
            Tell(path, error);
            return otherwise;
        }
    }

    /// <summary>Says what went wrong.</summary>
    /// <param name="path">The full path of a file or folder.</param>
    /// <param name="error">What went wrong with it.</param>
    public void Tell(string path, Exception error) => problems.Add(new(run.NameOf(path), null, FileTrouble.Explain(error)));
}
