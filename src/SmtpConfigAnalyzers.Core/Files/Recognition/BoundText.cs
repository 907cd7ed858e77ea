using System.Globalization;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>
/// Texts of settings as Microsoft.Extensions.Configuration.Binder converts them: with the type converters of
/// System.ComponentModel and the invariant culture. What they refuse makes binding throw InvalidOperationException.
/// </summary>
public static class BoundText
{
    private static readonly string[] HexadecimalMarks = ["0x", "&h", "#"];

    /// <summary>The text as an <c>int</c> (BaseNumberConverter): with blanks around it, or hexadecimal.</summary>
    /// <returns>The number; <see langword="null"/> if binding throws.</returns>
    public static int? ToInt32(string text)
    {
        text = text.Trim();
        foreach (var mark in HexadecimalMarks)
        {
            if (text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return int.TryParse(text.Substring(mark.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
                    ? bits
                    : null;
            }
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>
    /// The text as a <c>bool</c> (BooleanConverter): <c>true</c> or <c>false</c> in any case, with blanks around it; no numbers.
    /// </summary>
    /// <returns>The value; <see langword="null"/> if binding throws.</returns>
    public static bool? ToBoolean(string text) => bool.TryParse(text, out var value) ? value : null;

    /// <summary>
    /// The text as an enumeration (EnumConverter): names in any case or numbers that need not be defined, joined by commas.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="numberOf">Gives the number of a name, without regard to case; <see langword="null"/> if the enumeration has none of
    /// that name.</param>
    /// <returns>The number; <see langword="null"/> if binding throws.</returns>
    public static int? ToEnumeration(string text, Func<string, int?> numberOf)
    {
        var bits = 0;
        foreach (var part in text.Split(','))
        {
            if ((int.TryParse(
                part.TrimStart(), NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture,
                out var number) ? number : numberOf(part.Trim())) is not { } one)
            {
                return null;
            }

            bits |= one;
        }

        return bits;
    }
}
