using System.Collections.Immutable;
using SmtpLint.Find.Projects;
using SmtpLint.Doors.Files;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;

namespace SmtpLint.Lsp.Judging;

/// <summary>The folders that are open in the editor, and the documents in them. Only the thread that reads messages changes it.</summary>
/// <param name="judged">Receives each judgement.</param>
internal sealed class Workspace(Action<Judgement> judged) : IDisposable
{
    private const int ChangedFile = 2;

    private readonly List<JudgedFolder> _folders = [];
    private ImmutableDictionary<string, OpenDocument> _documents = ImmutableDictionary.Create<string, OpenDocument>(CheckoutFiles.Paths);

    /// <summary>What is judged, whether the user opened a folder or a file alone.</summary>
    public IReadOnlyList<JudgedFolder> Folders => [.. _folders];

    /// <summary>Opens a folder.</summary>
    /// <param name="path">Its full path.</param>
    public void Add(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (!_folders.Exists(folder => folder.IsWhole && CheckoutFiles.Paths.Equals(folder.Folder, path)))
        {
            Judge(Open(path, isWhole: true), [], isOther: true);
        }
    }

    /// <summary>Closes a folder.</summary>
    /// <param name="path">Its full path.</param>
    public void Remove(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        foreach (var folder in _folders.Where(folder => folder.IsWhole && CheckoutFiles.Paths.Equals(folder.Folder, path)).ToList())
        {
            _folders.Remove(folder);
            folder.Dispose();
        }
    }

    /// <summary>The folder that decides about a document; <see langword="null"/> if the document is not open.</summary>
    /// <param name="uri">The document.</param>
    public (JudgedFolder Folder, string Path)? Find(string uri) =>
        DocumentUri.PathOf(uri) is { } path && FolderOf(path) is { } folder ? (folder, path) : null;

    /// <summary>An open document.</summary>
    public OpenDocument? DocumentOf(string uri) => DocumentUri.PathOf(uri) is { } path ? _documents.GetValueOrDefault(path) : null;

    /// <summary>Opens a document.</summary>
    public void Open(DocumentItem item)
    {
        if (DocumentUri.PathOf(item.Uri) is { } path)
        {
            _documents = _documents.SetItem(path, new(item.Uri, path, item.Version, item.Text));
            var folder = FolderOf(path) ?? Open(Path.GetDirectoryName(path)!, isWhole: false);
            Judge(folder, [path], isOther: !folder.IsWhole);
        }
    }

    /// <summary>Changes a document that is open.</summary>
    public void Change(DocumentId id, IEnumerable<ContentChange> changes)
    {
        if (DocumentOf(id.Uri) is { } document && FolderOf(document.Path) is { } folder)
        {
            _documents = _documents.SetItem(document.Path, document.With(id.Version ?? document.Version + 1, changes));
            Judge(folder, [document.Path], IsRule(document.Path));
        }
    }

    /// <summary>Closes a document: what counts is its file again, if there is one.</summary>
    public void Close(string uri)
    {
        if (DocumentOf(uri) is { } document && FolderOf(document.Path) is { } folder)
        {
            _documents = _documents.Remove(document.Path);
            Judge(folder, [document.Path], isOther: !folder.IsWhole);
        }
    }

    /// <summary>Takes notice of files that others have written, made or deleted.</summary>
    public void Notice(IEnumerable<FileEvent> events)
    {
        foreach (var group in events.Select(change => (change.Type, Path: DocumentUri.PathOf(change.Uri)))
            .Where(change => change.Path is not null).GroupBy(change => FolderOf(change.Path!)))
        {
            if (group.Key is { } folder)
            {
                var isOther = group.Any(change => change.Type != ChangedFile || IsRule(change.Path!));
                Judge(folder, group.Select(change => change.Path!), isOther, isUnasked: true);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folders.ForEach(folder => folder.Dispose());

    private JudgedFolder? FolderOf(string path) => _folders
        .Where(folder => folder.IsWhole
            ? CheckoutFiles.IsBelow(folder.Folder, path)
            : CheckoutFiles.Paths.Equals(folder.Folder, Path.GetDirectoryName(path)))
        .MaxBy(folder => (folder.IsWhole, folder.Folder.Length));

    private JudgedFolder Open(string path, bool isWhole)
    {
        var folder = new JudgedFolder(path, isWhole, judged);
        _folders.Add(folder);
        return folder;
    }

    private void Judge(JudgedFolder folder, IEnumerable<string> texts, bool isOther, bool isUnasked = false) => folder.Change(
        _documents.RemoveRange(_documents.Keys.Where(path => FolderOf(path) != folder)), texts, isOther, isUnasked);

    // What a file of these says holds for others.
    private static bool IsRule(string path) =>
        Path.GetFileName(path) is ".editorconfig" or ".globalconfig" or ".gitignore"
        || Path.GetExtension(path).ToLowerInvariant() is ".props" or ".targets" or ".globalconfig"
        || ProjectFinder.IsProjectFile(path);
}
