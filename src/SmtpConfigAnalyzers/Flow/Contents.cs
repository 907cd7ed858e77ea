using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>What places hold: what the path put there, and otherwise what declarations say.</summary>
internal sealed class Contents(DeclaredValues declared)
{
    // Marks on an object: unseen code had it; it began as a copy of another.
    private const string Opened = "#opened";
    private const string CopyOf = "#copyOf";
    private const string BoundTo = "#boundTo"; // it was filled in from a section of the settings

    /// <summary>
    /// The value in <paramref name="slot"/>, said by <paramref name="syntax"/>; the slot itself if nothing is known of it.
    /// </summary>
    public Value Read(Slot slot, PathState state, SyntaxNode syntax)
    {
        var value = state.Read(slot);
        if (value is Slot { Key: IPropertySymbol property } read && Configured(read, property, state, syntax) is { } configured)
        {
            return configured;
        }

        if (value is not Slot { Key: ISymbol member } open
            || (open.Owner is Instance instance && state.TryRead(new Slot(Opened, instance), out _)))
        {
            return value;
        }

        // What is declared elsewhere is said here by its name.
        return Declared(open.Owner, member, state) switch
        {
            Constant { Declared: not null } when !HoldsDefaults(open.Owner, state) => value,
            Constant constant => constant with { Syntax = syntax },
            OneOf several => SaidAt(several, syntax),
            (TupleValue or Function) and var known => known,
            _ => value,
        };
    }

    /// <summary>Unseen code, a binder for one, may set what the object's type declares; of other types nothing is read.</summary>
    public static PathState Open(Instance instance, PathState state) =>
        instance.Type is { DeclaringSyntaxReferences.IsEmpty: false }
            ? state.Learn(new Slot(Opened, instance), new Constant(true, instance.Creation))
            : state;

    /// <summary>Whether code that cannot be seen had the object.</summary>
    public static bool IsOpen(Instance instance, PathState state) =>
        state.TryRead(new Slot(Opened, instance), out _) || state.TryRead(new Slot("#open", instance), out _);

    /// <summary>A binder fills an object in from a section of the settings.</summary>
    public static PathState Bind(Value target, string section, SyntaxNode syntax, PathState state) =>
        target is Instance ? state.Learn(new Slot(BoundTo, target), new Constant(section, syntax)) : state;

    /// <summary>An object is made as a copy: its members hold what the original's hold now.</summary>
    public static PathState Copy(Value original, Instance copy, PathState state)
    {
        var copied = state.ForgetMembers(copy).Learn(new Slot(CopyOf, copy), original);
        foreach (var fact in state.Facts)
        {
            if (fact.Key.Owner is { } owner && owner.Equals(original))
            {
                copied = copied.Learn(fact.Key with { Owner = copy }, fact.Value);
            }
        }

        return copied;
    }

    /// <summary>The value, said by <paramref name="syntax"/>: a finding points there.</summary>
    public static Value SaidAt(Value value, SyntaxNode syntax) => value switch
    {
        Constant constant => constant with { Syntax = syntax },
        OneOf several => new OneOf([.. several.Values.Select(one => one with { Syntax = syntax })]),
        _ => value,
    };

    /// <summary>
    /// The value, said where it is if that is in the file of <paramref name="syntax"/>: findings are placed in the file that is analysed.
    /// </summary>
    public static Value SaidInFile(Value value, SyntaxNode syntax) => value switch
    {
        Constant constant => constant.Syntax.SyntaxTree == syntax.SyntaxTree ? constant : constant with { Syntax = syntax },
        OneOf several => new OneOf([.. several.Values.Select(one => (Constant)SaidInFile(one, syntax))]),
        TupleValue tuple => new TupleValue([.. tuple.Elements.Select(element => SaidInFile(element, syntax))]),
        _ => value,
    };

    private Value? Configured(Slot read, IPropertySymbol property, PathState state, SyntaxNode syntax) =>
        declared.Configured is { } configured && configured.PropertyBehind(property) is var own
            && SectionOf(read.Owner, own, state) is { } section
            ? configured.Of(section, own, declared.Of(own), syntax)
            : null;

    /// <summary>The section that the object with a property is read from.</summary>
    private string? SectionOf(Value? owner, IPropertySymbol property, PathState state) => owner switch
    {
        Slot { Key: Slot.BoundObject bound } => bound.Section,
        Instance made =>
            state.TryRead(new Slot(BoundTo, made), out var mark) && mark is Constant { Content: string section } ? section : null,
        Slot { Key: ISymbol holder } when declared.Of(holder) is Slot { Key: Slot.BoundObject kept } => kept.Section,
        Slot { Key: IPropertySymbol holder } slot when SymbolEqualityComparer.Default.Equals(holder.Type, property.ContainingType)
            && SectionOf(slot.Owner, holder, state) is { } outer =>
            SectionPaths.Join(outer, BoundSections.KeyOf(holder)),
        Slot => declared.Configured!.SectionOf(property.ContainingType),
        _ => null,
    };

    private Value Declared(Value? owner, ISymbol member, PathState state) => owner switch
    {
        Slot { Key: ISymbol holder } when declared.Of(holder, member) is var held && held != Value.Unknown => held,
        Instance copy when state.TryRead(new Slot(CopyOf, copy), out var original) => Declared(original, member, state),
        _ => declared.Of(member),
    };

    /// <summary>
    /// Whether nothing on this path contradicts an object's defaults: where one of them was replaced, the others may be too.
    /// </summary>
    private bool HoldsDefaults(Value? owner, PathState state)
    {
        foreach (var fact in state.Facts)
        {
            if (fact.Key is { Key: ISymbol sibling } && Equals(fact.Key.Owner, owner) && fact.Value is Constant known
                && !IsDefault(declared.Of(sibling), known.Content))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDefault(Value declared, object? content) =>
        declared is Constant constant ? Equals(constant.Content, content) : content is null or false or 0;
}
