using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpLint.Read.Containers;

/// <summary>The settings that one program is started with.</summary>
/// <param name="program">What is known of the program.</param>
internal sealed class Scope(ProgramKind program)
{
    // Compose, Kubernetes and shells fill these in; what is not in braces the placeholders of Core do not know.
    private static readonly Regex Variable = new(@"(?<!\$)\$[A-Za-z_]", RegexOptions.CultureInvariant);

    private readonly List<(string Name, SettingsScalar Scalar)> _variables = [];

    /// <summary>Adds an environment variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="kind">The value's type; <see cref="ScalarKind.Unknown"/> if the value is elsewhere.</param>
    /// <param name="keyRange">Where the name is.</param>
    /// <param name="valueRange">Where the value is.</param>
    public void Add(string name, string value, ScalarKind kind, TextRange keyRange, TextRange valueRange)
    {
        var isUnknown = kind is ScalarKind.Unknown or ScalarKind.Null || Variable.IsMatch(value);
        _variables.Add(
            (name, new(SettingsText.KeyOf(name), isUnknown ? "" : value, isUnknown ? ScalarKind.Unknown : kind, keyRange, valueRange)));
    }

    /// <summary>What .NET reads of them: nothing if the program is another's, and only what has .NET's form if nobody knows.</summary>
    public IReadOnlyList<SettingsScalar> ToScalars()
    {
        var kind = program == ProgramKind.Unknown ? ProgramVariables.KindOf(_variables.Select(variable => variable.Name)) : program;
        return kind switch
        {
            ProgramKind.Other => [],
            ProgramKind.DotNet => [.. _variables.Select(variable => variable.Scalar)],
            _ => [.. _variables.Where(variable => Programs.IsDotNetName(variable.Name)).Select(variable => variable.Scalar)],
        };
    }
}
