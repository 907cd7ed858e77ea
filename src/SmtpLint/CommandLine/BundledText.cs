using System.Reflection;

namespace SmtpLint.CommandLine;

/// <summary>Texts of the tool's own, which it prints or writes.</summary>
internal static class BundledText
{
    /// <summary>The text of a name in <c>CommandLine/Texts</c>; lines end with LF.</summary>
    public static string Of(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"texts/{name}")
            ?? throw new InvalidOperationException($"The tool was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
