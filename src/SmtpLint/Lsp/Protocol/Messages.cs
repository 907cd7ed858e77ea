using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmtpLint.Lsp.Protocol;

// The structures of the Language Server Protocol 3.17 that are used here, with its names:
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/

/// <summary>A place between two characters: the line, and UTF-16 code units from its start, both from 0.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>A piece of a document; its end is not in it.</summary>
internal sealed record Range(Position Start, Position End);

/// <summary>A piece of some document.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>A document by its name.</summary>
internal sealed record DocumentId(string Uri)
{
    public int? Version { get; init; }
}

/// <summary>A document as it is opened.</summary>
internal sealed record DocumentItem(string Uri, int Version, string Text);

/// <summary>A change of a document: of a piece of it, or of all.</summary>
internal sealed record ContentChange(string Text)
{
    public Range? Range { get; init; }
}

internal sealed record OpenParams(DocumentItem TextDocument);

internal sealed record ChangeParams(DocumentId TextDocument, IReadOnlyList<ContentChange> ContentChanges);

/// <summary>The parameters of all that is asked of a whole document.</summary>
internal sealed record DocumentParams(DocumentId TextDocument)
{
    public string? PreviousResultId { get; init; }
}

internal sealed record PositionParams(DocumentId TextDocument, Position Position);

internal sealed record RangeParams(DocumentId TextDocument, Range Range);

internal sealed record CodeActionParams(DocumentId TextDocument, Range Range)
{
    public CodeActionContext? Context { get; init; }
}

internal sealed record CodeActionContext
{
    public IReadOnlyList<string>? Only { get; init; }
}

internal sealed record FileEvent(string Uri, int Type);

internal sealed record FileEventsParams(IReadOnlyList<FileEvent> Changes);

internal sealed record WorkspaceFolder(string Uri);

internal sealed record FoldersChange
{
    public IReadOnlyList<WorkspaceFolder> Added { get => field ?? []; init; }

    public IReadOnlyList<WorkspaceFolder> Removed { get => field ?? []; init; }
}

internal sealed record FoldersParams(FoldersChange Event);

internal sealed record CancelParams(JsonElement Id);

internal sealed record PreviousResult(string Uri, string Value);

internal sealed record WorkspaceDiagnosticParams
{
    public IReadOnlyList<PreviousResult> PreviousResultIds { get => field ?? []; init; }
}

/// <summary>What a client says of itself.</summary>
internal sealed record InitializeParams
{
    /// <summary>The language of the editor.</summary>
    public string? Locale { get; init; }

    public string? RootUri { get; init; }

    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }

    /// <summary>What a user sets, in whatever shape the client has it.</summary>
    public JsonElement? InitializationOptions { get; init; }

    public ClientCapabilities? Capabilities { get; init; }
}

internal sealed record ClientCapabilities
{
    public WorkspaceCapabilities? Workspace { get; init; }

    public DocumentCapabilities? TextDocument { get; init; }
}

internal sealed record WorkspaceCapabilities
{
    public DynamicCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public EditCapability? WorkspaceEdit { get; init; }
}

internal sealed record DocumentCapabilities
{
    public DynamicCapability? Diagnostic { get; init; }
}

internal sealed record DynamicCapability
{
    public bool DynamicRegistration { get; init; }
}

internal sealed record RefreshCapability
{
    public bool RefreshSupport { get; init; }
}

internal sealed record EditCapability
{
    public bool DocumentChanges { get; init; }

    public IReadOnlyList<string> ResourceOperations { get => field ?? []; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

/// <summary>A finding, as editors show it.</summary>
internal sealed record Diagnostic(Range Range, int Severity, string Message)
{
    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string Source { get; init; } = "smtplint";

    public IReadOnlyList<int>? Tags { get; init; }

    public IReadOnlyList<RelatedInformation>? RelatedInformation { get; init; }
}

internal sealed record PublishParams(string Uri, IReadOnlyList<Diagnostic> Diagnostics)
{
    public int? Version { get; init; }
}

internal sealed record DiagnosticReport(string Kind)
{
    public string? ResultId { get; init; }

    public IReadOnlyList<Diagnostic>? Items { get; init; }

    /// <summary>The document, in a report on a whole workspace.</summary>
    public string? Uri { get; init; }

    public int? Version { get; init; }
}

internal sealed record WorkspaceReport(IReadOnlyList<DiagnosticReport> Items);

internal sealed record TextEdit(Range Range, string NewText);

/// <summary>Edits of documents: <see cref="Changes"/>, or where files are made <see cref="DocumentChanges"/>.</summary>
internal sealed record WorkspaceEdit
{
    public IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes { get; init; }

    public IReadOnlyList<DocumentChange>? DocumentChanges { get; init; }

    /// <summary>Edits of one document.</summary>
    public static WorkspaceEdit Of(string uri, params IReadOnlyList<TextEdit> edits) =>
        new() { Changes = new Dictionary<string, IReadOnlyList<TextEdit>> { [uri] = edits } };
}

/// <summary>A file that is made, or edits of a document.</summary>
internal sealed record DocumentChange
{
    public string? Kind { get; init; }

    public string? Uri { get; init; }

    public CreateFileOptions? Options { get; init; }

    public VersionedDocument? TextDocument { get; init; }

    public IReadOnlyList<TextEdit>? Edits { get; init; }
}

internal sealed record CreateFileOptions(bool IgnoreIfExists);

/// <summary>A document that edits are for; without a version it is the file that counts.</summary>
internal sealed record VersionedDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents);

internal sealed record InlayHint(Position Position, string Label)
{
    public bool PaddingLeft { get; init; } = true;
}

internal sealed record CompletionItem(string Label, int Kind)
{
    public string? Detail { get; init; }

    public string? FilterText { get; init; }

    public TextEdit? TextEdit { get; init; }
}

internal sealed record CodeAction(string Title, string Kind)
{
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    public bool IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }
}
