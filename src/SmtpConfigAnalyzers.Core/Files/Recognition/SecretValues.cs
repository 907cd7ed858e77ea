using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>Tells the values of a settings file that nobody may see, mail or not: whoever shows a piece of the file leaves them out.</summary>
public static class SecretValues
{
    private static readonly Regex Names = new(
        "pass|pwd|secret|token|credential|api[-_.]?key|access[-_.]?key|private[-_.]?key|connection[-_.]?string|senha|clave|contrase|kennwort",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The places of values whose keys, or the sections around them, speak of secrets. Rather one too many.</summary>
    /// <param name="document">The file.</param>
    public static IReadOnlyList<TextRange> Of(SettingsDocument document) =>
        [.. KeyedElements.Read(document).Where(setting => !setting.IsEmpty && IsSecret(setting.Scalar)).Select(setting => setting.Scalar.ValueRange)];

    private static bool IsSecret(SettingsScalar scalar) =>
        (Names.IsMatch(scalar.Key) || SettingRole.Of(scalar.Name, out _)?.Role == SettingRole.Password) && !bool.TryParse(scalar.Value, out _);
}
