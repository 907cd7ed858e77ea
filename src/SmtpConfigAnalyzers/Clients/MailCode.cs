using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>The code of a file that makes, configures or connects a mail client, for whoever is not handed one member at a time.</summary>
internal static class MailCode
{
    /// <summary>Its bodies and initializers, in the order of the text.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <param name="mail">What the program knows of mail.</param>
    /// <param name="cancellation">Ends the search.</param>
#pragma warning disable RS1030 // Where one is asked about the whole program, files are read that no host is analysing.
    public static IEnumerable<IOperation> In(
        SyntaxTree tree, Compilation compilation, MailCompilation mail, CancellationToken cancellation) =>
        In(compilation.GetSemanticModel(tree), mail, cancellation);
#pragma warning restore RS1030

    /// <inheritdoc cref="In(SyntaxTree, Compilation, MailCompilation, CancellationToken)"/>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="mail">What the program knows of mail.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<IOperation> In(SemanticModel model, MailCompilation mail, CancellationToken cancellation) =>
        CodeBlocks.In(model, mail.PartsOf(model.SyntaxTree), cancellation)
            .Where(block => ConnectionReader.MentionsMail(block, mail.Types));
}
