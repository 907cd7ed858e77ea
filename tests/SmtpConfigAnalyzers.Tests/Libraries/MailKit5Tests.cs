using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Libraries;

/// <summary>
/// MailKit 5 sends by extension methods of its clients, and lists what a server can do as a set (PortingGuide.md). The feed of this build
/// has no such version: a library of that shape stands in for it.
/// </summary>
public class MailKit5Tests
{
    private const string Library = """
        namespace MimeKit { public class MimeMessage { } }
        namespace MailKit.Security { public enum SecureSocketOptions { None, Auto, SslOnConnect, StartTls, StartTlsWhenAvailable } }
        namespace MailKit.Net.Smtp
        {
            public readonly struct SmtpCapability { public static readonly SmtpCapability StartTLS, Size; }
            public interface ISmtpClient : IMailTransport { }
            public class SmtpClient : MailTransport, ISmtpClient
            {
                public System.Collections.Generic.HashSet<SmtpCapability> Capabilities { get; } = new();
            }
        }
        namespace MailKit
        {
            using System;
            using MailKit.Security;
            public interface IMailService : IDisposable
            {
                bool IsSecure { get; }
                void Connect(string host, int port, SecureSocketOptions options);
                void Connect(Uri uri);
                void Authenticate(string userName, string password);
            }
            public interface IMailTransport : IMailService { }
            public abstract class MailService : IMailService
            {
                public bool IsSecure => false;
                public void Connect(string host, int port, SecureSocketOptions options) { }
                public void Connect(Uri uri) { }
                public void Authenticate(string userName, string password) { }
                public void Dispose() { }
            }
            public abstract class MailTransport : MailService, IMailTransport { }
            public static class IMailTransportExtensions
            {
                public static string Send(this IMailTransport client, MimeKit.MimeMessage message) => "";
                public static System.Threading.Tasks.Task<string> SendAsync(this IMailTransport client, MimeKit.MimeMessage message) => null;
            }
        }
        """;

    private const string Optional = "client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.StartTlsWhenAvailable); ";
    private const string UriWithUser = "client.Connect(new System.Uri(\"smtps://user:word@smtp.contoso.com\")); ";

    private static readonly MetadataReference s_library = Compile("MailKit", Library, []);
    private static readonly MetadataReference s_unseen = Compile(
        "Contoso.Mail", "public static class Unseen { public static void Prepare(this MailKit.IMailService client) { } }", [s_library]);

    [Theory]
    [InlineData(Optional + "client.Send(message);", "SMTP1006")]
    [InlineData(Optional + "if (client.IsSecure) client.Send(message);", "")]
    [InlineData(Optional + "if (!client.IsSecure) return; client.SendAsync(message);", "")]
    [InlineData(Optional + "if (client.IsSecure) MailKit.IMailTransportExtensions.Send(client, message);", "")]
    [InlineData(Optional + "if (client.Capabilities.Contains(SmtpCapability.StartTLS)) client.Send(message);", "")]
    [InlineData(Optional + "if (!client.Capabilities.Contains(SmtpCapability.StartTLS)) return; client.Send(message);", "")]
    [InlineData(Optional + "if (client.Capabilities.Contains(SmtpCapability.Size)) client.Send(message);", "SMTP1006")]
    [InlineData(Optional + "client.Deliver(message);", "SMTP1006")]
    [InlineData(Optional + "client.DeliverIfSecure(message);", "")]
    public async Task ExtensionThatSends_IsAUseOfTheClient(string statements, string expected) =>
        Assert.Equal(expected, await Ids(statements));

    [Theory]
    [InlineData(UriWithUser + "client.Send(message);", "SMTP2004")]
    [InlineData(UriWithUser + "client.Deliver(message);", "SMTP2004")]
    [InlineData(UriWithUser + "client.SignIn(); client.Send(message);", "")]
    [InlineData(UriWithUser + "client.Prepare(); client.Send(message);", "")]
    public async Task Extension_IsFollowedWhereItIsSeen(string statements, string expected) =>
        Assert.Equal(expected, await Ids(statements));

    [Theory]
    [InlineData("client.Send(message)", "SMTP2004")]
    [InlineData("client.Prepare()", "")]
    public async Task VisualBasic_CallsExtensionsAlike(string statement, string expected)
    {
        var found = await Diagnose.Run(VisualBasicCompilation.Create(
            "Mail",
            [VisualBasicSyntaxTree.ParseText($"""
                Imports MailKit
                Imports MailKit.Net.Smtp
                Public Class Mailer
                    Public Sub Deliver(message As MimeKit.MimeMessage)
                        Dim client As New SmtpClient()
                        client.Connect(New System.Uri("smtps://user:word@smtp.contoso.com"))
                        {statement}
                    End Sub
                End Class
                """, path: "/Mailer.vb")],
            [.. CompilationReferences.Framework, s_library, s_unseen],
            new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

        Assert.Equal(expected, string.Join(" ", found.Select(diagnostic => diagnostic.Id)));
    }

    private static async Task<string> Ids(string statements)
    {
        var found = await Diagnose.CSharp($$"""
            using MailKit;
            using MailKit.Net.Smtp;
            using MailKit.Security;
            using MimeKit;
            public class Mailer
            {
                public void Run(MimeMessage message)
                {
                    using var client = new SmtpClient();
                    {{statements}}
                }
            }
            internal static class Seen
            {
                public static void Deliver(this IMailTransport client, MimeMessage message) => client.Send(message);
                public static void DeliverIfSecure(this IMailTransport client, MimeMessage message)
                {
                    if (client.IsSecure) client.Send(message);
                }
                public static void SignIn(this IMailService client) => client.Authenticate("mailer", System.Environment.GetEnvironmentVariable("P"));
            }
            """, [.. CompilationReferences.Framework, s_library, s_unseen]);
        return string.Join(" ", found.Select(diagnostic => diagnostic.Id).Distinct());
    }

    private static MetadataReference Compile(string name, string source, IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], [.. CompilationReferences.Framework, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
