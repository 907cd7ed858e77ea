using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>The forms that Visual Basic programs use, with a port that is wrong in the file and one that is right.</summary>
public class VisualBasicTests
{
    [Theory]
    [InlineData("Integer.Parse(configuration(\"Smtp:Port\"))")]
    [InlineData("CInt(configuration(\"Smtp:Port\"))")]
    [InlineData("Convert.ToInt32(configuration.GetSection(\"Smtp\")(\"Port\"))")]
    [InlineData("configuration.GetValue(Of Integer)(\"Smtp:Port\")")]
    [InlineData("configuration.GetSection(\"Smtp\").Get(Of MailOptions)().Port")]
    [InlineData("options.Value.Port")]
    public async Task Joined_Json_IsRead(string port)
    {
        Assert.Equal("SMTP1005", await Ids(port, ("/app/appsettings.json", """{ "Smtp": { "Host": "mail.contoso.com", "Port": 465 } }""")));
        Assert.Equal("", await Ids(port, ("/app/appsettings.json", """{ "Smtp": { "Host": "mail.contoso.com", "Port": 587 } }""")));
    }

    [Theory]
    [InlineData("CInt(System.Configuration.ConfigurationManager.AppSettings(\"SmtpPort\"))")]
    [InlineData("Integer.Parse(System.Configuration.ConfigurationManager.AppSettings(\"smtpport\"))")]
    [InlineData("System.Configuration.ConfigurationManager.AppSettings.Get(\"SmtpPort\")")]
    public async Task Joined_WebConfig_IsRead(string port)
    {
        Assert.Equal(
            "SMTP1005", await Ids(
                port, ("/app/Web.config",
                    """<configuration><appSettings><add key="SmtpPort" value="465" /></appSettings></configuration>""")));
        Assert.Equal(
            "", await Ids(
                port, ("/app/Web.config",
                    """<configuration><appSettings><add key="SmtpPort" value="587" /></appSettings></configuration>""")));
    }

    private static async Task<string> Ids(string port, (string, string) file)
    {
        var compilation = VisualBasicCompilation.Create(
            "Mail",
            [VisualBasicSyntaxTree.ParseText(
                $$"""
                Imports System
                Imports System.Net.Mail
                Imports Microsoft.Extensions.Configuration
                Imports Microsoft.Extensions.DependencyInjection
                Imports Microsoft.Extensions.Options

                Public Class MailOptions
                    Public Property Host As String = ""
                    Public Property Port As Integer
                End Class

                Public Module Startup
                    Public Sub Register(services As IServiceCollection, configuration As IConfiguration)
                        services.Configure(Of MailOptions)(configuration.GetSection("Smtp"))
                    End Sub
                End Module

                Public Class Mailer
                    Public Sub Send(message As MailMessage, host As String, configuration As IConfiguration, options As IOptions(Of MailOptions))
                        Dim client As New SmtpClient(host, {{port}}) With {.EnableSsl = True}
                        client.Send(message)
                    End Sub
                End Class
                """,
                path: "/Mailer.vb")],
            [.. CompilationReferences.Framework, .. CompilationReferences.Settings],
            new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return string.Join(
            " ", (await new SettingsBuild(file) { Compilation = compilation }.Analyze()).Select(finding => finding.Id)
            .Where(id => id != "SMTP4002"));
    }
}
