namespace SmtpLint.Doors.Files;

/// <summary>The folder that the tool runs in. People and reports name files as seen from it, with slashes.</summary>
/// <param name="path">A path; the current folder by default.</param>
internal sealed class RunFolder(string? path = null)
{
    private readonly string _path = Path.GetFullPath(path ?? Environment.CurrentDirectory);

    /// <summary>The full path.</summary>
    public override string ToString() => _path;

    /// <summary>A path as people name it.</summary>
    public string NameOf(string fullPath) => Path.GetRelativePath(_path, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The full path of what people name.</summary>
    public string FullPathOf(string name) => Path.GetFullPath(name, _path);
}
