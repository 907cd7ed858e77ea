using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SmtpConfigAnalyzers.CodeFixes.Migration;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Migration;

/// <summary>What becomes of programs that send with System.Net.Mail.</summary>
internal static class MigratedProgram
{
    /// <summary>A program's text with every client migrated that can be.</summary>
    public static async Task<string> Of(string text, bool nullable = false)
    {
        var program = FixableProgram.Of(nullable, ("Mailer.cs", text));
        Assert.Empty(await program.CompilerSays());
        var document = program.Project.Documents.Single();
        var (_, clients) = await ClientsOf(program.Project);
        foreach (var refused in clients.Where(client => client.Refusal is not null))
        {
            Assert.Fail($"{refused.Refusal!.Reason}: {refused.Refusal.Text}");
        }

        Assert.NotEmpty(clients);
        CodeAction? action = null;
        // One at a time, as a user takes them.
        for (var left = clients.Count; left > 0; left--)
        {
            (_, clients) = await ClientsOf(document.Project);
            action = null;
            var place = clients[0].Place.SourceSpan;
            await new MigrationRefactoring().ComputeRefactoringsAsync(
                new CodeRefactoringContext(document, new(place.Start, 0), offer => action = offer, default));
            if (action is null)
            {
                var (migration, all) = await ClientsOf(document.Project);
                var failing = migration.Apply((await document.GetSyntaxTreeAsync())!, [all[0]], default);
                var says = await new FixableProgram(document.WithText(failing).Project).CompilerSays();
                Assert.Fail($"not offered: {string.Join("; ", says)}\n{failing}");
            }

            var changed = (await action!.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            document = changed.GetDocument(document.Id)!;
        }

        Assert.Empty(await new FixableProgram(document.Project).CompilerSays());
        return (await document.GetTextAsync()).ToString();
    }

    /// <summary>Why a program's only client is left as it is; <see langword="null"/> if it is not.</summary>
    public static async Task<RefusalReason?> RefusalOf(string text)
    {
        var program = FixableProgram.Of(false, ("Mailer.cs", text));
        Assert.All(await program.CompilerSays(), said => Assert.StartsWith("CS4014 ", said, StringComparison.Ordinal)); // not awaited
        return (await ClientsOf(program.Project)).Clients.First().Refusal?.Reason;
    }

    private static async Task<(MailKitMigration Migration, IReadOnlyList<MailClient> Clients)> ClientsOf(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var migration = MailKitMigration.Of(compilation, project.AnalyzerOptions);
        return (migration, migration.In(compilation.SyntaxTrees.Single(), default));
    }
}
