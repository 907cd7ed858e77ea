using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>Framework functions whose result is known where their argument is.</summary>
internal static class KnownFunctions
{
    /// <summary>The result of a call, if it can be told.</summary>
    public static Value Fold(Call call, Value receiver, IReadOnlyList<Value> arguments)
    {
        var method = call.Method;
        if (!method.IsStatic)
        {
            return (method.Name, receiver, arguments) switch
            {
                ("HasFlag", Constant { Content: int flags }, { Count: 1 }) when arguments[0] is Constant { Content: int flag } => new Constant((flags & flag) == flag, call.Syntax),
                // Encoding.GetString over bytes that were a text in the program: still a text in the program.
                ("GetString", _, { Count: 1 }) when arguments[0] is Constant text && method.ContainingType.Name.EndsWith("Encoding", StringComparison.Ordinal) => text,
                _ => Value.Unknown,
            };
        }

        if (arguments.Count == 0 || arguments[0] is not Constant argument)
        {
            return Value.Unknown;
        }

        if (method.Name == "FromBase64String")
        {
            return argument;
        }

        object? result = (method.ContainingType.SpecialType, method.ContainingType.Name, method.Name, argument.Content) switch
        {
            (SpecialType.System_Int32, _, "Parse", string text) => Number(text),
            (_, "Convert", "ToInt32", string text) => Number(text),
            (_, "Convert", "ToInt32", int number) => number,
            (SpecialType.System_Boolean, _, "Parse", string text) => Truth(text),
            (_, "Convert", "ToBoolean", string text) => Truth(text),
            (SpecialType.System_String, _, "IsNullOrEmpty", var text) => string.IsNullOrEmpty(text as string),
            (SpecialType.System_String, _, "IsNullOrWhiteSpace", var text) => string.IsNullOrWhiteSpace(text as string),
            _ => null,
        };
        return result is null ? Value.Unknown : new Constant(result, call.Syntax, argument.Declared) { Source = argument.Source }; // of a default, a default
    }

    private static object? Number(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? Truth(string text) => bool.TryParse(text, out var value) ? value : null;
}
