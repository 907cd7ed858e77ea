using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>What is asked of a file: something by its name, or of a place.</summary>
internal readonly record struct Question(string Kind, string Subject, int Place = 0);

/// <summary>
/// Answers about single files, kept from one compilation to the next: an editor makes one for each keystroke, and what a name of another
/// file means changes only with some declaration. No answer holds a symbol or an operation, which would keep its whole compilation.
/// </summary>
internal sealed class FileAnswers
{
    // Where more files than this are edited between two compilations, nobody typed.
    private const int MaximumEdits = 4;

    private static readonly ConditionalWeakTable<SyntaxTree, OfFile> Files = new();

    private readonly Program _program;

    /// <summary>Finds what is known.</summary>
    public FileAnswers(Compilation compilation) => _program = ProgramOf(compilation);

    /// <summary>Answers a question about a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="question">What is asked, and of what; or at which place.</param>
    /// <param name="ask">Finds the answer in this file's code, and in what the program declares.</param>
    /// <typeparam name="T">Values, texts and places.</typeparam>
    public T Of<T>(SyntaxTree tree, Question question, Func<T> ask) =>
        AnswersFor(tree).TryGetValue(question, out var known) ? (T)known! : Keep(tree, question, ask());

    private T Keep<T>(SyntaxTree tree, Question question, T answer)
    {
        AnswersFor(tree)[question] = answer;
        return answer;
    }

    private ConcurrentDictionary<Question, object?> AnswersFor(SyntaxTree tree)
    {
        if (Files.TryGetValue(tree, out var known) && known.Program == _program)
        {
            return known.Answers;
        }

        Files.Remove(tree);
        return Files.GetValue(tree, _ => new(_program)).Answers;
    }

    /// <summary>The program whose declarations are these.</summary>
    private static Program ProgramOf(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Files.TryGetValue(tree, out var known))
            {
                if (known.Program.Becomes(compilation))
                {
                    return known.Program;
                }

                break;
            }
        }

        var program = new Program(compilation);
        if (compilation.SyntaxTrees.FirstOrDefault() is { } first)
        {
            Files.Remove(first);
            Files.GetValue(first, _ => new(program));
        }

        return program;
    }

    private sealed class OfFile(Program program)
    {
        public Program Program => program;

        public ConcurrentDictionary<Question, object?> Answers { get; } = new();
    }

    /// <summary>A program whatever its bodies say.</summary>
    private sealed class Program(Compilation compilation)
    {
        private readonly CompilationOptions _options = compilation.Options;
        private readonly MetadataReference[] _references = [.. compilation.References];
        private IReadOnlyList<SyntaxTree> _trees = [.. compilation.SyntaxTrees]; // the last ones, so that older ones are let go

        /// <summary>Whether a compilation declares the same; its trees are the last ones then.</summary>
        public bool Becomes(Compilation next)
        {
            var (before, now) = (_trees, (IReadOnlyList<SyntaxTree>)[.. next.SyntaxTrees]);
            if (before.Count != now.Count || !next.Options.Equals(_options) || !next.References.SequenceEqual(_references))
            {
                return false;
            }

            var edits = 0;
            for (var i = 0; i < now.Count; i++)
            {
                if (now[i] != before[i] && (++edits > MaximumEdits || !now[i].IsEquivalentTo(before[i], topLevel: true)))
                {
                    return false;
                }
            }

            _trees = now;
            return true;
        }
    }
}
