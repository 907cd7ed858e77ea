using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Values;

/// <summary>What an expression can be on one path.</summary>
internal abstract record Value
{
    /// <summary>Nothing is known.</summary>
    public static readonly Value Unknown = new UnknownValue();

    private sealed record UnknownValue : Value;
}

/// <summary>A compile-time value.</summary>
/// <param name="Content">The value; <see langword="null"/> is a value too.</param>
/// <param name="Syntax">The expression that says it.</param>
/// <param name="Declared">The member that declares it as a default, if other code or configuration may replace it.</param>
internal sealed record Constant(object? Content, SyntaxNode Syntax, DeclaredDefault? Declared = null) : Value
{
    /// <summary>The value; a whole number of any type is an <see cref="int"/> where it fits.</summary>
    public object? Content { get; init; } = Widened(Content);

    /// <summary>
    /// The expression that wrote the value, wherever <see cref="Syntax"/> reads it; the name of a constant where one is read.
    /// </summary>
    public SyntaxNode Written { get; init; } = Syntax;

    /// <summary>
    /// Where the value that <see cref="Syntax"/> reads is said, if that is certain: in a settings file, or by a default that no file
    /// replaces.
    /// </summary>
    public Place? Source { get; init; }

    /// <summary>Whether a comparison tells the value: <c>host == "…"</c>. Whoever compares with a text does not put it there.</summary>
    public bool IsCompared { get; init; }

    /// <summary>The value as what the program falls back to where nothing else is said.</summary>
    public Constant AsDefault() => this with { Declared = new DeclaredDefault(null, Syntax) };

    /// <summary>Places count: a finding names the place that says the value.</summary>
    public bool Equals(Constant? other) =>
        other is not null && Equals(Content, other.Content) && Syntax == other.Syntax && Equals(Declared, other.Declared)
            && Equals(Source, other.Source);

    /// <inheritdoc/>
    public override int GetHashCode() => Content?.GetHashCode() ?? 0;

    private static object? Widened(object? content) => content switch
    {
        sbyte or byte or short or ushort => Convert.ToInt32(content, CultureInfo.InvariantCulture),
        uint number when number <= int.MaxValue => (int)number,
        long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        ulong number when number <= int.MaxValue => (int)number,
        _ => content,
    };
}

/// <summary>A default value.</summary>
/// <param name="Member">The property, field or parameter that declares it; <see langword="null"/> where an expression names it: <c>text ??
/// "587"</c>.</param>
/// <param name="Syntax">The expression that says the value.</param>
internal sealed record DeclaredDefault(ISymbol? Member, SyntaxNode Syntax);

/// <summary>A comparison of a place whose content is not known: its result says something about the content, too.</summary>
/// <param name="Subject">The place.</param>
/// <param name="Content">What it is compared with.</param>
/// <param name="WhenEqual">What comes of it if they are equal; otherwise the opposite does.</param>
/// <param name="Syntax">The expression.</param>
internal sealed record Comparison(Slot Subject, object Content, bool WhenEqual, SyntaxNode Syntax) : Value
{
    /// <summary>What a value is if the comparison finds the two equal, or if it does not.</summary>
    public Value Decide(Value value, bool isEqual) => value switch
    {
        Slot when isEqual && value.Equals(Subject) => new Constant(Content, Syntax),
        Comparison other when other.Subject.Equals(Subject) && (isEqual || Equals(other.Content, Content)) =>
            new Constant((isEqual && Equals(other.Content, Content)) == other.WhenEqual, other.Syntax),
        _ => value,
    };
}

/// <summary>A function that a delegate calls: a lambda with the graph that it is part of, or a method.</summary>
internal sealed record Function(SyntaxNode Syntax, IMethodSymbol Symbol, ControlFlowGraph? Graph) : Value
{
    /// <inheritdoc/>
    public bool Equals(Function? other) => other is not null && Syntax == other.Syntax;

    /// <inheritdoc/>
    public override int GetHashCode() => Syntax.GetHashCode();
}

/// <summary>A text of a settings file that cannot become what the program reads it as: reading it throws.</summary>
/// <param name="Source">Where it is said.</param>
/// <param name="Expected">What would be understood.</param>
internal sealed record Rejected(FilePlace Source, Phrase Expected) : Value;

/// <summary>One of several compile-time values; which one is not known.</summary>
internal sealed record OneOf(IReadOnlyList<Constant> Values) : Value
{
    // More would not be looked at by anybody.
    private const int Maximum = 8;

    /// <inheritdoc/>
    public bool Equals(OneOf? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values[0].GetHashCode();

    /// <summary>Joins values: one constant, several, or unknown if one of them is.</summary>
    public static Value Join(IEnumerable<Value> values)
    {
        var constants = new List<Constant>();
        foreach (var value in values.SelectMany(value => value is OneOf several ? several.Values : (IEnumerable<Value>)[value]))
        {
            if (value is not Constant constant || constants.Count == Maximum)
            {
                return Unknown;
            }

            if (!constants.Any(known => Equals(known.Content, constant.Content)))
            {
                constants.Add(constant);
            }
        }

        return constants.Count switch
        {
            0 => Unknown,
            1 => constants[0],
            _ => new OneOf(constants),
        };
    }

    /// <summary>
    /// Every combination of <paramref name="values"/> in which each is one value, and what is compared with another is equal or not.
    /// </summary>
    public static IEnumerable<IReadOnlyList<Value>> Combinations(IReadOnlyList<Value> values)
    {
        if (values.OfType<Comparison>().FirstOrDefault(comparison => values.Contains(comparison.Subject)) is { } compared)
        {
            return new[] { true, false }.SelectMany(isEqual => Combinations([.. values.Select(value => compared.Decide(value, isEqual))]));
        }

        var open = values.Select((value, index) => (value, index)).FirstOrDefault(entry => entry.value is OneOf);
        if (open.value is not OneOf choice)
        {
            return [values];
        }

        return choice.Values.SelectMany(chosen => Combinations([.. values.Select((value, index) => index == open.index ? chosen : value)]));
    }
}

/// <summary>A tuple, by its elements.</summary>
internal sealed record TupleValue(IReadOnlyList<Value> Elements) : Value
{
    /// <inheritdoc/>
    public bool Equals(TupleValue? other) => other is not null && Elements.SequenceEqual(other.Elements);

    /// <inheritdoc/>
    public override int GetHashCode() => Elements.Count == 0 ? 0 : Elements[0].GetHashCode();
}

/// <summary>An object that a declaration makes, by what its creation puts into its members; of other members nothing is known.</summary>
internal sealed record ObjectValue(SyntaxNode Creation, ITypeSymbol Type, IReadOnlyDictionary<ISymbol, Value> Members) : Value
{
    /// <inheritdoc/>
    public bool Equals(ObjectValue? other) => other is not null && Creation == other.Creation;

    /// <inheritdoc/>
    public override int GetHashCode() => Creation.GetHashCode();
}

/// <summary>An object that this method makes, named by the expression that makes it.</summary>
internal sealed record Instance(SyntaxNode Creation, ITypeSymbol? Type) : Value
{
    /// <inheritdoc/>
    public bool Equals(Instance? other) => other is not null && Creation == other.Creation;

    /// <inheritdoc/>
    public override int GetHashCode() => Creation.GetHashCode();
}

/// <summary>
/// A place that holds a value: a variable, or a member of the object that <paramref name="Owner"/> is. As a value of its own it
/// stands for whatever the place held when the method began, so that the same unknown can be recognised twice.
/// </summary>
/// <param name="Key">A symbol, a member's name, or the id of a flow capture.</param>
/// <param name="Owner">The object; <see langword="null"/> for variables and static members.</param>
internal sealed record Slot(object Key, Value? Owner = null) : Value
{
    /// <summary>The key of a member that takes an argument: an element by its index, a test of one flag.</summary>
    /// <param name="Member">The member's symbol, or the operator.</param>
    /// <param name="Argument">The argument's constant value.</param>
    internal sealed record KeyWithArgument(object Member, object Argument);

    /// <summary>The key of an object that a binder makes from a section of the settings.</summary>
    /// <param name="Section">The section's key; <see langword="null"/> if it cannot be determined.</param>
    internal sealed record BoundObject(string? Section);

    /// <summary>The object whose member is being analysed.</summary>
    public static readonly Slot This = new("this");

    /// <summary>The same member of another object.</summary>
    public Slot MovedTo(Value owner, Value other) =>
        this with { Owner = Equals(Owner, owner) ? other : ((Slot)Owner!).MovedTo(owner, other) };

    /// <summary>What this is a member of in the end; <see langword="null"/> for a variable or a static member.</summary>
    public Value? Root => Owner is Slot { Owner: not null } outer ? outer.Root : Owner;

    /// <summary>Whether this is a member, at any depth, of what <paramref name="value"/> is.</summary>
    public bool BelongsTo(Value value)
    {
        for (var owner = Owner; owner is not null; owner = (owner as Slot)?.Owner)
        {
            if (owner.Equals(value))
            {
                return true;
            }
        }

        return false;
    }
}
