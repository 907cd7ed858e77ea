namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>The words that distinguish a text about mail from all others, wherever that is asked; case does not matter.</summary>
public static class MailWords
{
    /// <summary>One of these is in every text with mail settings.</summary>
    public static IReadOnlyList<string> OfSettings { get; } = ["smtp", "mail", "relay"];

    /// <summary>The word in the names of what signs in, and in much that has nothing to do with mail.</summary>
    public const string SignIn = "authenticate";

    /// <summary>
    /// One of these is in every program with a mail client. "smtp" is in the names of both clients and their interfaces;
    /// MailKit's other receivers are reached through the names of its namespace, its base types, or the members that connect
    /// and authenticate; Serilog's sink through its namespace or its method.
    /// </summary>
    public static IReadOnlyList<string> OfCode { get; } =
        ["smtp", "mailkit", "imail", "mailtransport", "mailservice", "enablessl", "securesocketoptions", SignIn, "sinks.email", ".email("];

    /// <summary>One of these is in every text that names a client; what signs in is known by a name as a whole.</summary>
    public static IReadOnlyList<string> OfClients { get; } = [.. OfCode.Where(word => word != SignIn)];

    /// <summary>
    /// Those of them that are parts of the names of MailKit's types, and of many a program's own: where MailKit is not imported, they are
    /// the program's.
    /// </summary>
    public static IReadOnlyList<string> OfImports { get; } = ["imail", "mailtransport", "mailservice"];

    /// <summary>The words of <see cref="OfClients"/> that mean mail wherever they are.</summary>
    public static IReadOnlyList<string> OfMail { get; } = [.. OfClients.Except(OfImports)];

    /// <summary>Whether a file of C# may declare a class of mail settings with defaults of its own.</summary>
    /// <param name="contains">Whether a text is anywhere in the file, in upper or lower case.</param>
    public static bool MayDeclareOptions(Func<string, bool> contains) =>
        contains("port") && (contains("mail") || contains("smtp"))
        && (contains("ssl") || contains("tls") || contains("SecureSocketOptions"));

    /// <summary>Whether the text mentions mail settings.</summary>
    public static bool IsIn(string text) => OfSettings.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
