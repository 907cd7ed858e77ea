using System.IO.Enumeration;

namespace SmtpLint.Doors.Files;

/// <summary>What is in a folder, as far as the folder itself says it: the file system is not asked once more for each entry.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Name">The entry's name.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a link.</param>
internal sealed record FolderEntry(string Folder, string Name, bool IsFolder, bool IsLink)
{
    /// <summary>The entry's full path.</summary>
    public string Path => System.IO.Path.Join(Folder, Name);

    /// <summary>Whether it has the name that .NET says. In place of what is not UTF-8 there is U+FFFD, and nothing has that name.</summary>
    public bool IsThere => !Name.Contains('\uFFFD') || System.IO.Path.Exists(Path);

    /// <summary>All entries of a folder, by name.</summary>
    /// <param name="folder">The folder's full path.</param>
    public static IReadOnlyList<FolderEntry> AllIn(string folder)
    {
        // Without a question for each entry, .NET says only by leaving them out which ones are links.
        var entries = new List<FolderEntry>(Read(folder, FileAttributes.ReparsePoint));
        var names = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var others = Read(folder, FileAttributes.None);
        others.ShouldIncludePredicate = (ref FileSystemEntry entry) => !known.Contains(entry.FileName);
        entries.AddRange(others.Select(entry => entry with { IsLink = true }));
        entries.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return entries;
    }

    private static FileSystemEnumerable<FolderEntry> Read(string folder, FileAttributes leftOut) => new(
        folder, (ref FileSystemEntry entry) => new(folder, entry.FileName.ToString(), entry.IsDirectory, IsLink: false),
        new() { AttributesToSkip = leftOut, IgnoreInaccessible = false });
}
