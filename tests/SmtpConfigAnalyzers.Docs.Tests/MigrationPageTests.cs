using System.Text;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.CodeFixes.Migration;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>The page of the migration, and what assistants are given, against the table and against what the migration writes.</summary>
public sealed class MigrationPageTests
{
    private const string Page = "docs/migration.md";

    [Fact]
    public void Examples_AreWhatTheMigrationWrites()
    {
        var fences = new MarkdownPage(Page).Fences.Where(fence => fence.Language == "csharp").ToList();

        Assert.True(fences.Count >= 6 && fences.Count % 2 == 0);
        foreach (var pair in fences.Chunk(2))
        {
            Assert.Empty(SnippetRunner.Compile(pair[0].Text));
            Assert.Equal(pair[1].Text, SnippetRunner.Migrate(pair[0].Text));
            Assert.Empty(SnippetRunner.Compile(pair[1].Text));
        }
    }

    [Fact]
    public void Reasons_AreTheEnumerations() => GeneratedText.AssertIsFresh(
        Page, "reasons", "| Reason | |\n|---|---|\n" + string.Concat(Enum.GetValues<RefusalReason>()
            .Select(reason => $"| {reason} | {new Refusal(reason, Location.None).Text} |\n")));

    [Fact]
    public void Mapping_IsTheTables() => GeneratedText.AssertIsFresh(
        Page, "mapping", "| System.Net.Mail | MailKit, MimeKit | |\n|---|---|---|\n" + string.Concat(MailMapping.All.Select(row =>
            $"| `{Member(row)}` | {Counterpart(row)} | {row.Note} |\n")));

    [Fact]
    public void Instructions_AreWrittenFromTheTable()
    {
        var text = new StringBuilder("""
            ---
            description: Send mail with MailKit instead of System.Net.Mail
            applyTo: "**/*.cs"
            ---

            # Send mail with MailKit, not with System.Net.Mail.SmtpClient

            Run `smtplint migrate --diff` first: it changes what it can without a build and lists what it leaves, with the reason. Do by hand only what is left.

            - Connect, sign in, send and disconnect where System.Net.Mail sent. Keep `using`, disposal, cancellation tokens and `ConfigureAwait` as they were.
            - Never use `SecureSocketOptions.Auto` or `StartTlsWhenAvailable`, and never `Connect` without a mode: TLS would be optional. Port 465 takes `SslOnConnect`, others `StartTls`.
            - Never accept every certificate, and never write a password or a token into the code.
            - Sign in only where there is a user name: MailKit throws where the server offers no AUTH.
            - Where the provider takes no passwords, sign in with `SaslMechanismOAuth2` and a token that the program gets. Do not invent where from: ask.
            - Do not catch less than before. Where System.Net.Mail throws `SmtpException`, MailKit throws
            """);
        text.Append($" {string.Join(", ", MailMapping.Failures.Select(failure => $"`{failure.Namespace}.{failure.Name}`"))}. Certificates that "
            + "are refused are `MailKit.Security.SslHandshakeException`. Where a recipient is refused, nobody gets the message.\n\n");
        foreach (var type in MailMapping.All.GroupBy(row => row.Type))
        {
            text.Append($"## {type.Key}\n\n");
            foreach (var row in type)
            {
                var target = row.Handling == MailHandling.Default || Counterpart(row) == "–" ? "no counterpart" : Counterpart(row);
                text.Append($"- `{Member(row)}`: {target}.{(row.Note.Length > 0 ? " " + row.Note : "")}"
                    + $"{(row.Refusal is { } reason ? " " + new Refusal(reason, Location.None).Text : "")}\n");
            }

            text.Append('\n');
        }

        GeneratedText.AssertIsFresh("docs/mailkit-migration.instructions.md", text.ToString().TrimEnd('\n') + "\n");
    }

    private static string Member(MailMapping row) => row.Member == ".ctor" ? $"new {row.Type}(…)" : $"{row.Type}.{row.Member}";

    private static string Counterpart(MailMapping row) => row.Counterpart.Length == 0 ? "–" : $"`{row.Counterpart}`";
}
