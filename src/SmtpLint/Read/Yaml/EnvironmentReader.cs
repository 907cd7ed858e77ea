using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>
/// Reads environment variables in each form that YAML files give them: a mapping, <c>- NAME=value</c>, <c>- name: NAME</c> with
/// <c>value:</c>.
/// </summary>
internal static class EnvironmentReader
{
    /// <summary>Adds the variables to a scope.</summary>
    /// <param name="node">The mapping or sequence that holds them; anything else holds none.</param>
    /// <param name="text">The file's whole text.</param>
    /// <param name="scope">The scope.</param>
    public static void Read(YamlNode? node, string text, Scope scope)
    {
        foreach (var (key, value) in (node as YamlMapping)?.Members ?? [])
        {
            Add(scope, key, value);
        }

        foreach (var item in (node as YamlSequence)?.Items ?? [])
        {
            if (item is YamlScalar line)
            {
                AddLine(scope, line, text);
            }
            else if (item is YamlMapping variable
                && (variable.Find("name") ?? variable.Find("key") ?? variable.Find("Name")) is YamlScalar name)
            {
                // A reference has its own place: valueFrom.
                Add(scope, name, variable.Find("value") ?? variable.Find("Value") ?? variable.Find("valueFrom")
                    ?? new YamlUnknown(new(name.Range.End, 0)));
            }
        }
    }

    private static void Add(Scope scope, YamlScalar name, YamlNode value)
    {
        // GitLab describes a variable next to its value.
        var scalar = value as YamlScalar ?? (value as YamlMapping)?.Find("value") as YamlScalar;
        scope.Add(name.Value, scalar?.Value ?? "", scalar?.Kind ?? ScalarKind.Unknown, name.Range,
            (scalar ?? value).Range);
    }

    private static void AddLine(Scope scope, YamlScalar line, string text)
    {
        var equals = line.Value.IndexOf('=');
        if (equals < 0)
        {
            // The name alone takes the value over from where Compose runs.
            scope.Add(line.Value, "", ScalarKind.Unknown, line.Range, line.Range with { Start = line.Range.End, Length = 0 });
            return;
        }

        var written = text.IndexOf('=', line.Range.Start, line.Range.Length) is var at and >= 0 ? at : line.Range.Start;
        scope.Add(line.Value[..equals], line.Value[(equals + 1)..], ScalarKind.Text, new(line.Range.Start, written - line.Range.Start),
            new(written + 1, line.Range.End - written - 1));
    }
}
