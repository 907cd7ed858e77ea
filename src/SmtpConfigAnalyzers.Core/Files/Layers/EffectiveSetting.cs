using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Files.Layers;

/// <summary>A value that holds in an environment, with the file that decides it.</summary>
/// <param name="Scalar">The value under its effective key, with the ranges of where it is written.</param>
/// <param name="Origin">The value as the file has it; an edit is made of this.</param>
/// <param name="Document">The file.</param>
public sealed record EffectiveSetting(SettingsScalar Scalar, SettingsScalar Origin, SettingsDocument Document)
{
    /// <summary>Whether it is in a file that lies over another one.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>Where the value is written.</summary>
    public SettingsPlace Place => Document.PlaceOf(Scalar.ValueRange);

    /// <summary>Whether it is a piece of a value that says several things.</summary>
    public bool IsPart { get; init; }

    /// <summary>The key as it is written.</summary>
    public string WrittenKey => IsPart ? Scalar.Name : Document.Text.Substring(Scalar.KeyRange.Start, Scalar.KeyRange.Length);

    /// <summary>Whether it says nothing: empty, or <c>null</c>.</summary>
    public bool IsEmpty => Scalar.Kind != ScalarKind.Unknown && Scalar.Value.Trim().Length == 0;

    /// <summary>Whether the value cannot be seen: nothing is there, or something that is to be replaced.</summary>
    public bool IsUnknown => Placeholder.Is(Scalar.Value);

    /// <summary>Key and value in the file's own form, for messages.</summary>
    /// <param name="key">The key to show.</param>
    /// <param name="value">The value to show; never a secret.</param>
    public string Spell(string key, string value) => Document.Format switch
    {
        _ when IsPart => $"{key}={value}",
        SettingsFormat.Json when Scalar.Kind == ScalarKind.String || !IsLiteral(value) => $"\"{key}\": \"{value}\"",
        SettingsFormat.Json => $"\"{key}\": {value.ToLowerInvariant()}",
        SettingsFormat.Xml => $"{key}=\"{value}\"",
        SettingsFormat.Yaml when Scalar.Kind != ScalarKind.Text => $"{key}: {value}",
        _ => $"{key}={value}",
    };

    /// <summary>Never the value.</summary>
    public override string ToString() => Scalar.ToString();

    private static bool IsLiteral(string value) =>
        value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase)
            || value.All(char.IsDigit);
}
