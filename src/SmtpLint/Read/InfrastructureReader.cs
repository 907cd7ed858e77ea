using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read;

/// <summary>
/// Reads the variables that Bicep and Terraform give a program: <c>Smtp__Port: '587'</c> and <c>"Smtp__Port" = "587"</c> within braces,
/// and <c>{ name: 'Smtp__Port', value: '587' }</c> or <c>env { … }</c> within a list or block. Each pair of brackets is a scope. What is
/// not a literal is unknown: parameters, expressions, texts with <c>${…}</c>. Bicep's own parser is part of a compiler that would be
/// many times this tool, and for Terraform there is none on .NET.
/// </summary>
internal sealed class InfrastructureReader
{
    private sealed record Literal(string Value, TextRange Range, bool IsKnown);

    /// <summary>What a pair of brackets holds.</summary>
    private sealed class Block
    {
        public Scope Scope { get; } = new(ProgramKind.Unknown);

        public Literal? Name { get; set; }

        public Literal? Value { get; set; }
    }

    private readonly ContainerFile _file;
    private readonly string _text;
    private readonly Stack<Block> _open = new([new()]);
    private readonly List<Scope> _scopes = [];

    private InfrastructureReader(ContainerFile file) => (_file, _text) = (file, file.Text);

    /// <summary>Reads a file.</summary>
    public static void Read(ContainerFile file)
    {
        var reader = new InfrastructureReader(file);
        reader.Read();
        foreach (var scope in reader._scopes)
        {
            file.Add(scope);
        }
    }

    private void Read()
    {
        Literal? key = null;
        for (var at = 0; at < _text.Length;)
        {
            var character = _text[at];
            if (EndOfComment(at) is { } end)
            {
                _file.AddComment(new(at + 1, end - at - 1));
                at = end;
            }
            else if (character is '{' or '[')
            {
                Open();
                (key, at) = (null, at + 1);
            }
            else if (character is '}' or ']')
            {
                Close();
                (key, at) = (null, at + 1);
            }
            else if (character is ':' or '=' && key is not null)
            {
                at = ReadValue(key, at + 1);
                key = null;
            }
            else if (Word(at) is { } word)
            {
                (key, at) = (word, IsQuote(word.Range.End) ? word.Range.End + 1 : word.Range.End);
            }
            else
            {
                key = char.IsWhiteSpace(character) ? key : null;
                at++;
            }
        }
    }

    private void Open()
    {
        var block = new Block();
        _open.Push(block);
        _scopes.Add(block.Scope);
    }

    private void Close()
    {
        if (_open.Count == 1)
        {
            return;
        }

        var block = _open.Pop();
        if (block.Name is { IsKnown: true } name)
        {
            // Without a value it refers to a secret.
            Add(_open.Peek().Scope, name, block.Value ?? new("", name.Range with { Start = name.Range.End, Length = 0 }, IsKnown: false));
        }
    }

    private int ReadValue(Literal key, int start)
    {
        var at = start;
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at < _text.Length && _text[at] is '{' or '[' or '\r' or '\n')
        {
            return at;
        }

        var word = Word(at) ?? new("", new(at, 0), IsKnown: false);
        var end = word.Range.End + (IsQuote(word.Range.End) && IsQuote(at) ? 1 : 0);
        var value = word with { IsKnown = word.IsKnown && EndsAt(end) };
        var block = _open.Peek();
        switch (key.Value)
        {
            case "name":
                block.Name = value;
                break;
            case "value":
                block.Value = value;
                break;
            default:
                Add(block.Scope, key, value);
                break;
        }

        while (!value.IsKnown && end < _text.Length && _text[end] is not ('\r' or '\n' or '{' or '[' or '}' or ']'))
        {
            end++;
        }

        return end;
    }

    private static void Add(Scope scope, Literal name, Literal value) =>
        scope.Add(name.Value, value.Value, value.IsKnown ? ScalarKind.Text : ScalarKind.Unknown, name.Range, value.Range);

    // An operator after a literal makes an expression of it.
    private bool EndsAt(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at >= _text.Length || _text[at] is '\r' or '\n' or ',' or '}' or ']' or '#'
            || (_text[at] == '/' && at + 1 < _text.Length && _text[at + 1] is '/' or '*');
    }

    private bool IsQuote(int at) => at < _text.Length && _text[at] is '"' or '\'';

    /// <summary>A name or a literal that begins at a place.</summary>
    private Literal? Word(int start)
    {
        var end = start;
        if (IsQuote(start))
        {
            for (end++; end < _text.Length && _text[end] != _text[start] && _text[end] is not ('\r' or '\n'); end++)
            {
                end += _text[end] == '\\' && end + 1 < _text.Length ? 1 : 0;
            }

            end = Math.Min(end, _text.Length);
            var value = _text[(start + 1)..end];
            return new(value, new(start + 1, value.Length), IsKnown: !value.Contains("${", StringComparison.Ordinal));
        }

        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        var name = _text[start..end];
        return name.Length == 0 ? null : new(name, new(start, name.Length), IsKnown: name is "true" or "false" || name.All(char.IsDigit));
    }

    private int? EndOfComment(int at)
    {
        var start = _text.AsSpan(at);
        if (start is ['#', ..] or ['/', '/', ..])
        {
            return start.IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : _text.Length;
        }

        return start is not ['/', '*', ..] ? null
            : start[2..].IndexOf("*/", StringComparison.Ordinal) is var close and >= 0 ? at + close + 4
            : _text.Length;
    }
}
