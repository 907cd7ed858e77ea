using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// A password is reported once: where it is written, if the same file uses it; else at its first use, by path and position.
/// Hosts drop what is said outside of the member that they ask for. So each member asks here, also one that only holds a text.
/// </summary>
internal sealed class WrittenPasswords(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<PasswordFact>> _found = new();

    /// <summary>The passwords that are to be reported in a member.</summary>
    /// <param name="blocks">The member's code.</param>
    /// <param name="mail">The compilation without settings.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IEnumerable<PasswordFact> In(IReadOnlyList<IOperation> blocks, MailCompilation mail, CancellationToken cancellation)
    {
        if (!blocks.Any(block => HasText(block) || ConnectionReader.MentionsMail(block, mail.Types)))
        {
            return [];
        }

        return In(blocks[0].Syntax.SyntaxTree, mail, cancellation, blocks[0].SemanticModel)
            .Where(password => blocks.Any(block => Declarations.IsIn(SyntaxOf(password.Place), block.Syntax)));
    }

    /// <summary>The passwords that are to be reported in a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="mail">The compilation without settings.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="model">What its names mean, if somebody knows that already.</param>
    public IEnumerable<PasswordFact> In(SyntaxTree tree, MailCompilation mail, CancellationToken cancellation, SemanticModel? model)
    {
        var all = InFile(tree, mail, cancellation, model);
        return all.Where(password => IsFirst(password, mail, cancellation))
            .Select(password => password with { Others = OthersOf(password, all), Account = AccountOf(password, all) });
    }

    // Literals, not what they add up to: of a long sum every part is a constant, too.
    private static bool HasText(IOperation block) =>
        block.DescendantsAndSelf().Any(part => part is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }
            && (part.Parent is IBinaryOperation or IInterpolatedStringTextOperation || new Secret(text).IsReal));

    /// <summary>The passwords that a file uses and that are real, in the order of their places.</summary>
    private IReadOnlyList<PasswordFact> InFile(
        SyntaxTree tree, MailCompilation mail, CancellationToken cancellation, SemanticModel? model = null) =>
        _found.GetOrAdd(tree, _ => !mail.MayBeIn(tree) ? []
            :
            [
                .. (model is null
                    ? MailCode.In(tree, compilation, mail.Types, cancellation)
                    : MailCode.In(model, mail.Types, cancellation))
                    .SelectMany(block => mail.Read(block)).Where(reading => reading.IsInUse)
                    .SelectMany(reading => reading.Facts).OfType<PasswordFact>()
                    .Where(password => password.Password.IsReal)
                    .OrderBy(password => SyntaxOf(password.Place).SpanStart),
            ]);

    private bool IsFirst(PasswordFact password, MailCompilation mail, CancellationToken cancellation)
    {
        var (here, written) = (SyntaxOf(password.Place), SyntaxOf(password.Written));
        return written.SyntaxTree == here.SyntaxTree
            || !(IsIn(written.SyntaxTree)
                || compilation.SyntaxTrees.Any(
                    tree => string.CompareOrdinal(tree.FilePath, here.SyntaxTree.FilePath) < 0
                    && (!GeneratedCode.Is(tree, compilation) || RazorLines.AreIn(tree, cancellation)) && IsIn(tree))
                || InFile(here.SyntaxTree, mail, cancellation)
                .Any(other => IsSame(other.Written, password.Written) && SyntaxOf(other.Place).SpanStart < here.SpanStart));

        bool IsIn(SyntaxTree tree) => InFile(tree, mail, cancellation).Any(other => IsSame(other.Written, password.Written));
    }

    private static IReadOnlyList<Place> OthersOf(PasswordFact password, IReadOnlyList<PasswordFact> all) =>
        [.. all.Where(other => other.Password.Equals(password.Password)).Select(other => other.Place)
            .Where(place => !IsSame(place, password.Place)).Distinct()];

    private static int AccountOf(PasswordFact password, IReadOnlyList<PasswordFact> all) =>
        all.Where(other => other.Protocol == password.Protocol).Select(other => other.Password).Distinct()
            .TakeWhile(other => !other.Equals(password.Password)).Count() + 1;

    private static SyntaxNode SyntaxOf(Place place) => ((SourcePlace)place).Syntax;

    // Nodes are made again when they are asked for again.
    private static bool IsSame(Place place, Place other) =>
        SyntaxOf(place).SyntaxTree == SyntaxOf(other).SyntaxTree && SyntaxOf(place).Span == SyntaxOf(other).Span;
}
