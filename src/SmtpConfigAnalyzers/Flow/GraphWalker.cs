using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>
/// Walks every path of a method. A path is a state of knowledge at a block; each is walked once, so loops end. What belongs
/// together on a path stays together: port = ssl ? 465 : 25 together with the same ssl makes two paths, not four combinations.
/// </summary>
internal sealed class GraphWalker
{
    // Far above what hand-written methods need; beyond it nothing is reported, since unknown is not a violation.
    private const int MaximumSteps = 8000;

    // So many paths through one block keep all that they know; later ones forget which way they took where that decides
    // nothing about a connection, so that they can be one.
    private const int MaximumDetailedPaths = 16;

    private readonly IFlowListener _listener;
    private readonly DeclaredValues _declared;
    private readonly SemanticModel? _model;
    private readonly CancellationToken _cancellation;
    private int _steps;

    private GraphWalker(IFlowListener listener, DeclaredValues declared, SemanticModel? model, CancellationToken cancellation)
    {
        _listener = listener;
        _declared = declared;
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>Walks a method with its lambdas and local functions.</summary>
    /// <returns>Whether all of it was walked; if not, the listener has heard only some of the paths.</returns>
    public static bool Walk(ControlFlowGraph graph, IFlowListener listener, DeclaredValues declared, CancellationToken cancellation)
    {
        return Walk(graph, PathState.Empty, listener, declared, cancellation);
    }

    /// <summary>Walks a function of which something is known at its beginning.</summary>
    /// <returns>Whether all of it was walked.</returns>
    public static bool Walk(
        ControlFlowGraph graph, PathState start, IFlowListener listener, DeclaredValues declared, CancellationToken cancellation)
    {
        var walker = new GraphWalker(listener, declared, graph.OriginalOperation.SemanticModel, cancellation);
        try
        {
            walker.Walk(graph, start);
        }
        catch (InsufficientExecutionStackException)
        {
            return false; // an expression of tens of thousands of operands
        }

        return walker._steps < MaximumSteps;
    }

    private void Walk(ControlFlowGraph graph, PathState start)
    {
        var relevant = new RelevantSymbols(graph, _declared, operation => _listener.OfInterest(operation, _model));
        var lambdas = new HashSet<(IFlowAnonymousFunctionOperation Function, PathState State)>();
        var evaluator =
            new Evaluator(
                _listener, graph, _model, _declared, relevant, (function, state) =>
                lambdas.Add((function, state.Where(relevant.IsStable))));
        foreach (var end in Explore(new Part(graph, graph.Root, relevant, evaluator), start))
        {
            _listener.Ended(end);
        }

        foreach (var (function, state) in lambdas)
        {
            Walk(graph.GetAnonymousFunctionControlFlowGraph(function, _cancellation), _listener.Entered(state));
        }

        foreach (var function in graph.LocalFunctions)
        {
            Walk(graph.GetLocalFunctionControlFlowGraph(function, _cancellation), PathState.Empty);
        }
    }

    /// <summary>Walks a graph, or a finally region of it, from its beginning to its end.</summary>
    private HashSet<PathState> Explore(Part part, PathState start)
    {
        var ends = new HashSet<PathState>();
        var seen = new Dictionary<int, HashSet<PathState>>();
        var thrown = new HashSet<(int Block, PathState State)>();
        var open = new Stack<(BasicBlock Block, PathState State)>();
        open.Push((part.Graph.Blocks[part.Region.FirstBlockOrdinal], start));
        while (open.Count > 0)
        {
            var (block, state) = open.Pop();
            if (!block.IsReachable || !IsNew(block, ref state))
            {
                continue;
            }

            _cancellation.ThrowIfCancellationRequested();
            if (++_steps >= MaximumSteps)
            {
                break;
            }

            part.Evaluator.State = state;
            PushHandlers(block);
            foreach (var operation in block.Operations)
            {
                part.Evaluator.Evaluate(operation);
                PushHandlers(block);
            }

            if (block.Kind == BasicBlockKind.Exit)
            {
                ends.Add(part.Evaluator.State);
            }

            Leave(block);
        }

        return ends;

        bool IsNew(BasicBlock block, ref PathState state)
        {
            if (!seen.TryGetValue(block.Ordinal, out var states))
            {
                seen.Add(block.Ordinal, states = []);
            }

            if (states.Count >= MaximumDetailedPaths)
            {
                state = state.Where(part.Relevant.Reaches);
            }

            return states.Add(state);
        }

        void Leave(BasicBlock block)
        {
            var state = part.Evaluator.State;
            if (block.ConditionalSuccessor is { } conditional && block.BranchValue is { } condition)
            {
                var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
                if (part.Evaluator.Assume(condition, jumpsWhen))
                {
                    Follow(conditional);
                }

                part.Evaluator.State = state;
                if (part.Evaluator.Assume(condition, !jumpsWhen))
                {
                    Follow(block.FallThroughSuccessor);
                }
            }
            else
            {
                if (block.BranchValue is { } result)
                {
                    var value = part.Evaluator.Evaluate(result);
                    if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return
                        && _listener.Returned(value, part.Graph, part.Evaluator.State) is { } returned)
                    {
                        part.Evaluator.State = returned;
                    }
                    else
                    {
                        part.Evaluator.Escape(value); // returned or thrown
                    }
                }

                Follow(block.FallThroughSuccessor);
            }
        }

        void Follow(ControlFlowBranch? branch)
        {
            var state = part.Evaluator.State;
            if (branch?.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
            {
                ends.Add(state); // the finally region is done
            }
            else if (branch?.Destination is { } destination)
            {
                IReadOnlyCollection<PathState> states = [state];
                foreach (var region in branch.FinallyRegions)
                {
                    states = Finally(region, states);
                }

                foreach (var after in states)
                {
                    open.Push((destination, after));
                }
            }
        }

        // An exception may leave the block here, to any handler around it.
        void PushHandlers(BasicBlock block)
        {
            if (!thrown.Add((block.Ordinal, part.Evaluator.State)))
            {
                return;
            }

            var state = part.Evaluator.State;
            IReadOnlyCollection<PathState> states = [state];
            for (var region = block.EnclosingRegion; region != part.Region
                && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion!)
            {
                if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } guarded })
                {
                    foreach (var handler in guarded.NestedRegions)
                    {
                        if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                        {
                            foreach (var after in states)
                            {
                                open.Push((part.Graph.Blocks[handler.FirstBlockOrdinal], after));
                            }
                        }
                        else if (handler.Kind == ControlFlowRegionKind.Finally && HasHandlerAround(guarded))
                        {
                            states = Finally(handler, states); // it runs first on the way to an outer handler
                        }
                    }
                }
            }

            part.Evaluator.State = state;
        }

        IReadOnlyCollection<PathState> Finally(ControlFlowRegion region, IReadOnlyCollection<PathState> states) =>
            [.. states.SelectMany(before => Explore(part with { Region = region }, before)).Distinct()];

        bool HasHandlerAround(ControlFlowRegion region)
        {
            for (var outer = region.EnclosingRegion; outer is not null && outer != part.Region; outer = outer.EnclosingRegion)
            {
                if (outer is { Kind: ControlFlowRegionKind.Try, EnclosingRegion.Kind: ControlFlowRegionKind.TryAndCatch })
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed record Part(ControlFlowGraph Graph, ControlFlowRegion Region, RelevantSymbols Relevant, Evaluator Evaluator);
}
