using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read;

/// <summary>
/// Reads a systemd unit (man systemd.exec, systemd.syntax) or a quadlet (man podman-systemd.unit): the <c>Environment=</c> lines of its
/// service or container. Files that it names are read as files of their own.
/// </summary>
internal static class SystemdUnitReader
{
    private const string Environment = "Environment";

    private static readonly LineStyle Style = new('\\', "#;", IsParted: true);

    // A specifier, such as %h; two are one percent sign.
    private static readonly Regex Specifier = new("(?<!%)(%%)*%[A-Za-z]", RegexOptions.CultureInvariant);

    /// <summary>Reads a file.</summary>
    public static void Read(ContainerFile file)
    {
        var text = file.Text;
        var section = "";
        var program = ProgramKind.Unknown;
        var variables = new List<Action<Scope>>();
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (text[at] is '#' or ';')
            {
                var end = text.AsSpan(at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : text.Length;
                file.AddComment(new(at + 1, end - at - 1));
                at = end;
                continue;
            }

            var line = ContinuedLine.Read(text, at, Style, file.AddComment);
            at = line.Next;
            var equals = line.Text.IndexOf('=');
            if (line.Text.StartsWith('['))
            {
                section = line.Text;
            }
            else if (section is "[Service]" or "[Container]" && equals > 0)
            {
                var name = line.Text.AsSpan(0, equals).TrimEnd();
                if (name.SequenceEqual("ExecStart"))
                {
                    program = Programs.OfCommand(line.Text[(equals + 1)..]);
                }
                else if (name.SequenceEqual("Image"))
                {
                    program = Programs.OfImage(line.Text[(equals + 1)..]);
                }
                else if (name.SequenceEqual(Environment))
                {
                    Read(file, line, equals + 1, variables);
                }
            }
        }

        var scope = new Scope(program);
        foreach (var add in variables)
        {
            add(scope);
        }

        file.Add(scope);
    }

    private static void Read(ContainerFile file, ContinuedLine line, int start, List<Action<Scope>> variables)
    {
        if (string.IsNullOrWhiteSpace(line.Text[start..]))
        {
            // An empty one takes back what was set before.
            variables.Clear();
            return;
        }

        var assignments = new Assignments(line, Style.Escape);
        variables.Add(scope =>
        {
            if (!assignments.AddTo(scope, start, Specifier.IsMatch))
            {
                file.Fail(line.RangeOf(start, line.Text.Length), "A closing quote is expected.");
            }
        });
    }
}
