using System.Xml;

namespace SmtpLint.Doors.Files;

/// <summary>Says what exceptions mean to a user.</summary>
internal static class FileTrouble
{
    /// <summary>Whether an exception costs one file, and not the run.</summary>
    public static bool IsOfOneFile(Exception error) => error is not OutOfMemoryException and not OperationCanceledException;

    /// <summary>What is wrong, and what to do.</summary>
    public static string Explain(Exception error) => error switch
    {
        RefusedFileException refused => refused.Message,
        XmlException => "It is not well-formed XML: what is in it was not checked.",
        UnauthorizedAccessException => "No permission to read it: what is in it was not checked.",
        FileNotFoundException or DirectoryNotFoundException => "It is not there (any more): nothing was checked.",
        PathTooLongException => "Its path is too long for this system: what is in it was not checked.",
        IOException => $"It cannot be read ({error.GetType().Name}): what is in it was not checked.",
        // no message: it may hold a piece of the file
        _ => $"smtplint failed here ({error.GetType().Name}), which is a bug in smtplint, not a mistake in the file: what is in it was not "
            + $"checked, or not all of it. Please report it.",
    };
}
