using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpLint.Judge.Code;

/// <summary>
/// The files of a program that matter to its mail: those that name mail, those whose code the analyzers ask about because of them, and
/// those that declare what the members with such code name. No other file is parsed.
/// </summary>
/// <remarks>
/// It goes by names alone, so it takes too much rather than too little. What the analyzers ask is not known before they ask: they are asked
/// again until nothing is added (<see cref="Add"/>).
/// </remarks>
internal sealed class CodeSelection
{
    private readonly IReadOnlyDictionary<string, SourceWords> _files;
    private readonly Func<string, SyntaxTree?> _parse;
    private readonly Func<string, string, bool> _contains;
    private readonly Dictionary<int, List<string>> _declaring = [];
    private readonly Dictionary<int, List<IReadOnlyList<int>>> _waiting = []; // words of members that nobody has named yet
    private readonly Dictionary<string, SyntaxTree?> _trees = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);
    private readonly HashSet<int> _names = [];
    private readonly HashSet<(string File, TextSpan Member)> _members = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<int> _open = new();

    /// <summary>Selects what matters whatever is asked.</summary>
    /// <param name="files">The words of all files.</param>
    /// <param name="hasMailKit">Whether the program references MailKit.</param>
    /// <param name="isImported">Whether the project imports MailKit for all files.</param>
    /// <param name="parse">Parses a file.</param>
    /// <param name="contains">Whether the text of a file contains another, in upper or lower case.</param>
    public CodeSelection(
        IReadOnlyDictionary<string, SourceWords> files, bool hasMailKit, bool isImported, Func<string, SyntaxTree?> parse,
        Func<string, string, bool> contains)
    {
        (_files, _parse, _contains) = (files, parse, contains);
        foreach (var (file, words) in files)
        {
            foreach (var name in words.Declared)
            {
                ListOf(_declaring, name).Add(file);
            }
        }

        var mayUseMailKit = hasMailKit || files.Values.Any(file => file.NamesMailKit);
        isImported |= files.Values.Any(file => file is { HasGlobalUsing: true, NamesMailKit: true });
        foreach (var (file, words) in files)
        {
            if (words.CountsAsWhole)
            {
                _bound.Add(file);
                Include(file);
                Name(words.All);
            }
            else if (words.NamesMail || words.MayDeclareOptions || (isImported && words.MayNameImports) || (mayUseMailKit && words.SignsIn))
            {
                Include(file); // the analyzers say which of its members have mail
            }
        }

        Follow();
    }

    /// <summary>The files, parsed, in the order of their names.</summary>
    public IEnumerable<SyntaxTree> Trees =>
        _trees.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value).OfType<SyntaxTree>();

    /// <summary>Adds what the analyzers have asked for.</summary>
    /// <returns>Whether there is a file more: then they are to be asked again.</returns>
    public bool Add(ProgramDemand demand)
    {
        var before = _trees.Count;
        foreach (var name in demand.Names.Where(_asked.Add).ToList())
        {
            var word = SourceWords.HashOf(name);
            Bind(FilesWith(words => words.Has(word)), name, SourceWords.IsWord);
        }

        foreach (var name in demand.Assigned.Where(_assigned.Add).ToList())
        {
            var word = SourceWords.HashOf(name);
            Bind(FilesWith(words => words.Assigns(word)), name, SourceWords.IsAssigned);
        }

        foreach (var text in demand.Texts.Where(_texts.Add).ToList())
        {
            Bind(
                _files.Keys.Where(file => !_bound.Contains(file) && _contains(file, text)), text, (_, _, _) => true,
                StringComparison.OrdinalIgnoreCase);
        }

        foreach (var (tree, position) in demand.Code)
        {
            Bind(tree.FilePath, position);
        }

        Follow();
        return _trees.Count > before;

        IEnumerable<string> FilesWith(Func<SourceWords, bool> counts) => _files.Where(file => counts(file.Value)).Select(file => file.Key);
    }

    /// <summary>Takes the members of files that have a piece of text.</summary>
    private void Bind(
        IEnumerable<string> files, string text, Func<string, int, int, bool> counts, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach (var file in files)
        {
            Include(file);
            var code = _bound.Contains(file) || _trees[file] is not { } tree ? "" : tree.GetText().ToString();
            for (var at = code.IndexOf(text, comparison); at >= 0; at = code.IndexOf(text, at + 1, comparison))
            {
                if (counts(code, at, text.Length))
                {
                    Bind(file, at);
                }
            }
        }
    }

    /// <summary>Takes the member around a position.</summary>
    private void Bind(string file, int position)
    {
        if (!_bound.Contains(file) && _trees.GetValueOrDefault(file) is { } tree
            && DeclaredMembers.At(tree.GetRoot(), position) is var (span, words) && _members.Add((file, span)))
        {
            Name(words);
        }
    }

    /// <summary>Takes what declares the names.</summary>
    private void Follow()
    {
        while (_open.TryDequeue(out var name))
        {
            foreach (var file in _declaring.GetValueOrDefault(name, []))
            {
                Include(file);
            }

            foreach (var words in _waiting.Remove(name, out var waiting) ? waiting : [])
            {
                Name(words);
            }
        }
    }

    private void Include(string file)
    {
        if (!_trees.TryAdd(file, null))
        {
            return;
        }

        _trees[file] = _parse(file);
        foreach (var (name, words) in _trees[file] is { } tree && !_bound.Contains(file) ? DeclaredMembers.In(tree) : [])
        {
            if (_names.Contains(name))
            {
                Name(words);
            }
            else
            {
                ListOf(_waiting, name).Add(words);
            }
        }
    }

    private void Name(IEnumerable<int> words)
    {
        foreach (var word in words)
        {
            if (_names.Add(word))
            {
                _open.Enqueue(word);
            }
        }
    }

    private static List<T> ListOf<T>(Dictionary<int, List<T>> lists, int key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
