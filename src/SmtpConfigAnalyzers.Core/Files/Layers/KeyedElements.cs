using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Layers;

/// <summary>
/// Reads elements that state a key as a value: <c>&lt;add key="SmtpPort" value="587" /&gt;</c> of appSettings,
/// <c>&lt;param name="port" value="587" /&gt;</c> and <c>&lt;port value="587" /&gt;</c> of log4net,
/// <c>&lt;entry&gt;&lt;key&gt;smtp_port&lt;/key&gt;&lt;value&gt;587&lt;/value&gt;&lt;/entry&gt;</c> of Quartz.
/// </summary>
internal static class KeyedElements
{
    private static readonly (string Key, string Value)[] Pairs = [("key", "value"), ("name", "value"), ("name", "connectionString")];

    /// <summary>The settings of a document, such elements under the keys that they state.</summary>
    public static IReadOnlyList<EffectiveSetting> Read(SettingsDocument document)
    {
        if (document.Format != SettingsFormat.Xml)
        {
            return [.. document.Scalars.Select(scalar => new EffectiveSetting(scalar, scalar, document))];
        }

        var settings = new List<EffectiveSetting>();
        foreach (var element in document.Scalars.GroupBy(scalar => scalar.Section))
        {
            var members = element.ToList();
            if (members.Count == 1 && Is(members[0], "value"))
            {
                settings.Add(
                    new(members[0] with { Key = element.Key, KeyRange = NameBefore(document.Text, members[0].KeyRange) }, members[0],
                        document));
                continue;
            }

            var pair = Pairs
                .Select(pair => (Key: members.Find(member => Is(member, pair.Key)), Value: members.Find(member => Is(member, pair.Value))))
                .FirstOrDefault(pair => pair is { Key: not null, Value: not null });
            if (pair is { Key: { } key, Value: { } value })
            {
                settings.Add(new(value with { Key = ParentOf(element.Key) + key.Value, KeyRange = key.ValueRange }, value, document));
            }

            settings.AddRange(
                members.Where(member => member != pair.Key && member != pair.Value)
                .Select(member => new EffectiveSetting(member, member, document)));
        }

        return settings;
    }

    private static bool Is(SettingsScalar scalar, string name) => scalar.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of the element that an element is in, with a colon after it.</summary>
    private static string ParentOf(string element)
    {
        var name = element.LastIndexOf(':');
        if (name >= 0 && element.Skip(name + 1).All(char.IsDigit))
        {
            name = name == 0 ? -1 : element.LastIndexOf(':', name - 1);
        }

        return element.Substring(0, name + 1);
    }

    /// <summary>The name of the element whose attribute starts at a place.</summary>
    private static TextRange NameBefore(string text, TextRange attribute)
    {
        var start = attribute.Start == 0 ? -1 : text.LastIndexOf('<', attribute.Start - 1);
        var end = start < 0 ? -1 : text.IndexOfAny([' ', '\t', '\r', '\n'], start);
        return end < 0 ? attribute : new(start + 1, end - start - 1);
    }
}
