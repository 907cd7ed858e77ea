using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>The same calls in Visual Basic: rule and underlined text.</summary>
public class VisualBasicTests
{
    [Theory]
    [InlineData("Dim client As New SmtpClient(\"smtp.contoso.com\", 25)", "SMTP1001", "25")]
    [InlineData("Dim client = New SmtpClient(\"smtp.contoso.com\")", "SMTP1001", "New SmtpClient(\"smtp.contoso.com\")")]
    [InlineData("Dim client = New SmtpClient(\"smtp.contoso.com\", 587) With {.Timeout = 1}", "SMTP1003",
        "New SmtpClient(\"smtp.contoso.com\", 587) With {.Timeout = 1}")]
    [InlineData("Dim client = New SmtpClient(\"smtp.contoso.com\", 587) With {.EnableSsl = False}", "SMTP1003", "False")]
    [InlineData("Dim client = New SmtpClient(host, 465) With {.EnableSsl = True}", "SMTP1005", "465")]
    [InlineData("Dim client = New SmtpClient(port:=465, host:=host)", "SMTP1005", "465")]
    [InlineData("Dim client As New SmtpClient(host, 587)\nWith client\n.EnableSsl = False\nEnd With\nclient.Send(message)", "SMTP1003",
        "False")]
    [InlineData("With New SmtpClient(host, 587)\n.Port = 465\n.EnableSsl = True\n.Send(message)\nEnd With", "SMTP1005", "465")]
    [InlineData("Using client As New SmtpClient(host, 587)\nclient.Send(message)\nEnd Using", "SMTP1003", "New SmtpClient(host, 587)")]
    [InlineData("Dim client As New SmtpClient(host, 587)\nclient.EnableSsl = If(flag, False, False)\nclient.Send(message)", "SMTP1003",
        "If(flag, False, False)")]
    [InlineData("Dim client As New SmtpClient(host, (465))", "SMTP1005", "(465)")]
    [InlineData("Dim client As New SmtpClient(host, CInt(\"465\"))", "SMTP1005", "CInt(\"465\")")]
    [InlineData("Dim client As New SmtpClient With {.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, .EnableSsl = True}",
        "SMTP1012", "True")]
    [InlineData("Dim client As New SmtpClient(host, 587) With {.EnableSsl = flag}", "", "")]
    [InlineData("Dim client As New SmtpClient(host, 587)\nWith client\n.EnableSsl = True\nEnd With\nclient.Send(message)", "", "")]
    [InlineData("Dim client As New SmtpClient(\"localhost\", 25)", "", "")]
    public Task SystemNetMail_IsRead(string statements, string id, string text) =>
        Expect("System.Net.Mail", statements, "message As MailMessage", id, text);

    [Theory]
    [InlineData("client.Connect(\"smtp.contoso.com\", 25)", "SMTP1001", "25")]
    [InlineData("client.Connect(host, 465, False)", "SMTP1002", "False")]
    [InlineData("client.Connect(host, port:=465, options:=SecureSocketOptions.StartTls)", "SMTP1002", "SecureSocketOptions.StartTls")]
    [InlineData("client.Connect(host, 587, SecureSocketOptions.None)", "SMTP1003", "SecureSocketOptions.None")]
    [InlineData("client.Connect(host, 587, True)", "SMTP1004", "True")]
    [InlineData("client.Connect(host, 587)", "SMTP1006", "client.Connect(host, 587)")]
    [InlineData("client.Connect(New Uri(\"smtp://smtp.contoso.com:587\"))", "SMTP1006", "\"smtp://smtp.contoso.com:587\"")]
    [InlineData("With client\n.Connect(host, 2525, SecureSocketOptions.None)\n.Authenticate(user, user)\nEnd With", "SMTP1007",
        "SecureSocketOptions.None")]
    [InlineData("Await client.ConnectAsync(host, 993, True)", "SMTP1009", "993")]
    [InlineData("client.Connect(host, 587, SecureSocketOptions.StartTls)", "", "")]
    [InlineData("client.Connect(host, If(flag, 465, 25), flag)", "", "")]
    [InlineData("client.Connect(host, 587, False)\nIf Not client.IsSecure Then Throw New Exception()\nclient.Authenticate(user, "
        + "user)", "", "")]
    public Task MailKit_IsRead(string statements, string id, string text) =>
        Expect("MailKit.Net.Smtp", statements, "client As SmtpClient", id, text);

    [Theory]
    [InlineData("_client.Timeout = 1", "SMTP1003")]
    [InlineData("_client.EnableSsl = True", "")]
    [InlineData("_CLIENT.EnableSsl = True", "")]
    [InlineData("With _client\n.Timeout = 1\n.EnableSsl = True\nEnd With", "")]
    [InlineData("Prepare(_client)", "")]
    public async Task ClientInAField_IsReadWithTheRestOfItsType(string statement, string expected)
    {
        var diagnostics = await Diagnose.VisualBasic($$"""
            Imports System.Net.Mail

            Public Class Mailer
                Private _client As SmtpClient

                Public Sub New()
                    _client = New SmtpClient("smtp.contoso.com", 587)
                End Sub

                Public Sub Send(message As MailMessage)
                    {{statement}}
                    _client.Send(message)
                End Sub

                Private Sub Prepare(client As SmtpClient)
                    client.EnableSsl = True
                End Sub
            End Class
            """);
        Assert.Equal(expected, string.Join(" ", diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    [Theory]
    [InlineData("Private ReadOnly _port As Integer = 465", "SMTP1005")]
    [InlineData("Private ReadOnly _port As Integer = 587", "")]
    [InlineData("Private Shared Function _port() As Integer\nReturn 465\nEnd Function", "SMTP1005")]
    [InlineData("Private _port As Integer = 465\nPublic Sub Change()\n_port = 587\nEnd Sub", "")]
    [InlineData("Private _port As Integer = 465\nPublic Sub Change()\n_PORT = 587\nEnd Sub", "")]
    public async Task ValueOfAMember_IsRead(string member, string expected)
    {
        var diagnostics = await Diagnose.VisualBasic($$"""
            Imports System.Net.Mail

            Public Class Mailer
                {{member}}

                Public Sub Send(message As MailMessage, host As String)
                    Dim client As New SmtpClient(host, _port) With {.EnableSsl = True}
                    client.Send(message)
                End Sub
            End Class
            """);
        Assert.Equal(expected, string.Join(" ", diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    [Theory]
    [InlineData("client.Timeout = 1", "SMTP3001")]
    [InlineData("If user = \"\" Then Return", "SMTP3001")]
    [InlineData("If isDevelopment Then client.Timeout = 1", "SMTP3001")]
    [InlineData("If Not isDevelopment Then Return", "")]
    [InlineData("If Not isDevelopment Then\nThrow New Exception()\nEnd If", "")]
    [InlineData("#If FAST Then\n#End If", "SMTP3001")]
    [InlineData("#If DEBUG Then\n#End If", "SMTP3001")]
    public Task StatementBeforeACertificateCallback_MayBeAGate(string before, string expected) =>
        ExpectCallback($"{before}\n{AcceptsAny}", expected);

    [Theory]
    [InlineData("If user = \"\" Then", "End If", "SMTP3001")]
    [InlineData("If isDevelopment Then", "End If", "")]
    [InlineData("Select Case Environment.GetEnvironmentVariable(user)\nCase \"Lab\"", "End Select", "")]
    [InlineData("#Const FAST = True\n#If FAST Then", "#End If", "SMTP3001")]
    [InlineData("#Const DEBUG = True\n#If DEBUG Then", "#End If", "")]
    [InlineData("#If Not DEBUG Then", "#End If", "SMTP3001")]
    public Task StatementAroundACertificateCallback_MayBeAGate(string before, string after, string expected) =>
        ExpectCallback($"{before}\n{AcceptsAny}\n{after}", expected);

    [Theory]
    [InlineData("_client.NoOp()", "SMTP2004")]
    [InlineData("_CLIENT.Authenticate(user, user)", "")]
    [InlineData("With _client\n.Authenticate(user, user)\nEnd With", "")]
    [InlineData("If _client IsNot Nothing Then _client.NoOp()", "SMTP2004")]
    public async Task CredentialsInAnAddress_AreReadWithTheRestOfTheType(string statement, string expected)
    {
        var diagnostics = await Diagnose.VisualBasic($$"""
            Imports System
            Imports MailKit.Net.Smtp

            Public Class Mailer
                Private ReadOnly _client As New SmtpClient()

                Public Sub Open()
                    _client.Connect(New Uri("smtps://robot:Tr0ub4dor@smtp.contoso.com"))
                End Sub

                Public Sub LogIn(user As String)
                    {{statement}}
                End Sub
            End Class
            """);
        Assert.Equal(expected, string.Join(" ", diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    // Extension methods are called on their receiver there, and settings are in "With".
    [Theory]
    [InlineData("services.AddSmtpMailer(\"mail\")", "SMTP3001")]
    [InlineData("services.AddSmtpMailer(\"mail\", Function(sender, certificate, chain, errors) errors = 0)", "")]
    [InlineData("services.AddSmtpMailer(\"mail\", Function(sender, certificate, chain, errors) True)", "SMTP3001")]
    [InlineData("Dim options As New MailKitOptions With {.Server = \"smtp.contoso.com\", .Port = 587}", "SMTP1003 SMTP3001")]
    [InlineData("Dim options As New MailKitOptions With {.Server = \"localhost\", .Port = 587}", "")]
    [InlineData("Configure(Sub(options) options.SecureSocketOption = SecureSocketOptions.None)", "SMTP1008")]
    [InlineData("Configure(Sub(options) options.SecureSocketOption = SecureSocketOptions.StartTls)", "")]
    public async Task Package_IsRead(string statement, string expected)
    {
        var stub = CSharpCompilation.Create("Packages", [CSharpSyntaxTree.ParseText("""
            namespace Coravel
            {
                public static class MailServiceRegistration
                {
                    public static object AddSmtpMailer(this System.IServiceProvider services, string config) => null;
                    public static object AddSmtpMailer(this System.IServiceProvider services, string config, System.Net.Security.RemoteCertificateValidationCallback certCallback) => null;
                }
            }
            namespace NETCore.MailKit.Infrastructure.Internal
            {
                public class MailKitOptions { public string Server { get; set; } public int Port { get; set; } public bool Security { get; set; } }
            }
            namespace Volo.Abp.MailKit
            {
                public class AbpMailKitOptions { public global::MailKit.Security.SecureSocketOptions? SecureSocketOption { get; set; } }
            }
            """)], [.. CompilationReferences.Framework, .. CompilationReferences.MailKit], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(stub.Emit(image).Success);
        var program = VisualBasicCompilation.Create(
            "Mail",
            [VisualBasicSyntaxTree.ParseText($"""
                Imports System
                Imports Coravel
                Imports MailKit.Security
                Imports NETCore.MailKit.Infrastructure.Internal
                Imports Volo.Abp.MailKit

                Public Class Startup
                    Public Sub Register(services As IServiceProvider)
                        {statement}
                    End Sub

                    Private Shared Sub Configure(apply As Action(Of AbpMailKitOptions))
                    End Sub
                End Class
                """, path: "/Startup.vb")],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, MetadataReference.CreateFromImage(image.ToArray())],
            new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(program.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = await Diagnose.Run(program, Diagnose.AllAnalyzers);
        Assert.Equal(expected, string.Join(" ", found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)));
    }

    private const string AcceptsAny = "client.ServerCertificateValidationCallback = Function(sender, certificate, chain, errors) True";

    private static async Task ExpectCallback(string statements, string expected)
    {
        var diagnostics = await Diagnose.VisualBasic($$"""
            Imports System
            Imports MailKit.Net.Smtp

            Public Class Mailer
                Public Sub Open(client As SmtpClient, user As String, isDevelopment As Boolean)
                    {{statements}}
                End Sub
            End Class
            """);
        Assert.Equal(expected, string.Join(" ", diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    private static async Task Expect(string import, string statements, string parameter, string id, string text)
    {
        var source = $$"""
            Imports System
            Imports System.Threading.Tasks
            Imports MailKit.Security
            Imports {{import}}

            Public Class Mailer
                Public Async Function Send(host As String, user As String, flag As Boolean, {{parameter}}) As Task
                    {{statements}}
                    Await Task.CompletedTask
                End Function
            End Class
            """;
        var diagnostics = await Diagnose.VisualBasic(source);
        if (id.Length == 0)
        {
            Assert.Empty(diagnostics);
            return;
        }

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(text, source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }
}
