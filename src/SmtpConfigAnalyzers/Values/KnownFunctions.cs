using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Files.Recognition;

namespace SmtpConfigAnalyzers.Values;

/// <summary>Framework functions whose result is known where their argument is.</summary>
internal static class KnownFunctions
{
    /// <summary>The result of a call, if it can be determined.</summary>
    public static Value Fold(Call call, Value receiver, IReadOnlyList<Value> arguments)
    {
        var method = call.Method;
        if (method.Name is "GetValue" or "GetValueOrDefault" && receiver is not Constant && DefaultAmong(call, arguments) is { } said)
        {
            return said.AsDefault();
        }

        if (!method.IsStatic)
        {
            return (method.Name, receiver, arguments) switch
            {
                ("HasFlag", Constant { Content: int flags }, { Count: 1 }) when arguments[0] is Constant { Content: int flag } =>
                    new Constant((flags & flag) == flag, call.Syntax),
                ("GetValueOrDefault", Constant { Content: not null }, { Count: 0 or 1 }) => receiver, // of int?
                ("get_HasValue", Constant { Content: var content, Declared: null }, { Count: 0 }) =>
                    new Constant(content is not null, call.Syntax),
                // Encoding.GetString over bytes that were a text in the program: still a text in the program.
                ("GetString", _, { Count: 1 }) when arguments[0] is Constant text
                    && method.ContainingType.Name.EndsWith("Encoding", StringComparison.Ordinal) => text,
                _ => Value.Unknown,
            };
        }

        if (Argument(call, arguments) is not { } argument)
        {
            return Value.Unknown;
        }

        if (method.Name == "FromBase64String")
        {
            return argument;
        }

        object? result = (method.ContainingType.Name, method.Name, argument.Content) switch
        {
            (_, "Parse", string text) => Parse(text, call, arguments),
            (_, "TryParse", string text) when ResultOf(call) is not null => Parse(text, call, arguments) is not null,
            ("Convert", "ToInt32" or "ToInt16" or "ToUInt16" or "ToByte" or "ToUInt32" or "ToInt64", string text) =>
                arguments.Count == 1 || call.Arguments[1].Parameter.Type.SpecialType != SpecialType.System_Int32
                ? Within(Number(text), call.Method.ReturnType)
                : NumberInBase(text, arguments[1]),
            ("Convert", "ToInt32" or "ToInt16" or "ToUInt16" or "ToByte" or "ToUInt32" or "ToInt64", int number) =>
                Within(number, call.Method.ReturnType),
            ("Convert", "ToBoolean", string text) => Truth(text),
            ("String", "IsNullOrEmpty", var text) => string.IsNullOrEmpty(text as string),
            ("String", "IsNullOrWhiteSpace", var text) => string.IsNullOrWhiteSpace(text as string),
            _ => null,
        };
        // of a default, a default
        return result is null ? Value.Unknown : new Constant(result, call.Syntax, argument.Declared) { Source = argument.Source };
    }

    /// <summary>What a call that tries to parse a text gives out; unknown for any other call.</summary>
    public static Value Out(Call call, IReadOnlyList<Value> arguments) =>
        call.Method.Name == "TryParse" && Argument(call, arguments) is { Content: string text, Declared: null } argument
            && ResultOf(call) is { } type
            ? new Constant(
                Parse(text, call, arguments)
                ?? (type.SpecialType == SpecialType.System_Boolean ? false : 0), call.Syntax) { Source = argument.Source }
            : Value.Unknown;

    /// <summary>A converted value: itself, or what a text is read as by a conversion such as Visual Basic's <c>CInt</c>.</summary>
    public static Value Converted(Value value, IConversionOperation conversion) => (value, conversion.Type?.SpecialType) switch
    {
        (Constant { Content: string text } constant, SpecialType.System_Int32) =>
            Number(text) is { } number ? constant with { Content = number, Syntax = conversion.Syntax } : Value.Unknown,
        (Constant { Content: int number } constant, { } target) when Narrowed(number, target) is { } narrowed && narrowed != number =>
            constant with { Content = narrowed },
        (Constant { Content: string text } constant, SpecialType.System_Boolean) =>
            Truth(text) is { } truth ? constant with { Content = truth, Syntax = conversion.Syntax } : Value.Unknown,
        _ => value,
    };

    /// <summary>Whether a type's values are numbers, words or texts: they have no members that could change.</summary>
    public static bool IsSimple(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var content }
        && IsSimple(content[0]);

    /// <summary>What a call is to give out where there is nothing else: <c>GetValue(key, 587)</c>.</summary>
    private static Constant? DefaultAmong(Call call, IReadOnlyList<Value> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (call.Arguments[i].Parameter.Name == "defaultValue")
            {
                return arguments[i] as Constant is { Content: not null, Declared: null } said ? said : null;
            }
        }

        return null;
    }

    private static object? Parse(string text, Call call, IReadOnlyList<Value> arguments) => ResultOf(call) switch
    {
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } type => Within(Styled(text, call, arguments), type),
        { SpecialType: SpecialType.System_Boolean } => Truth(text),
        { TypeKind: TypeKind.Enum } type =>
            BoundText.ToEnumeration(text, name => NumberOf(type, name, arguments.Any(argument => argument is Constant { Content: true }))),
        _ => null,
    };

    // Enum.Parse(typeof(T), text)
    private static Constant? Argument(Call call, IReadOnlyList<Value> arguments) =>
        arguments.ElementAtOrDefault(call.Arguments.Count > 0 && call.Arguments[0].Value is ITypeOfOperation ? 1 : 0) as Constant;

    /// <summary>What a text is read as: <c>int.Parse</c>, <c>Enum.Parse&lt;T&gt;</c>, <c>Enum.Parse(typeof(T), …)</c>.</summary>
    private static ITypeSymbol? ResultOf(Call call) => call.Method.ContainingType switch
    {
        { SpecialType: SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) } type => type,
        { SpecialType: SpecialType.System_Enum } =>
            call.Method.TypeArguments.FirstOrDefault() ?? (call.Arguments[0].Value as ITypeOfOperation)?.TypeOperand,
        _ => null,
    };

    private static int? NumberOf(ITypeSymbol enumeration, string name, bool ignoresCase) =>
        enumeration.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(
                field => field.HasConstantValue
                && field.Name.Equals(
                    name, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))?.ConstantValue as int?;

    /// <summary>The number, if a type can hold it: otherwise reading it throws.</summary>
    private static object? Within(object? number, ITypeSymbol type) =>
        number is int value && Narrowed(value, type.SpecialType) is var narrowed && (narrowed is null || narrowed == value) ? number : null;

    private static int? Narrowed(int number, SpecialType type) => type switch
    {
        SpecialType.System_SByte => unchecked((sbyte)number),
        SpecialType.System_Byte => unchecked((byte)number),
        SpecialType.System_Int16 => unchecked((short)number),
        SpecialType.System_UInt16 => unchecked((ushort)number),
        _ => null,
    };

    private static object? NumberInBase(string text, Value numeral)
    {
        try
        {
            return numeral is Constant { Content: int from } ? Convert.ToInt32(text, from) : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The number that a text is, in the style that an argument may give.</summary>
    private static object? Styled(string text, Call call, IReadOnlyList<Value> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (call.Arguments[i].Parameter.Type.Name == "NumberStyles")
            {
                return arguments[i] is Constant { Content: int style }
                    && int.TryParse(text, (NumberStyles)style, CultureInfo.InvariantCulture, out var number) ? number : null;
            }
        }

        return Number(text);
    }

    private static object? Number(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? Truth(string text) => bool.TryParse(text, out var value) ? value : null;
}
