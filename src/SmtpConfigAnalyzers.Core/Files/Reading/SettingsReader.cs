namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>Reads settings files. Takes any text, never throws, and stops at <see cref="ReaderLimits"/>.</summary>
public static class SettingsReader
{
    private static readonly (string Ending, SettingsFormat Format)[] Endings =
    [
        (".json", SettingsFormat.Json),
        (".config", SettingsFormat.Xml),
        (".xml", SettingsFormat.Xml),
        (".ini", SettingsFormat.Ini),
        (".env", SettingsFormat.Env),
    ];

    /// <summary>The format that a file's name stands for.</summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    /// <returns>The format; <see langword="null"/> if this is not a settings file.</returns>
    public static SettingsFormat? FormatOf(string file)
    {
        var name = SettingsFileNames.NameOf(file);
        foreach (var (ending, format) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        // .env.local, .env-staging; but not .envrc, which is a shell script.
        var isEnv = name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(name[".env".Length]);
        return isEnv ? SettingsFormat.Env : null;
    }

    /// <summary>Reads a file in the format that its name stands for.</summary>
    /// <param name="file">A path or name; the document and its places keep it as it is.</param>
    /// <param name="text">The file's whole text, with or without a byte order mark.</param>
    /// <returns>
    /// What was read, with an <see cref="SettingsDocument.Error"/> if the text breaks off or is malformed; <see langword="null"/> if this
    /// is not a settings file.
    /// </returns>
    public static SettingsDocument? Read(string file, string text) => FormatOf(file) is { } format ? Read(file, text, format) : null;

    /// <summary>Reads a file in a given format: JSON, XML, env or INI. Of the others nothing is read.</summary>
    /// <inheritdoc cref="Read(string, string)"/>
    /// <param name="file">A path or name; the document and its places keep it as it is.</param>
    /// <param name="text">The file's whole text, with or without a byte order mark.</param>
    /// <param name="format">The format.</param>
    public static SettingsDocument Read(string file, string text, SettingsFormat format)
    {
        var draft = new SettingsDraft(file, format, text);
        if (text.Length > ReaderLimits.Characters)
        {
            draft.Fail(new(ReaderLimits.Characters, 0), "The file is too large for settings.");
            return draft.ToDocument();
        }

        switch (format)
        {
            case SettingsFormat.Json:
                new JsonSettingsReader(draft).Read();
                break;
            case SettingsFormat.Xml:
                new XmlSettingsReader(draft).Read();
                break;
            case SettingsFormat.Env:
                EnvSettingsReader.Read(draft);
                break;
            case SettingsFormat.Ini:
                IniSettingsReader.Read(draft);
                break;
        }

        return draft.ToDocument();
    }

    /// <summary>Offset of the first character after a byte order mark, which readers of files may leave in the text.</summary>
    internal static int StartOf(string text) => text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
}
