using SmtpLint.Doors.Files;

namespace SmtpLint.Doors.Writing;

/// <summary>
/// The one door through which files are written: only in what the user named, whatever links are there, and over nothing
/// but a regular file. What may not be written is refused, with the reason.
/// </summary>
internal sealed class CheckoutWriter
{
    private readonly RealPaths _realPaths = new();
    private readonly List<string> _trees;

    /// <summary>
    /// Opens the door to what a user names: to each folder, and around a file to the folder that the tool runs in, or else the file's own.
    /// </summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="named">Full paths of files and folders, as they were named.</param>
    public CheckoutWriter(RunFolder run, IEnumerable<string> named) =>
        _trees = [.. named.Select(path => _realPaths.Of(
            Directory.Exists(path) ? path
            : CheckoutFiles.IsBelow(run.ToString(), path) ? run.ToString()
            : Path.GetDirectoryName(path) ?? path)).Distinct()];

    /// <summary>A file to be written, whether it is there or not.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="RefusedFileException">It may not be written. The message goes on after a colon.</exception>
    public WritableFile Find(string path)
    {
        var real = _realPaths.Of(path);
        if (new FileInfo(real).LinkTarget is not null || !_trees.Exists(tree => CheckoutFiles.IsBelow(tree, real)))
        {
            throw new RefusedFileException("a link leads out of the folders that were named. Name the file that it leads to.");
        }

        if (Directory.Exists(real))
        {
            throw new RefusedFileException("it is a folder.");
        }

        if (!RegularFile.IsNothingElse(real))
        {
            throw new RefusedFileException("it is not a regular file (a pipe, a device or a socket).");
        }

        return File.Exists(real) && new FileInfo(real).IsReadOnly ? throw new RefusedFileException("the file is read-only.") : new(real);
    }

    /// <summary>What keeps a file from being written, to go on after a colon.</summary>
    public static string Explain(Exception error) =>
        error is RefusedFileException ? error.Message : $"the file or its folder cannot be written ({error.GetType().Name}).";
}
