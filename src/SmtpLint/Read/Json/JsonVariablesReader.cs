using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Json;

/// <summary>
/// Reads the environment variables that JSON hands to programs: lists of <c>{ "name": …, "value": … }</c>, or with "key", as Azure's
/// app settings, ARM templates and task definitions of ECS have them, and objects with members called as .NET calls variables, as those
/// of launch.json and devcontainer.json. Each list, and each object, is a scope.
/// </summary>
internal static class JsonVariablesReader
{
    /// <summary>Reads a file.</summary>
    public static void Read(ContainerFile file)
    {
        // Most JSON that mentions mail is a translation or a schema: a search spares the parser.
        if (!HasNameWith("__", file.Text) && !HasNameWith(":", file.Text)
            && !file.Text.Contains("\"image\"", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var document = SettingsReader.Read("", file.Text, SettingsFormat.Json);
        foreach (var comment in document.Comments)
        {
            file.AddComment(comment.Range);
        }

        var images = document.Scalars.Where(scalar => scalar.Name.Equals("image", StringComparison.OrdinalIgnoreCase))
            .ToLookup(scalar => scalar.Section, scalar => scalar.Value);
        var scopes = new Dictionary<string, Scope>(StringComparer.Ordinal);
        foreach (var members in document.Scalars.GroupBy(scalar => OwnerOf(scalar, file.Text)))
        {
            if ((Find("name") ?? Find("key")) is { } name && IsIndex(members.Key))
            {
                var value = Find("value");
                ScopeOf(ParentOf(members.Key)).Add(
                    name.Value, value?.Value ?? "", value?.Kind ?? ScalarKind.Unknown, name.ValueRange, (value ?? name).ValueRange);
            }
            else if (members.Any(member => Programs.IsDotNetName(WrittenName(member, file.Text))))
            {
                foreach (var member in members)
                {
                    ScopeOf(members.Key).Add(
                        WrittenName(member, file.Text), member.Value, member.Kind, member.KeyRange, member.ValueRange);
                }
            }

            SettingsScalar? Find(string role) =>
                members.FirstOrDefault(member => WrittenName(member, file.Text).Equals(role, StringComparison.OrdinalIgnoreCase));
        }

        foreach (var scope in scopes.Values)
        {
            file.Add(scope);
        }

        // A container's image is next to its variables.
        Scope ScopeOf(string path)
        {
            if (!scopes.TryGetValue(path, out var scope))
            {
                scopes.Add(path, scope = new(Programs.OfImage(images[ParentOf(path)].FirstOrDefault())));
            }

            return scope;
        }
    }

    // A name may have colons of its own, as those of paths.
    private static string WrittenName(SettingsScalar scalar, string text) => text.Substring(scalar.KeyRange.Start, scalar.KeyRange.Length);

    private static string OwnerOf(SettingsScalar scalar, string text) =>
        WrittenName(scalar, text) is { Length: > 0 } name && scalar.Key.EndsWith(name, StringComparison.Ordinal)
            ? scalar.Key[..^name.Length].TrimEnd(':')
            : scalar.Section;

    private static string ParentOf(string path) => path[..Math.Max(path.LastIndexOf(':'), 0)];

    // From each separator back to the quote: "Smtp__Port" and "Smtp:Port" are rare, and so are separators within quotes.
    private static bool HasNameWith(string separator, string text)
    {
        for (var at = text.IndexOf(separator, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(separator, at + separator.Length, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or '-'))
            {
                start--;
            }

            if (start < at && start > 0 && text[start - 1] == '"' && text.AsSpan(at + separator.Length) is not ['/', '/', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIndex(string path) => path[(path.LastIndexOf(':') + 1)..] is { Length: > 0 } last && last.All(char.IsDigit);
}
