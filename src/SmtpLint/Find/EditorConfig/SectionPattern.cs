using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SmtpLint.Find.EditorConfig;

/// <summary>
/// The name of a section: <c>*.cs</c>, <c>{appsettings,web}.*</c>, <c>/deploy/**.json</c>, <c>file[0-9].env</c>, <c>v{1..9}</c>
/// (https://spec.editorconfig.org, "Glob Expressions"). A name that is malformed stands for no file.
/// </summary>
internal sealed partial class SectionPattern
{
    // Braces can be in braces; nobody means this many characters.
    private const int MaxLength = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex? _pattern;
    private readonly List<(int From, int To)> _numbers = [];
    private readonly string _name;
    private int _at;

    /// <summary>Reads a name.</summary>
    public SectionPattern(string name)
    {
        _name = name;
        var pattern = new StringBuilder("^");
        // Without a slash it is about names in every folder, else about paths from the file's own.
        pattern.Append(!name.Contains('/') ? ".*/" : name[0] == '/' ? "" : "/");
        if (name.Length <= MaxLength && Append(pattern, isInBraces: false))
        {
            _pattern = Compile(pattern.Append('$').ToString());
        }
    }

    /// <summary>Whether a file is one of the section's.</summary>
    /// <param name="path">Its path below the folder of the .editorconfig, with a slash in front and between.</param>
    public bool Matches(string path)
    {
        try
        {
            return _pattern?.Match(path) is { Success: true } match
                && _numbers.Select((range, index) => (range, Text: match.Groups["n" + index].Value))
                .All(number =>
                    int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                    && value >= number.range.From && value <= number.range.To);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
        }
        catch (ArgumentException)
        {
            return null; // such as the set [z-a]
        }
    }

    // Whether what was read is well-formed; in braces up to the one that closes them.
    private bool Append(StringBuilder pattern, bool isInBraces)
    {
        while (_at < _name.Length)
        {
            var character = _name[_at++];
            switch (character)
            {
                case '*' when _at < _name.Length && _name[_at] == '*':
                    _at++;
                    pattern.Append(".*");
                    break;
                case '*':
                    pattern.Append("[^/]*");
                    break;
                case '?':
                    pattern.Append('.');
                    break;
                case '[':
                    if (!AppendSet(pattern))
                    {
                        return false;
                    }

                    break;
                case '{':
                    if (!AppendChoice(pattern))
                    {
                        return false;
                    }

                    break;
                case ',' when isInBraces:
                    pattern.Append('|');
                    break;
                case '}' when isInBraces:
                    return true;
                case '}':
                    return false;
                case '\\' when _at == _name.Length:
                    return false;
                default:
                    pattern.Append(Regex.Escape((character == '\\' ? _name[_at++] : character).ToString()));
                    break;
            }
        }

        return !isInBraces;
    }

    private bool AppendChoice(StringBuilder pattern)
    {
        if (NumberRange().Match(_name, _at) is { Success: true } range
            && int.TryParse(range.Groups["from"].Value, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(range.Groups["to"].Value, CultureInfo.InvariantCulture, out var to))
        {
            _at += range.Length;
            pattern.Append($"(?<n{_numbers.Count}>-?[0-9]+)");
            _numbers.Add((Math.Min(from, to), Math.Max(from, to)));
            return true;
        }

        pattern.Append('(');
        var isClosed = Append(pattern, isInBraces: true);
        pattern.Append(')');
        return isClosed;
    }

    private bool AppendSet(StringBuilder pattern)
    {
        pattern.Append('[');
        if (_at < _name.Length && _name[_at] == '!')
        {
            _at++;
            pattern.Append('^');
        }

        for (var first = _at; _at < _name.Length; first = -1)
        {
            var character = _name[_at++];
            switch (character)
            {
                case ']':
                    pattern.Append(']');
                    return first != _at - 1;
                case '-':
                    pattern.Append('-');
                    break;
                case '\\' when _at == _name.Length:
                    return false;
                default:
                    character = character == '\\' ? _name[_at++] : character;
                    pattern.Append(character is ']' or '[' or '^' or '\\' ? "\\" + character : character.ToString());
                    break;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\G(?<from>-?[0-9]+)\.\.(?<to>-?[0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberRange();
}
