using System.Xml;

namespace SmtpLint.Walking;

/// <summary>Says what the operating system's refusals mean to a user.</summary>
internal static class FileTrouble
{
    /// <summary>What is wrong, and what to do.</summary>
    public static string Explain(Exception error) => error switch
    {
        RefusedFileException refused => refused.Message,
        XmlException => "It is not well-formed XML: what is in it was not checked.",
        UnauthorizedAccessException => "No permission to read it: what is in it was not checked.",
        FileNotFoundException or DirectoryNotFoundException => "It is not there (any more): nothing was checked.",
        PathTooLongException => "Its path is too long for this system: what is in it was not checked.",
        _ => $"It cannot be read ({error.GetType().Name}): what is in it was not checked.",
    };
}
