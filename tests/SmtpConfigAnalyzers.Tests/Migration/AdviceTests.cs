using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Migration;

/// <summary>Findings name <c>smtplint migrate</c> where no code fix can lead to MailKit.</summary>
public class AdviceTests
{
    private static string Program(string host, int port) => $$"""
        using System.Net;
        using System.Net.Mail;
        public class Mailer
        {
            public void Send(MailMessage message, string password)
            {
                using var client = new SmtpClient("{{host}}", {{port}}) { EnableSsl = true };
                client.Credentials = new NetworkCredential("mailer@contoso.com", password);
                client.Send(message);
            }
        }
        """;

    [Theory]
    [InlineData("SMTP1005", "smtp.contoso.com", 465)]
    [InlineData("SMTP4001", "smtp.qcloudmail.com", 587)]
    [InlineData("SMTP4005", "smtp-mail.outlook.com", 587)]
    public async Task Finding_NamesTheTool_WhereMailKitIsNotReferenced(string id, string host, int port)
    {
        var without = await Diagnose.CSharp(Program(host, port), CompilationReferences.Framework);
        var with = await Diagnose.CSharp(Program(host, port));

        Assert.Contains("MailKit ('smtplint migrate')", without.Single(finding => finding.Id == id).GetMessage());
        Assert.DoesNotContain("migrate", with.Single(finding => finding.Id == id).GetMessage());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Advice_NamesTheTool_WhereMailKitIsNotReferenced(bool isReferenced)
    {
        var compilation = Diagnose.Compile(Program("smtp.contoso.com", 587), isReferenced ? [] : CompilationReferences.Framework);
        var advice = (await new AnalyzedProgram(compilation, []).Findings()).Single(finding => finding.Contains("SMTP4002"));

        Assert.Equal(!isReferenced, advice.Contains("Use MailKit ('smtplint migrate')."));
    }

    [Fact]
    public async Task VisualBasic_HasNoMigrationToName()
    {
        var program = Microsoft.CodeAnalysis.VisualBasic.VisualBasicCompilation.Create(
            "Mail", [Microsoft.CodeAnalysis.VisualBasic.VisualBasicSyntaxTree.ParseText("""
                Public Class Mailer
                    Public Sub Send(message As System.Net.Mail.MailMessage)
                        Dim client = New System.Net.Mail.SmtpClient("smtp.contoso.com", 465)
                        client.Send(message)
                    End Sub
                End Class
                """)],
            CompilationReferences.Framework, new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));

        Assert.EndsWith("or MailKit.", Assert.Single(await Diagnose.Run(program)).GetMessage(), StringComparison.Ordinal);
    }
}
