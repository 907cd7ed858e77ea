using System.CommandLine;
using SmtpLint.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Tests.Code;

namespace SmtpLint.Tests.Commands;

/// <summary>Ctrl+C, which is asked for before anything is read.</summary>
public sealed class InterruptionTests
{
    private const string Mailer = """
        class Mailer { void M() { new System.Net.Mail.SmtpClient("smtp.contoso.com", 465).Send("a@contoso.com", "b@contoso.com", "", ""); } }
        """;

    [Theory]
    [InlineData("lint")]
    [InlineData("lint", "--fix")]
    [InlineData("migrate")]
    [InlineData("effective")]
    public async Task Interrupted_ReportsAndWritesNothing(string command, params string[] options)
    {
        using var checkout = new Checkout(("App.csproj", CodeRun.Program), ("Mailer.cs", Mailer), ("appsettings.json", Checkout.Risky));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var (run, outputs) = (new RunFolder(checkout.Folder), Outputs.On(output, error));
        var lint = new Command("lint");
        new LintCommand(run, () => Stream.Null, outputs).AddTo(lint);
        RootCommand root = [lint, MigrateCommand.Create(run, outputs), EffectiveCommand.Create(run, outputs)];

        var code = await root.Parse([command, .. options]).InvokeAsync(cancellationToken: new(canceled: true));

        Assert.Equal((ExitCode.Interrupted, "", ""), (code, output.ToString(), error.ToString()));
        Assert.Equal((CodeRun.Program, Mailer, Checkout.Risky), (checkout["App.csproj"], checkout["Mailer.cs"], checkout["appsettings.json"]));
    }
}
