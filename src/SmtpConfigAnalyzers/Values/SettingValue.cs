using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Recognition;

namespace SmtpConfigAnalyzers.Values;

/// <summary>A setting as the type that the program reads it as.</summary>
internal static class SettingValue
{
    /// <summary>Whether a type is read from one text, and not from a section.</summary>
    public static bool CanRead(ITypeSymbol type) =>
        ContentOf(type) is { } content
            && (content.TypeKind == TypeKind.Enum || content.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
                || content.Name == "Uri");

    /// <summary>Reads a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="type">What the program reads it as; <see langword="null"/> for a text.</param>
    /// <param name="syntax">What reads it.</param>
    /// <returns>The value; unknown where something else is to be put there; rejected where reading it throws.</returns>
    public static Value Read(EffectiveSetting setting, ITypeSymbol? type, SyntaxNode syntax)
    {
        var content = type is null ? null : ContentOf(type);
        var text = setting.Scalar.Value;
        if (setting.Scalar.Kind == ScalarKind.Null
            || (setting.IsUnknown && (!setting.IsEmpty || IsText(content) || !SymbolEqualityComparer.Default.Equals(type, content))))
        {
            return Value.Unknown;
        }

        var place = new FilePlace(setting);
        return content switch
        {
            _ when IsText(content) => Known(text),
            { SpecialType: SpecialType.System_Boolean } =>
                BoundText.ToBoolean(text) is { } isTrue ? Known(isTrue) : new Rejected(place, $"true or false"),
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } =>
                BoundText.ToInt32(text) is { } number ? Known(number) : new Rejected(place, $"a number"),
            { TypeKind: TypeKind.Enum } =>
                BoundText.ToEnumeration(text, NumberOf) is { } member
                ? Known(member)
                : new Rejected(place, $"one of {string.Join(", ", Members().Select(one => one.Name))}"),
            _ => Value.Unknown,
        };

        Constant Known(object value) => new(value, syntax) { Source = place };

        int? NumberOf(string name) =>
            Members().FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.ConstantValue as int?;

        IEnumerable<IFieldSymbol> Members() => content!.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);
    }

    // Without a type, or as something that is made of a text, it stays one.
    private static bool IsText(ITypeSymbol? content) =>
        content is null or { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { Name: "Uri" };

    private static ITypeSymbol ContentOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } contents }
            ? contents[0]
            : type;
}
