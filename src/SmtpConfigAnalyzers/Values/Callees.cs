using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Values;

/// <summary>What is known of methods whose source is not here.</summary>
internal static class Callees
{
    private static readonly string[] Quiet =
        ["System", "Microsoft", "mscorlib", "netstandard", "MailKit", "MimeKit", "Serilog", "NLog", "log4net"];

    private static readonly HashSet<string> Lookers =
    [
        "Console", "Debug", "Trace", "String", "Convert", "Monitor", "GC", "Object", "StringBuilder", "TextWriter", "StreamWriter",
            "StringWriter",
        "LoggerExtensions", "ILogger", "Logger", "Log", "ILog", "JsonSerializer",
    ];

    /// <summary>
    /// Whether a method does nothing with its arguments but look at them: it writes them somewhere as a text, or checks them.
    /// </summary>
    public static bool OnlyLooks(IMethodSymbol method) =>
        (method.DeclaringSyntaxReferences.IsEmpty || IsLog(method))
        && (method.Name is "Equals" or "ReferenceEquals" or "ToString" or "GetHashCode" or "GetType" or "KeepAlive"
            || method.Name.Contains("NotNull") || IsNullCheck(method)
            || IsLog(method) || Lookers.Contains(method.ContainingType.Name));

    /// <summary>
    /// Whether a method extends MailKit's clients by what they did themselves before: <c>Send</c> of MailKit 5 (PortingGuide.md).
    /// </summary>
    public static bool IsOwnExtension(IMethodSymbol method) => method is { IsExtensionMethod: true, ContainingAssembly.Name: "MailKit" };

    // The program's own interface of a log.
    private static bool IsLog(IMethodSymbol method) =>
        method is { IsAbstract: true, ContainingType: { TypeKind: TypeKind.Interface, Name: var name } }
        && (name.EndsWith("Logger", StringComparison.Ordinal) || name.EndsWith("Log", StringComparison.Ordinal));

    /// <summary>Whether a method throws where an argument is missing, and looks at nothing else.</summary>
    public static bool IsNullCheck(IMethodSymbol method) =>
        method.Name.StartsWith("ThrowIfNull", StringComparison.Ordinal) || method.Name.StartsWith("AgainstNull", StringComparison.Ordinal);

    /// <summary>
    /// Whether code without source is of a library that knows nothing of the program: it writes what it is given, and nothing else.
    /// </summary>
    public static bool IsQuiet(ISymbol member) =>
        member.DeclaringSyntaxReferences.IsEmpty
        && member.ContainingAssembly?.Name is { } name
        && Array.Exists(Quiet, start => name.StartsWith(start, StringComparison.Ordinal));
}
