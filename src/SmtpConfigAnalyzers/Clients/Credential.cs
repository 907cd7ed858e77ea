using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Tells whether something that authenticates does so with anything at all.</summary>
internal static class Credential
{
    /// <summary>The value of a <c>NetworkCredential</c>; one without user name and password is as good as none.</summary>
    public static Value Of(Call creation, IReadOnlyList<Value> arguments, Value instance) =>
        arguments.Count > 0 && AreEmpty(arguments) ? new Constant(null, creation.Syntax) : instance;

    /// <summary>Whether all of <paramref name="arguments"/> are known to be empty texts.</summary>
    public static bool AreEmpty(IReadOnlyList<Value> arguments) => arguments.All(argument => argument is Constant { Content: null or "", Declared: null });

    /// <summary>Whether <paramref name="value"/>, put into a property for credentials, makes the client authenticate.</summary>
    public static bool IsUsed(Value value) => value is not Constant { Content: null or "", Declared: null };
}
