using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>
/// Walks every path of a method. A path is a state of knowledge at a block; each is walked once, so loops end. What belongs
/// together on a path stays together: port = ssl ? 465 : 25 beside the same ssl makes two paths, not four combinations.
/// </summary>
internal sealed class GraphWalker
{
    // Far above what hand-written methods need; beyond it nothing is reported, since unknown is not a violation.
    private const int MaximumSteps = 4000;

    private readonly IFlowListener _listener;
    private readonly CancellationToken _cancellation;
    private int _steps;

    private GraphWalker(IFlowListener listener, CancellationToken cancellation)
    {
        _listener = listener;
        _cancellation = cancellation;
    }

    /// <summary>Walks a method with its lambdas and local functions.</summary>
    /// <returns>Whether all of it was walked; if not, the listener has heard only some of the paths.</returns>
    public static bool Walk(ControlFlowGraph graph, IFlowListener listener, CancellationToken cancellation)
    {
        var walker = new GraphWalker(listener, cancellation);
        walker.Walk(graph, PathState.Empty);
        return walker._steps < MaximumSteps;
    }

    private void Walk(ControlFlowGraph graph, PathState start)
    {
        var relevant = new RelevantSymbols(graph, _listener.IsOfInterest);
        var lambdas = new HashSet<(IFlowAnonymousFunctionOperation Function, PathState State)>();
        var evaluator = new Evaluator(_listener, relevant, (function, state) => lambdas.Add((function, state.Where(relevant.IsStable))));
        foreach (var end in Explore(graph, graph.Blocks[0], start, evaluator))
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

    /// <summary>Walks from a block to the end of the method, or of the finally region that the block begins.</summary>
    private HashSet<PathState> Explore(ControlFlowGraph graph, BasicBlock first, PathState start, Evaluator evaluator)
    {
        var ends = new HashSet<PathState>();
        var seen = new HashSet<(int Block, PathState State)>();
        var open = new Stack<(BasicBlock Block, PathState State)>();
        open.Push((first, start));
        while (open.Count > 0)
        {
            var (block, state) = open.Pop();
            if (!block.IsReachable || !seen.Add((block.Ordinal, state)))
            {
                continue;
            }

            _cancellation.ThrowIfCancellationRequested();
            if (++_steps >= MaximumSteps)
            {
                break;
            }

            evaluator.State = state;
            PushHandlers(graph, block, state, open);
            foreach (var operation in block.Operations)
            {
                evaluator.Evaluate(operation);
                PushHandlers(graph, block, evaluator.State, open);
            }

            if (block.Kind == BasicBlockKind.Exit)
            {
                ends.Add(evaluator.State);
            }

            state = evaluator.State;
            if (block.ConditionalSuccessor is { } conditional && block.BranchValue is { } condition)
            {
                var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
                if (evaluator.Assume(condition, jumpsWhen))
                {
                    Follow(conditional, evaluator.State);
                }

                evaluator.State = state;
                if (evaluator.Assume(condition, !jumpsWhen))
                {
                    Follow(block.FallThroughSuccessor, evaluator.State);
                }
            }
            else
            {
                if (block.BranchValue is { } result)
                {
                    evaluator.Escape(evaluator.Evaluate(result)); // returned or thrown
                }

                Follow(block.FallThroughSuccessor, evaluator.State);
            }
        }

        return ends;

        void Follow(ControlFlowBranch? branch, PathState state)
        {
            if (branch?.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
            {
                ends.Add(state); // the finally region is done
            }
            else if (branch?.Destination is { } destination)
            {
                foreach (var after in ThroughFinally(graph, branch, state, evaluator))
                {
                    open.Push((destination, after));
                }
            }
        }
    }

    private IEnumerable<PathState> ThroughFinally(ControlFlowGraph graph, ControlFlowBranch branch, PathState state, Evaluator evaluator)
    {
        var states = new HashSet<PathState> { state };
        foreach (var region in branch.FinallyRegions)
        {
            var after = new HashSet<PathState>();
            foreach (var before in states)
            {
                after.UnionWith(Explore(graph, graph.Blocks[region.FirstBlockOrdinal], before, evaluator));
            }

            states = after;
        }

        return states;
    }

    /// <summary>An exception may leave the block here, to any handler around it. A lambda's own regions end at its root, which lies in its method's.</summary>
    private static void PushHandlers(ControlFlowGraph graph, BasicBlock block, PathState state, Stack<(BasicBlock Block, PathState State)> open)
    {
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion!)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } guarded })
            {
                foreach (var handler in guarded.NestedRegions)
                {
                    if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    {
                        open.Push((graph.Blocks[handler.FirstBlockOrdinal], state));
                    }
                }
            }
        }
    }
}
