using System.Globalization;

namespace SmtpConfigAnalyzers.Providers;

/// <summary>A TCP port in text.</summary>
internal static class PortNumber
{
    /// <summary>Reads a port.</summary>
    /// <returns>The port; <see langword="null"/> if the text is not a number from 1 to 65535.</returns>
    public static int? Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;
}
