using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SmtpLint.Doors.Printing;
using SmtpLint.Lsp.Answers;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;
using SmtpLint.Report;

namespace SmtpLint.Lsp;

/// <summary>
/// <c>smtplint lsp</c>: the tool as a language server. The thread that reads handles notifications, in their order. Requests run
/// concurrently; each waits for the judgement of everything that came before it.
/// </summary>
internal sealed class LanguageServer : IDisposable
{
    private const string DiagnosticProvider =
        """
        "diagnosticProvider": { "identifier": "smtplint", "interFileDependencies": true, "workspaceDiagnostics": true },
        """;

    private readonly MessageReader _input;
    private readonly Client _client;
    private readonly Workspace _workspace;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = [];
    private readonly Dictionary<string, Func<JsonElement, CancellationToken, Task<Action<Utf8JsonWriter>>>> _requests;
    private readonly Dictionary<string, Action<JsonElement>> _notifications;
    private Diagnostics _diagnostics = new(includesCode: false);
    private Publisher? _publisher;
    private ClientCapabilities _capabilities = new();
    private State _state = State.New;

    /// <summary>Makes a server.</summary>
    /// <param name="input">What the client says.</param>
    /// <param name="output">What is reported to it.</param>
    public LanguageServer(Stream input, MessageOutput output)
    {
        _input = new(input);
        _client = new(output);
        _workspace = new(Show);
        _notifications = new(StringComparer.Ordinal)
        {
            ["initialized"] = _ => Register(),
            ["textDocument/didOpen"] = Notification(ProtocolJson.Default.OpenParams, told => Open(told.TextDocument)),
            ["textDocument/didChange"] =
                Notification(ProtocolJson.Default.ChangeParams, told => _workspace.Change(told.TextDocument, told.ContentChanges)),
            ["textDocument/didClose"] = Notification(ProtocolJson.Default.DocumentParams, told => _workspace.Close(told.TextDocument.Uri)),
            ["workspace/didChangeWatchedFiles"] =
                Notification(ProtocolJson.Default.FileEventsParams, told => _workspace.Notice(told.Changes)),
            ["workspace/didChangeWorkspaceFolders"] = Notification(ProtocolJson.Default.FoldersParams, told => Change(told.Event)),
            ["$/cancelRequest"] = Notification(ProtocolJson.Default.CancelParams, Cancel),
        };
        _requests = new(StringComparer.Ordinal)
        {
            ["shutdown"] = (_, _) => Task.FromResult(ShutDown()),
            ["textDocument/diagnostic"] =
                Request(ProtocolJson.Default.DocumentParams, ProtocolJson.Default.DiagnosticReport, DiagnoseAsync),
            ["workspace/diagnostic"] =
                Request(ProtocolJson.Default.WorkspaceDiagnosticParams, ProtocolJson.Default.WorkspaceReport, DiagnoseAllAsync),
            ["textDocument/codeAction"] = Request(
                ProtocolJson.Default.CodeActionParams, ProtocolJson.Default.IReadOnlyListCodeAction,
                (asked, cancellation) => OfDocumentAsync(
                    asked.TextDocument, (found, path) => CodeActions.Of(found, path, asked, CanMakeFiles), [], cancellation)),
            ["textDocument/hover"] = Request(
                ProtocolJson.Default.PositionParams, ProtocolJson.Default.Hover!,
                (asked, cancellation) => OfDocumentAsync(
                    asked.TextDocument, (found, path) => Hovers.Of(found, path, asked.Position), null, cancellation)),
            ["textDocument/completion"] = Request(
                ProtocolJson.Default.PositionParams, ProtocolJson.Default.IReadOnlyListCompletionItem,
                (asked, cancellation) => OfDocumentAsync(
                    asked.TextDocument, (found, path) => Completions.Of(found, path, asked.Position), [], cancellation)),
            ["textDocument/inlayHint"] = Request(
                ProtocolJson.Default.RangeParams, ProtocolJson.Default.IReadOnlyListInlayHint,
                (asked, cancellation) => OfDocumentAsync(
                    asked.TextDocument, (found, path) => InlayHints.Of(found, path, asked.Range), [], cancellation)),
        };
    }

    private enum State
    {
        New,
        Running,
        ShutDown,
    }

    /// <summary>Serves until the client says that it is done, or is gone.</summary>
    /// <returns>Whether it was done in the protocol's way.</returns>
    public bool Run()
    {
        while (true)
        {
            try
            {
                if (_input.Read() is not { } message)
                {
                    return _state == State.ShutDown;
                }

                if (Dispatch(message))
                {
                    return _state == State.ShutDown;
                }
            }
            catch (ProtocolException error)
            {
                _client.Refuse(null, error.Code, error.Message);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    private bool Dispatch(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            throw new ProtocolException(ErrorCode.InvalidRequest, "A message is one JSON object.");
        }

        JsonElement? id = message.TryGetProperty("id", out var found) && found.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? found
            : null;
        var parameters = message.TryGetProperty("params", out var given) ? given : default;
        if (!message.TryGetProperty("method", out var name) || name.ValueKind != JsonValueKind.String)
        {
            // An answer of the client to what it was asked; nothing depends on it.
            return message.TryGetProperty("result", out _) || message.TryGetProperty("error", out _)
                ? false
                : throw new ProtocolException(ErrorCode.InvalidRequest, "A message names a method.");
        }

        var method = name.GetString()!;
        if (id is { } request)
        {
            Answer(request, method, parameters);
        }
        else if (method == "exit")
        {
            return true;
        }
        else if (_state == State.Running && _notifications.TryGetValue(method, out var take))
        {
            Guarded(null, () => take(parameters));
        }

        return false;
    }

    private void Answer(JsonElement id, string method, JsonElement parameters)
    {
        if (method == "initialize")
        {
            Guarded(id, () => _client.Answer(id, Initialize(parameters)));
        }
        else if (_state != State.Running)
        {
            _client.Refuse(
                id, _state == State.New ? ErrorCode.ServerNotInitialized : ErrorCode.InvalidRequest,
                _state == State.New ? "The first request is 'initialize'." : "The server is shut down.");
        }
        else if (!_requests.TryGetValue(method, out var answer))
        {
            _client.Refuse(id, ErrorCode.MethodNotFound, "There is no such method.");
        }
        else
        {
            var cancellation = new CancellationTokenSource();
            _running[id.GetRawText()] = cancellation;
            _ = AnswerAsync(id, () => answer(parameters, cancellation.Token), cancellation);
        }
    }

    private async Task AnswerAsync(JsonElement id, Func<Task<Action<Utf8JsonWriter>>> answer, CancellationTokenSource cancellation)
    {
        try
        {
            var result = await answer();
            Guarded(id, () => _client.Answer(id, result));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Refuse(id, error);
        }
        finally
        {
            _running.TryRemove(KeyValuePair.Create(id.GetRawText(), cancellation));
            cancellation.Dispose();
        }
    }

    private void Guarded(JsonElement? id, Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Refuse(id, error);
        }
    }

    // Never the message of an exception, which may hold a piece of a file.
    private void Refuse(JsonElement? id, Exception error)
    {
        var (code, message) = error switch
        {
            ProtocolException known => (known.Code, known.Message),
            OperationCanceledException => (ErrorCode.RequestCancelled, "The request was cancelled."),
            JsonException or InvalidOperationException { Source: "System.Text.Json" } =>
                (ErrorCode.InvalidParams, "The parameters are not those of the method."),
            _ => (ErrorCode.InternalError, $"smtplint failed ({error.GetType().Name}), which is a mistake in smtplint. Please report it."),
        };
        if (id is not null)
        {
            _client.Refuse(id, code, message);
        }
    }

    private Action<Utf8JsonWriter> Initialize(JsonElement parameters)
    {
        if (_state != State.New)
        {
            throw new ProtocolException(ErrorCode.InvalidRequest, "'initialize' comes once.");
        }

        var told = Read(parameters, ProtocolJson.Default.InitializeParams);
        var includesCode = told.InitializationOptions is { ValueKind: JsonValueKind.Object } options
            && options.TryGetProperty("csharp", out var csharp) && csharp.ValueKind == JsonValueKind.True;
        CultureInfo.CurrentUICulture = told.Locale is { } locale ? UserLanguage.Named(locale) : CultureInfo.CurrentUICulture;
        _capabilities = told.Capabilities ?? _capabilities;
        _diagnostics = new(includesCode);
        _publisher = IsAsked ? null : new(_client, _diagnostics);
        _state = State.Running;
        foreach (var folder in told.WorkspaceFolders?.Select(folder => folder.Uri) ?? (told.RootUri is { } root ? [root] : []))
        {
            if (DocumentUri.PathOf(folder) is { } path)
            {
                _workspace.Add(path);
            }
        }

        return json => json.WriteRawValue($$"""
            {
              "capabilities": {
                "positionEncoding": "utf-16",
                "textDocumentSync": { "openClose": true, "change": 2 },
                {{(IsAsked ? DiagnosticProvider : "")}}
                "hoverProvider": true,
                "completionProvider": { "triggerCharacters": ["\"", ":", "=", " "] },
                "inlayHintProvider": true,
                "codeActionProvider": { "codeActionKinds": ["{{CodeActions.QuickFix}}", "{{CodeActions.FixAll}}"] },
                "workspace": { "workspaceFolders": { "supported": true, "changeNotifications": true } }
              },
              "serverInfo": { "name": "smtplint", "version": "{{ToolVersion.Text}}" }
            }
            """);
    }

    /// <summary>Whether the client asks for what there is to show: then it is not reported unasked, or it would show it twice.</summary>
    private bool IsAsked => _capabilities.TextDocument?.Diagnostic is not null;

    private bool CanMakeFiles => _capabilities.Workspace?.WorkspaceEdit is { DocumentChanges: true } edit
        && edit.ResourceOperations.Contains("create", StringComparer.Ordinal);

    private void Register()
    {
        if (_capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
        {
            _client.Ask("client/registerCapability", """
                {
                  "registrations": [
                    {
                      "id": "files",
                      "method": "workspace/didChangeWatchedFiles",
                      "registerOptions": {
                        "watchers": [
                          { "globPattern": "**/*.{json,config,xml,yml,yaml,env,ini,service,container,bicep,tf}" },
                          { "globPattern": "**/*.{cs,cshtml,razor,csproj,vbproj,fsproj,props,targets}" },
                          { "globPattern": "**/.{env,env.*,editorconfig,globalconfig,gitignore}" },
                          { "globPattern": "**/{Dockerfile,Containerfile}*" },
                          { "globPattern": "**/*.{Dockerfile,globalconfig,example,sample,template,dist}" }
                        ]
                      }
                    }
                  ]
                }
                """);
        }
    }

    private void Open(DocumentItem document)
    {
        if (DocumentUri.PathOf(document.Uri) is { } path)
        {
            _publisher?.Forget(path);
        }

        _workspace.Open(document);
    }

    private void Change(FoldersChange change)
    {
        foreach (var path in change.Removed.Select(folder => DocumentUri.PathOf(folder.Uri)).OfType<string>())
        {
            _workspace.Remove(path);
            _publisher?.Clear(Path.TrimEndingDirectorySeparator(path));
        }

        foreach (var path in change.Added.Select(folder => DocumentUri.PathOf(folder.Uri)).OfType<string>())
        {
            _workspace.Add(path);
        }
    }

    private void Cancel(CancelParams told)
    {
        if (_running.TryGetValue(told.Id.GetRawText(), out var running))
        {
            running.Cancel();
        }
    }

    private Action<Utf8JsonWriter> ShutDown()
    {
        _state = State.ShutDown;
        return json => json.WriteNullValue();
    }

    private void Show(Judgement judgement)
    {
        if (_publisher is not null)
        {
            _publisher.Publish(judgement);
        }
        else if (judgement.IsUnasked && _capabilities.Workspace?.Diagnostics?.RefreshSupport == true)
        {
            _client.Ask("workspace/diagnostic/refresh");
        }

        if (judgement.IsUnasked && _capabilities.Workspace?.InlayHint?.RefreshSupport == true)
        {
            _client.Ask("workspace/inlayHint/refresh");
        }
    }

    private Task<DiagnosticReport> DiagnoseAsync(DocumentParams asked, CancellationToken cancellation) => OfDocumentAsync(
        asked.TextDocument, (judgement, path) => Report(judgement, path, asked.PreviousResultId), new("full") { Items = [] }, cancellation);

    private async Task<WorkspaceReport> DiagnoseAllAsync(WorkspaceDiagnosticParams asked, CancellationToken cancellation)
    {
        var known = asked.PreviousResultIds.Where(result => _workspace.Find(result.Uri) is not null)
            .ToLookup(result => _workspace.Find(result.Uri)!.Value.Folder, result => (Path: DocumentUri.PathOf(result.Uri)!, result.Value));
        var reports = new List<DiagnosticReport>();
        foreach (var folder in _workspace.Folders)
        {
            var before = known[folder].ToLookup(result => result.Path, result => result.Value);
            var judgement = await folder.Current.WaitAsync(cancellation);
            reports.AddRange(_diagnostics.Files(judgement).Union(before.Select(file => file.Key))
                .Select(path => Report(judgement, path, before[path].FirstOrDefault()) with
                {
                    Uri = judgement.UriOf(judgement.Folder.NameOf(path)),
                    Version = judgement.VersionOf(path),
                }));
        }

        return new(reports);
    }

    private DiagnosticReport Report(Judgement judgement, string path, string? before)
    {
        var found = _diagnostics.Of(judgement, path);
        var id = ResultId.Of(found);
        return id == before ? new("unchanged") { ResultId = id } : new("full") { ResultId = id, Items = found };
    }

    private async Task<T> OfDocumentAsync<T>(
        DocumentId document, Func<Judgement, string, T> answer, T nothing, CancellationToken cancellation) =>
        _workspace.Find(document.Uri) is var (folder, path) ? answer(await folder.Current.WaitAsync(cancellation), path) : nothing;

    private static Action<JsonElement> Notification<T>(JsonTypeInfo<T> type, Action<T> take) => parameters => take(Read(parameters, type));

    private static Func<JsonElement, CancellationToken, Task<Action<Utf8JsonWriter>>> Request<TAsked, TAnswer>(
        JsonTypeInfo<TAsked> asked, JsonTypeInfo<TAnswer> type, Func<TAsked, CancellationToken, Task<TAnswer>> answer) =>
        async (parameters, cancellation) =>
        {
            var result = await answer(Read(parameters, asked), cancellation);
            return json => JsonSerializer.Serialize(json, result, type);
        };

    private static T Read<T>(JsonElement parameters, JsonTypeInfo<T> type) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.Deserialize(type) is { } read
            ? read
            : throw new ProtocolException(ErrorCode.InvalidParams, "The parameters are not those of the method.");
}
