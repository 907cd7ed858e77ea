namespace SmtpLint.Read.Razor;

/// <summary>What a piece of a Razor file says.</summary>
internal enum RazorKind
{
    Members,
    Statements,
    Using,
    Namespace,
    Inherits,
    Inject,
    TypeParameter,
}

/// <summary>A piece of a Razor file that is C#.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Code">The C#, character for character: in place of markup within it there are blanks.</param>
internal sealed record RazorPart(RazorKind Kind, int Start, string Code)
{
    /// <summary>Whether it is code, and not a directive.</summary>
    public bool IsCode => Kind is RazorKind.Members or RazorKind.Statements;
}
