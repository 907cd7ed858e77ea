using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Read.Containers;

/// <summary>What has been found so far in a file that starts programs.</summary>
/// <param name="path">The file's path; the documents keep it as it is.</param>
/// <param name="format">How the file is written.</param>
/// <param name="text">The file's whole text.</param>
/// <param name="readAgain">Reads the file's documents from a changed text.</param>
internal sealed class ContainerFile(
    string path, SettingsFormat format, string text, Func<string, IReadOnlyList<SettingsDocument>> readAgain)
{
    private readonly List<SettingsDocument> _documents = [];
    private readonly List<TextRange> _comments = [];
    private SettingsError? _error;

    /// <summary>The file's whole text.</summary>
    public string Text => text;

    /// <summary>Whether what was found shows that this file starts programs: only then what is malformed in it is worth a word.</summary>
    public bool IsRecognised { get; set; }

    /// <summary>Adds the settings of one program.</summary>
    /// <param name="scope">The settings.</param>
    /// <param name="program">What the file calls the program, if other files may do so too.</param>
    /// <param name="builtFrom">The folder that the program is built from, relative to the file's, if the file says so.</param>
    public void Add(Scope scope, string? program = null, string? builtFrom = null) =>
        Add(new SettingsDocument(path, format, text, scope.ToScalars(), [], null) { Program = program, BuiltFrom = builtFrom });

    /// <summary>Adds settings that are keyed already.</summary>
    public void AddSettings(IReadOnlyList<SettingsScalar> scalars) => Add(new SettingsDocument(path, format, text, scalars, [], null));

    /// <summary>Adds settings of another format that the file holds as text; with ranges in the whole text.</summary>
    public void Add(SettingsDocument document)
    {
        _comments.AddRange(document.Comments.Select(comment => comment.Range));
        if (document.Error is { } error)
        {
            Fail(error.Range, error.Reason);
        }

        if (document.Scalars.Count > 0 || document.BuiltFrom is not null)
        {
            _documents.Add(document with { File = path });
        }
    }

    /// <summary>Adds a comment, given without its marks.</summary>
    public void AddComment(TextRange range) => _comments.Add(range);

    /// <summary>Says what is malformed. Only the first counts.</summary>
    public void Fail(TextRange range, string reason) => _error ??= new(range, reason);

    /// <summary>
    /// The file as read. Every document has all comments of the file, so that any of them will do to ask what is silenced;
    /// the first has the error.
    /// </summary>
    public IReadOnlyList<SettingsDocument> ToDocuments()
    {
        if (_documents.Count == 0 && _error is not null && IsRecognised)
        {
            _documents.Add(new(path, format, text, [], [], null));
        }

        SettingsComment[] comments =
            [.. _comments.Distinct().OrderBy(range => range.Start)
                .Select(range => new SettingsComment(range, text.Substring(range.Start, range.Length)))];
        return [.. _documents.Select(
            (document, index) => document with { Comments = comments, Error = index == 0 ? _error : null, Reader = ReaderOf(index) })];
    }

    /// <summary>Finds a document again after a change, which may not add or remove any.</summary>
    private Func<string, SettingsDocument> ReaderOf(int index)
    {
        var count = _documents.Count;
        return changed => readAgain(changed) is var documents && documents.Count == count
            ? documents[index]
            : new(path, format, changed, [], [], new(default, "The change removes these settings."));
    }
}
