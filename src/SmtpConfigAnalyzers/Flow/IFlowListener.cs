using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>Hears what happens on each path of a method: the flow knows how values move, its listener what they mean.</summary>
internal interface IFlowListener
{
    /// <summary>The parts of an operation whose values matter: what they mention is followed. None of most operations.</summary>
    IEnumerable<IOperation> OfInterest(IOperation operation, SemanticModel? model);

    /// <summary>
    /// Whether members of this type are the listener's: they are keyed by name, so that an override or an interface's member is the same
    /// member.
    /// </summary>
    bool Owns(ITypeSymbol? type);

    /// <summary>Whether a member of a type that is the listener's can be set again by any code that has the object.</summary>
    bool IsSettable(string member);

    /// <summary>An object was made.</summary>
    /// <returns>
    /// The path's state afterwards and the value of the expression; <see langword="null"/> if the object is not the listener's.
    /// </returns>
    (PathState State, Value Value)? Created(Call creation, Value instance, IReadOnlyList<Value> arguments, PathState state);

    /// <summary>A method was called.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if the method is not the listener's.</returns>
    PathState? Called(Call call, Value receiver, IReadOnlyList<Value> arguments, PathState state);

    /// <summary>Code ran that is not the listener's.</summary>
    /// <returns>The path's state afterwards.</returns>
    PathState Ran(Call call, Reach reach, PathState state);

    /// <summary>A property was set.</summary>
    /// <param name="target">The property and its object.</param>
    /// <param name="owner">The object; unknown for a static property.</param>
    /// <param name="value">The value, a function where a delegate is set or added.</param>
    /// <param name="source">The value's expression.</param>
    /// <param name="state">What was known before.</param>
    void Assigned(IPropertyReferenceOperation target, Value owner, Value value, IOperation source, PathState state);

    /// <summary>An object reached code that cannot be seen.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if the object is not the listener's.</returns>
    PathState? Escaped(Instance instance, PathState state);

    /// <summary>A value is passed to a method that is not the listener's.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if nothing is known of what the method does with it.</returns>
    PathState? Passed(Value value, IParameterSymbol parameter, PathState state);

    /// <summary>An object was put into a member, which outlives the method.</summary>
    PathState Stored(Instance instance, IOperation target, PathState state);

    /// <summary>
    /// A lambda begins that was made in <paramref name="state"/>; when it runs, the objects that it captured may have changed.
    /// </summary>
    PathState Entered(PathState state);

    /// <summary>A value is returned from <paramref name="graph"/>.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if nothing is known of what the callers do with it.</returns>
    PathState? Returned(Value value, ControlFlowGraph graph, PathState state);

    /// <summary>A path of the method, or of a lambda in it, ends.</summary>
    void Ended(PathState state);
}
