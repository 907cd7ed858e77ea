using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Rules.Credentials;
using SmtpConfigAnalyzers.Rules.Files;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>For every rule a program that breaks it and nothing else, in C# and in Visual Basic. A new rule needs one here.</summary>
internal static class RulePrograms
{
    private const string Send = "client.Send(message)";

    /// <summary>For each rule: the library, the statements in C# and in Visual Basic.</summary>
    private static readonly Dictionary<string, Program> All = new()
    {
        ["SMTP1001"] = MailKit("client.Connect(\"smtp.contoso.com\", 25);"),
        ["SMTP1002"] = MailKit("client.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.StartTls);"),
        ["SMTP1003"] =
            SystemNetMail(
                "var client = new SmtpClient(\"smtp.contoso.com\", 587); client.Send(message);",
                $"Dim client As New SmtpClient(\"smtp.contoso.com\", 587)\n{Send}"),
        ["SMTP1004"] = MailKit("client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.SslOnConnect);"),
        ["SMTP1005"] = SystemNetMail(
            "var client = new SmtpClient(\"smtp.contoso.com\") { Port = 465, EnableSsl = true }; client.Send(message);",
            $"Dim client As New SmtpClient(\"smtp.contoso.com\") With {{.Port = 465, .EnableSsl = True}}\n{Send}"),
        ["SMTP1006"] = MailKit("client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.StartTlsWhenAvailable);"),
        ["SMTP1007"] = MailKit("client.Connect(\"smtp.contoso.com\", 2525, SecureSocketOptions.None);"),
        ["SMTP1008"] = MailKit("client.Connect(\"relay\", 25, SecureSocketOptions.None);"),
        ["SMTP1009"] = MailKit("client.Connect(\"smtp.contoso.com\", 995, SecureSocketOptions.SslOnConnect);"),
        ["SMTP1010"] = MailKit("client.Connect(\"smtp.contoso.com\", port);"),
        ["SMTP1011"] =
            MailKit("client.Connect(new Uri(\"smtp://relay.corp:2525/?starttls=required\"));",
                "client.Connect(New Uri(\"smtp://relay.corp:2525/?starttls=required\"))"),
        ["SMTP1012"] = SystemNetMail(
            "var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }; client.EnableSsl = true; "
            + "client.Send(message);",
            $"Dim client As New SmtpClient With {{.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory}}\nclient.EnableSsl = "
            + $"True\n{Send}"),
        ["SMTP1013"] = MailKit("client.RequireTLS = true; client.Connect(\"relay\", 25, SecureSocketOptions.StartTlsWhenAvailable);"),
        ["SMTP1014"] = SystemNetMail(
            "var client = new SmtpClient(\"smtp.contoso.com:587\") { EnableSsl = true }; client.Send(message);",
            $"Dim client As New SmtpClient(\"smtp.contoso.com:587\") With {{.EnableSsl = True}}\n{Send}"),
        ["SMTP1015"] = MailKit("client.Connect(\"imap.gmail.com\", 587, SecureSocketOptions.StartTls);"),
        ["SMTP2001"] = MailKit("client.Authenticate(user, \"Tr0ub4dor\");"),
        ["SMTP2003"] = SystemNetMail(
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true, UseDefaultCredentials = true, Credentials = new "
            + "NetworkCredential(user, user) }; client.Send(message);",
            $"Dim client As New SmtpClient(\"smtp.contoso.com\", 587) With {{.EnableSsl = True, .UseDefaultCredentials = True, "
            + $".Credentials = New NetworkCredential(user, user)}}\n{Send}"),
        ["SMTP2004"] = MailKit(
            "using (var own = new SmtpClient()) { own.Connect(new Uri(\"smtps://robot:Tr0ub4dor@smtp.contoso.com\")); }",
            "Using own As New SmtpClient()\nown.Connect(New Uri(\"smtps://robot:Tr0ub4dor@smtp.contoso.com\"))\nEnd Using"),
        ["SMTP2005"] =
            MailKit("var log = new ProtocolLogger(\"smtp.log\"); log.RedactSecrets = false;",
                "Dim log As New ProtocolLogger(\"smtp.log\")\nlog.RedactSecrets = False"),
        ["SMTP3001"] = MailKit(
            "client.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => true;",
            "client.ServerCertificateValidationCallback = Function(sender, certificate, chain, errors) True"),
        ["SMTP3002"] = MailKit(
            "client.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => errors == SslPolicyErrors.None || "
            + "errors == SslPolicyErrors.RemoteCertificateNameMismatch;",
            "client.ServerCertificateValidationCallback = Function(sender, certificate, chain, errors) errors = SslPolicyErrors.None "
            + "OrElse errors = SslPolicyErrors.RemoteCertificateNameMismatch"),
        ["SMTP3003"] =
            MailKit("client.SslProtocols = SslProtocols.Tls11 | SslProtocols.Tls12;",
                "client.SslProtocols = SslProtocols.Tls11 Or SslProtocols.Tls12"),
        ["SMTP3004"] = MailKit("client.SslProtocols = SslProtocols.Tls12;"),
        ["SMTP3005"] = MailKit("client.CheckCertificateRevocation = false;"),
        ["SMTP4001"] = MailKit("client.Connect(\"smtp.office365.com\", 465, SecureSocketOptions.SslOnConnect);"),
        ["SMTP4002"] =
            SystemNetMail(
                "var client = new SmtpClient(user) { EnableSsl = true };", "Dim client As New SmtpClient(user) With {.EnableSsl = True}"),
        ["SMTP4003"] = MailKit("client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.StartTls);"),
        ["SMTP4005"] =
            MailKit("client.Connect(\"smtp-mail.outlook.com\", 587, SecureSocketOptions.StartTls); client.Authenticate(user, user);"),
        ["SMTP4006"] = SystemNetMail(
            "var client = new SmtpClient(\"smtp.sendgrid.net\", 587) { EnableSsl = true, Credentials = new "
            + "NetworkCredential(\"robot@contoso.com\", user) }; client.Send(message);",
            $"Dim client As New SmtpClient(\"smtp.sendgrid.net\", 587) With {{.EnableSsl = True, .Credentials = New "
            + $"NetworkCredential(\"robot@contoso.com\", user)}}\n{Send}"),
        ["SMTP4007"] =
            MailKit("client.Connect(\"smtp.office365.com\", 587, SecureSocketOptions.StartTls); client.Authenticate(user, user);"),
        ["SMTP4004"] = SystemNetMail("var client = new SmtpClient(); client.Send(message);", $"Dim client As New SmtpClient()\n{Send}"),
    };

    /// <summary>The rules that programs can break; the others are about settings files.</summary>
    public static IEnumerable<string> Ids => RuleCatalog.All
        .Where(rule => rule is not DoNotStorePassword && rule.GetType().Namespace != typeof(KeepTheFileReadable).Namespace)
        .Select(rule => rule.Id);

    /// <summary>The C# program.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="change">Changes its statements.</param>
    public static Compilation CSharp(string id, Func<string, string>? change = null) =>
        CSharpOf(id, All[id].Import, change?.Invoke(All[id].CSharp) ?? All[id].CSharp);

    /// <summary>The Visual Basic program.</summary>
    public static Compilation VisualBasic(string id) => VisualBasicOf(id, All[id].Import, All[id].VisualBasic);

    /// <summary>What the compiler reads next to it: SMTP4002 is off by default, and every System.Net.Mail client breaks it.</summary>
    public static ConfigFiles Config(string id, string editorConfig = "", string globalConfig = "") =>
        new(editorConfig, globalConfig + (id == "SMTP4002" ? "\ndotnet_diagnostic.SMTP4002.severity = warning" : ""));

    // One statement after the other, which differ only in their ends and in the case of a word.
    private static Program MailKit(string statements, string? visualBasic = null) => new(
        "MailKit.Net.Smtp",
        statements,
        visualBasic ?? statements.Replace("; ", "\n", StringComparison.Ordinal).Replace(";", "", StringComparison.Ordinal)
            .Replace("true", "True", StringComparison.Ordinal).Replace("false", "False", StringComparison.Ordinal));

    private static Program SystemNetMail(string cSharp, string visualBasic) => new("System.Net.Mail", cSharp, visualBasic);

    private static Compilation WithReferences(Compilation compilation, string id) => compilation.WithReferences(
    [
        .. CompilationReferences.Framework,
        .. CompilationReferences.MailKit.Skip(id == "SMTP4003" ? 1 : 0),
        .. id == "SMTP4003"
            ? [OlderAssembly.Of(typeof(global::MailKit.MailService).Assembly.Location, new Version(4, 15))]
            : Array.Empty<MetadataReference>(),
    ]);

    private static Compilation CSharpOf(string id, string import, string statements) => WithReferences(Diagnose.Compile($$"""
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

    private static Compilation VisualBasicOf(string id, string import, string statements) => WithReferences(VisualBasicCompilation.Create(
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

    private sealed record Program(string Import, string CSharp, string VisualBasic);
}
