using System.Text.Json;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;

namespace SmtpLint.Lsp.Answers;

/// <summary>Tells a client that does not ask what there is to show in each file, whenever that is something else than before.</summary>
/// <param name="client">The client.</param>
/// <param name="diagnostics">Says what there is to show.</param>
internal sealed class Publisher(Client client, Diagnostics diagnostics)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Dictionary<string, string>> _shown = [];

    /// <summary>Says what is new in a folder.</summary>
    public void Publish(Judgement judgement)
    {
        lock (_lock)
        {
            var shown = _shown.TryGetValue(judgement.Folder.ToString(), out var known) ? known : _shown[judgement.Folder.ToString()] = [];
            foreach (var path in diagnostics.Files(judgement).Union(shown.Keys).ToList())
            {
                var found = diagnostics.Of(judgement, path);
                var text = JsonSerializer.Serialize(found, ProtocolJson.Default.IReadOnlyListDiagnostic);
                if (found.Count == 0 ? shown.Remove(path) : shown.GetValueOrDefault(path) != text)
                {
                    Tell(new(judgement.UriOf(judgement.Folder.NameOf(path)), found) { Version = judgement.VersionOf(path) });
                }

                if (found.Count > 0)
                {
                    shown[path] = text;
                }
            }
        }
    }

    /// <summary>Reports a file again: Emacs forgets what was reported of a file before it was opened.</summary>
    /// <param name="path">The file's full path.</param>
    public void Forget(string path)
    {
        lock (_lock)
        {
            foreach (var shown in _shown.Values.Where(shown => shown.ContainsKey(path)))
            {
                shown[path] = "";
            }
        }
    }

    /// <summary>Takes back what was reported of a folder.</summary>
    /// <param name="folder">The folder's full path.</param>
    public void Clear(string folder)
    {
        lock (_lock)
        {
            if (_shown.Remove(folder, out var shown))
            {
                foreach (var path in shown.Keys)
                {
                    Tell(new(Texts.DocumentUri.Of(path), []));
                }
            }
        }
    }

    private void Tell(PublishParams told) => client.Tell("textDocument/publishDiagnostics", told, ProtocolJson.Default.PublishParams);
}
