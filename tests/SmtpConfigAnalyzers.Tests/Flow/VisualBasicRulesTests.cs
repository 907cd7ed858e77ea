using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Every rule reports the same call in both languages: a pair of programs for each.</summary>
public class VisualBasicRulesTests
{
    private const string Send = "client.Send(message)";

    /// <summary>For each rule: the library, the statements in C# and in Visual Basic.</summary>
    private static readonly Dictionary<string, (string Import, string CSharp, string VisualBasic)> Programs = new()
    {
        ["SMTP1001"] = MailKit("client.Connect(\"smtp.contoso.com\", 25);"),
        ["SMTP1002"] = MailKit("client.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.StartTls);"),
        ["SMTP1003"] = SystemNetMail("var client = new SmtpClient(\"smtp.contoso.com\", 587); client.Send(message);", $"Dim client As New SmtpClient(\"smtp.contoso.com\", 587)\n{Send}"),
        ["SMTP1004"] = MailKit("client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.SslOnConnect);"),
        ["SMTP1005"] = SystemNetMail(
            "var client = new SmtpClient(\"smtp.contoso.com\") { Port = 465, EnableSsl = true }; client.Send(message);",
            $"Dim client As New SmtpClient(\"smtp.contoso.com\") With {{.Port = 465, .EnableSsl = True}}\n{Send}"),
        ["SMTP1006"] = MailKit("client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.StartTlsWhenAvailable);"),
        ["SMTP1007"] = MailKit("client.Connect(\"smtp.contoso.com\", 2525, SecureSocketOptions.None);"),
        ["SMTP1008"] = MailKit("client.Connect(\"relay\", 25, SecureSocketOptions.None);"),
        ["SMTP1009"] = MailKit("client.Connect(\"smtp.contoso.com\", 995, SecureSocketOptions.SslOnConnect);"),
        ["SMTP1010"] = MailKit("client.Connect(\"smtp.contoso.com\", port);"),
        ["SMTP1011"] = MailKit("client.Connect(new Uri(\"smtp://relay.corp:2525/?starttls=required\"));", "client.Connect(New Uri(\"smtp://relay.corp:2525/?starttls=required\"))"),
        ["SMTP1012"] = SystemNetMail(
            "var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }; client.EnableSsl = true; client.Send(message);",
            $"Dim client As New SmtpClient With {{.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory}}\nclient.EnableSsl = True\n{Send}"),
        ["SMTP1013"] = MailKit("client.RequireTLS = true; client.Connect(\"relay\", 25, SecureSocketOptions.StartTlsWhenAvailable);"),
        ["SMTP2001"] = MailKit("client.Authenticate(user, \"Tr0ub4dor\");"),
        ["SMTP2003"] = SystemNetMail(
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true, UseDefaultCredentials = true, Credentials = new NetworkCredential(user, user) }; client.Send(message);",
            $"Dim client As New SmtpClient(\"smtp.contoso.com\", 587) With {{.EnableSsl = True, .UseDefaultCredentials = True, .Credentials = New NetworkCredential(user, user)}}\n{Send}"),
        ["SMTP2004"] = MailKit(
            "using (var own = new SmtpClient()) { own.Connect(new Uri(\"smtps://robot:Tr0ub4dor@smtp.contoso.com\")); }",
            "Using own As New SmtpClient()\nown.Connect(New Uri(\"smtps://robot:Tr0ub4dor@smtp.contoso.com\"))\nEnd Using"),
        ["SMTP2005"] = MailKit("var log = new ProtocolLogger(\"smtp.log\"); log.RedactSecrets = false;", "Dim log As New ProtocolLogger(\"smtp.log\")\nlog.RedactSecrets = False"),
        ["SMTP3001"] = MailKit(
            "client.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => true;",
            "client.ServerCertificateValidationCallback = Function(sender, certificate, chain, errors) True"),
        ["SMTP3002"] = MailKit(
            "client.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => errors == SslPolicyErrors.None || errors == SslPolicyErrors.RemoteCertificateNameMismatch;",
            "client.ServerCertificateValidationCallback = Function(sender, certificate, chain, errors) errors = SslPolicyErrors.None OrElse errors = SslPolicyErrors.RemoteCertificateNameMismatch"),
        ["SMTP3003"] = MailKit("client.SslProtocols = SslProtocols.Tls11 | SslProtocols.Tls12;", "client.SslProtocols = SslProtocols.Tls11 Or SslProtocols.Tls12"),
        ["SMTP3004"] = MailKit("client.SslProtocols = SslProtocols.Tls12;"),
        ["SMTP3005"] = MailKit("client.CheckCertificateRevocation = false;"),
        ["SMTP4002"] = SystemNetMail("var client = new SmtpClient(user) { EnableSsl = true };", "Dim client As New SmtpClient(user) With {.EnableSsl = True}"),
        ["SMTP4003"] = MailKit("client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.StartTls);"),
        ["SMTP4004"] = SystemNetMail("var client = new SmtpClient(); client.Send(message);", $"Dim client As New SmtpClient()\n{Send}"),
    };

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task SameCall_ReportsTheSameRuleInBothLanguages(string id)
    {
        var program = Programs[id]; // a new rule needs a pair here
        var visualBasic = await Diagnose.Run(VisualBasic(id, program.Import, program.VisualBasic), Diagnose.AllAnalyzers, Config(id));
        var cSharp = await Diagnose.Run(CSharp(id, program.Import, program.CSharp), Diagnose.AllAnalyzers, Config(id));
        Assert.Equal(id, Assert.Single(cSharp).Id);
        Assert.Equal(id, Assert.Single(visualBasic).Id);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void BothPrograms_Compile(string id)
    {
        var program = Programs[id];
        foreach (var compilation in (Compilation[])[VisualBasic(id, program.Import, program.VisualBasic), CSharp(id, program.Import, program.CSharp)])
        {
            Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    // One statement after the other, which differ only in their ends and in the case of a word.
    private static (string Import, string CSharp, string VisualBasic) MailKit(string statements, string? visualBasic = null) => (
        "MailKit.Net.Smtp",
        statements,
        visualBasic ?? statements.Replace("; ", "\n", StringComparison.Ordinal).Replace(";", "", StringComparison.Ordinal)
            .Replace("true", "True", StringComparison.Ordinal).Replace("false", "False", StringComparison.Ordinal));

    private static (string Import, string CSharp, string VisualBasic) SystemNetMail(string cSharp, string visualBasic) => ("System.Net.Mail", cSharp, visualBasic);

    // SMTP4002 is off by default, and every System.Net.Mail client breaks it.
    private static ConfigFiles Config(string id) => new(globalConfig: id == "SMTP4002" ? "dotnet_diagnostic.SMTP4002.severity = warning" : "");

    private static Compilation WithReferences(Compilation compilation, string id) => compilation.WithReferences(
    [
        .. CompilationReferences.Framework,
        .. CompilationReferences.MailKit.Skip(id == "SMTP4003" ? 1 : 0),
        .. id == "SMTP4003" ? [OlderAssembly.Of(typeof(global::MailKit.MailService).Assembly.Location, new Version(4, 15))] : Array.Empty<MetadataReference>(),
    ]);

    private static Compilation CSharp(string id, string import, string statements) => WithReferences(Diagnose.Compile($$"""
        using System;
        using System.Net;
        using System.Net.Security;
        using System.Security.Authentication;
        using MailKit;
        using MailKit.Security;
        using {{import}};

        public class Mailer
        {
            public void Send(string user, int port, {{(import == "System.Net.Mail" ? "MailMessage message" : "SmtpClient client")}})
            {
                {{statements}}
            }
        }
        """, []), id);

    private static Compilation VisualBasic(string id, string import, string statements) => WithReferences(VisualBasicCompilation.Create(
        "Mail",
        [VisualBasicSyntaxTree.ParseText($"""
            Imports System
            Imports System.Net
            Imports System.Net.Security
            Imports System.Security.Authentication
            Imports MailKit
            Imports MailKit.Security
            Imports {import}

            Public Class Mailer
                Public Sub Send(user As String, port As Integer, {(import == "System.Net.Mail" ? "message As MailMessage" : "client As SmtpClient")})
                    {statements}
                End Sub
            End Class
            """, path: "/Mailer.vb")],
        [],
        new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary)), id);
}
