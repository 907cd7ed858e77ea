namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Reads INI files as IniStreamConfigurationProvider does (dotnet/runtime, Microsoft.Extensions.Configuration.Ini):
/// a comment has a line of its own, so that <c>Port=587 ; submission</c> has all of it for its value.
/// </summary>
internal static class IniSettingsReader
{
    public static void Read(SettingsDraft draft)
    {
        var text = draft.Text;
        var lines = new TextLines(text);
        var section = "";
        while (lines.MoveNext())
        {
            var line = lines.Content;
            if (line.Length == 0)
            {
                continue;
            }

            if (text[line.Start] is ';' or '#' or '/')
            {
                draft.AddComment(new(line.Start + 1, line.Length - 1));
            }
            else if (text[line.Start] == '[' && text[line.End - 1] == ']')
            {
                var name = lines.Trim(line.Start + 1, line.End - 1);
                section = text.Substring(name.Start, name.Length) + ":";
            }
            else if (text.IndexOf('=', line.Start, line.Length) is var equals and >= 0)
            {
                var name = lines.Trim(line.Start, equals);
                var value = WithoutQuotes(text, lines.Trim(equals + 1, line.End));
                if (!draft.HasRoomFor(section.Length + name.Length, name))
                {
                    return;
                }

                draft.Add(section + text.Substring(name.Start, name.Length), text.Substring(value.Start, value.Length), ScalarKind.Text,
                    name, value);
            }
            else
            {
                draft.Fail(line, "name=value is expected.");
            }
        }
    }

    private static TextRange WithoutQuotes(string text, TextRange value) =>
        value.Length > 1 && text[value.Start] == '"' && text[value.End - 1] == '"' ? new(value.Start + 1, value.Length - 2) : value;
}
