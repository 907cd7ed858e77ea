using System.Globalization;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Recognition;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Files.Editing;

/// <summary>Turns a remedy, in the settings' own terms, into changes of the file.</summary>
internal static class SettingsRepair
{
    /// <summary>The changes.</summary>
    /// <param name="remedy">What to set.</param>
    /// <param name="group">The settings.</param>
    /// <param name="words">How they say a mode.</param>
    /// <param name="port">The port that is set, if it is known.</param>
    /// <param name="overlay">A setting of the file that the changes go to, if that lies over another one.</param>
    /// <returns>The changes; <see langword="null"/> where one of them cannot be made.</returns>
    public static SettingsRemedy? Of(Remedy remedy, SettingsGroup group, KeyWords words, int? port, EffectiveSetting? overlay)
    {
        if ((remedy.Mode is null && remedy.Host is null && remedy.User is null) || group.Product.Address is not null)
        {
            return null;
        }

        var edits = new List<(string, SettingsEdit)>();
        if (remedy.Host is { } host && !Add(edits, group, overlay, group.Product.Host, host, ScalarKind.String))
        {
            return null;
        }

        if (remedy.User is { } user && !Add(edits, group, overlay, group.Product.User, user, ScalarKind.String))
        {
            return null;
        }

        if (remedy.Port is { } number
            && !Add(edits, group, overlay, group.Product.Port, number.ToString(CultureInfo.InvariantCulture), ScalarKind.Number))
        {
            return null;
        }

        if (remedy.Mode is { } mode
            && !(words.Find(mode, remedy.Port ?? port) is (var key, var word)
                && (key is null || Add(edits, group, overlay, key.Name, word, KindOf(word)))))
        {
            return null;
        }

        var title = remedy.Mode is not { } wanted || remedy.Host is not null
            ? remedy.Title(MailLibrary.Unknown)
            : remedy.Conditional(words.Instruct(wanted, remedy.Port, port));
        return new(title, edits) { KeepsPort = remedy.Port is null || remedy.Port == port, IsCertain = !remedy.IsSingle };
    }

    private static bool Add(
        List<(string, SettingsEdit)> edits, SettingsGroup group, EffectiveSetting? overlay, string names, string value, ScalarKind kind)
    {
        var setting = group.Find(names);
        if (setting?.IsPart == true || group.Anchor.IsPart)
        {
            return false;
        }

        var neighbour = overlay ?? group.Anchor;
        var isInherited = setting is not null && overlay is not null && !setting.IsOverlay;
        var edit = setting is not null && !isInherited ? SettingsEdit.Replace(setting.Document, setting.Origin, value)
            : isInherited && IsBeside(setting!, overlay!)
            ? SettingsEdit.InsertAfter(neighbour.Document, neighbour.Origin, setting!.Scalar.Name, value, kind)
            : !isInherited && IsBeside(names, group)
            ? SettingsEdit.InsertAfter(neighbour.Document, neighbour.Origin, names.Split('|')[0].Split(':').Last(), value, kind)
            : null;
        if (edit is not null)
        {
            edits.Add(((isInherited ? neighbour : setting ?? neighbour).Document.File, edit));
        }

        return edit is not null;
    }

    // What is inherited is said again next to what lies over it.
    private static bool IsBeside(EffectiveSetting inherited, EffectiveSetting overlay) =>
        string.Equals(inherited.Scalar.Section, overlay.Scalar.Section, StringComparison.OrdinalIgnoreCase)
            && overlay.Scalar.Key == overlay.Origin.Key;

    // A new key goes next to the host. Only a product's row knows it by name, and only if it is in the same section.
    private static bool IsBeside(string names, SettingsGroup group) =>
        group.Product.Paths.Length > 0
        && string.Equals(SectionOf(names), SectionOf(group.Product.Host), StringComparison.OrdinalIgnoreCase)
        && group.Anchor.Scalar.Key == group.Anchor.Origin.Key;

    private static string SectionOf(string names) =>
        names.Split('|')[0] is var name && name.LastIndexOf(':') is var colon and >= 0 ? name.Substring(0, colon) : "";

    private static ScalarKind KindOf(string word) => word is "true" or "false" ? ScalarKind.Boolean : ScalarKind.String;
}
