using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>What is done with a client, and who decides its TLS: how loud a finding is, and whether there is one.</summary>
public class UseTests
{
    [Theory]
    [InlineData("client.Send(message);", DiagnosticSeverity.Warning)]
    [InlineData("client.SendAsync(message, null);", DiagnosticSeverity.Warning)]
    [InlineData("Use(client);", DiagnosticSeverity.Warning)]
    [InlineData("_client = client;", DiagnosticSeverity.Warning)]
    [InlineData("_all.Add(client);", DiagnosticSeverity.Warning)]
    [InlineData("Action send = () => client.Send(message); send();", DiagnosticSeverity.Warning)]
    [InlineData("void Now() => client.Send(message); Now();", DiagnosticSeverity.Warning)]
    [InlineData("if (flag) client.Send(message);", DiagnosticSeverity.Warning)]
    [InlineData("var other = client; other.Send(message);", DiagnosticSeverity.Warning)]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("client.Timeout = 1;", DiagnosticSeverity.Info)]
    [InlineData("Console.WriteLine(client.Port);", DiagnosticSeverity.Info)]
    [InlineData("client.Dispose();", DiagnosticSeverity.Info)]
    public async Task ClientThatNobodySendsWith_IsANote(string use, DiagnosticSeverity severity)
    {
        var found = await Diagnose.CSharp(Verify.WithSystemNetMail(
            $"var client = new SmtpClient(\"smtp.contoso.com\", 587) {{ EnableSsl = false }}; {use}",
            "private SmtpClient _client; public SmtpClient Client => _client; private readonly "
            + "System.Collections.Generic.List<SmtpClient> _all = new(); private void Use(SmtpClient one) => one.Send(null);"));

        Assert.Equal(severity, Assert.Single(found, diagnostic => diagnostic.Id == "SMTP1003").Severity);
    }

    [Theory]
    [InlineData("if (!settings.RequireTls) { client.Connect(host, 587, SecureSocketOptions.None); client.Send(message); }", "")]
    [InlineData("if (settings.DisableTls && host != null) { client.Connect(host, 587, SecureSocketOptions.None); }", "")]
    [InlineData("if (!settings.DisableTls) { message.Subject = host; } else { client.Connect(host, 587, SecureSocketOptions.None); }", "")]
    [InlineData("if (settings.Encryption == \"none\") { client.Connect(host, 587, SecureSocketOptions.None); }", "")]
    [InlineData("if (settings.Tls is TlsMode.Off) { client.Connect(host, 587, SecureSocketOptions.None); }", "")]
    [InlineData("if (settings.DisableTls) client.Connect(host, 587, SecureSocketOptions.None); else client.Connect(host, 587, "
        + "SecureSocketOptions.StartTls); client.Send(message);", "")]
    [InlineData("switch (settings.Encryption) { case \"none\": client.Connect(host, 587, SecureSocketOptions.None); break; default: "
        + "client.Connect(host, 587, SecureSocketOptions.StartTls); break; }", "")]
    [InlineData("switch (settings.Tls) { case TlsMode.Required: client.Connect(host, 587, SecureSocketOptions.StartTls); break; default: "
        + "client.Connect(host, 587, SecureSocketOptions.None); break; }", "")]
    [InlineData("client.Connect(host, 587, settings.Tls switch { TlsMode.Off => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls });",
        "")]
    // What happens while nobody has touched a setting is nobody's decision but the program's.
    [InlineData("if (!settings.UseTls) { client.Connect(host, 587, SecureSocketOptions.None); client.Send(message); }", "SMTP1003")]
    [InlineData("if (settings.UseTls) client.Connect(host, 587, SecureSocketOptions.StartTls); else client.Connect(host, 587, "
        + "SecureSocketOptions.None);", "SMTP1003")]
    [InlineData("if (settings.DisableTls || !settings.UseTls) { client.Connect(host, 587, SecureSocketOptions.None); }", "SMTP1003")]
    [InlineData("if (settings.Encryption != \"tls\") { client.Connect(host, 587, SecureSocketOptions.None); }", "SMTP1003")]
    [InlineData("switch (settings.Encryption) { case \"tls\": client.Connect(host, 587, SecureSocketOptions.StartTls); break; default: "
        + "client.Connect(host, 587, SecureSocketOptions.None); break; }", "SMTP1003")]
    [InlineData("switch (settings.Tls) { case TlsMode.Required: client.Connect(host, 587, SecureSocketOptions.None); break; default: "
        + "client.Connect(host, 587, SecureSocketOptions.StartTls); break; }", "SMTP1003")]
    [InlineData("if (!secure) { client.Connect(host, 587, SecureSocketOptions.None); }", "SMTP1003")]
    [InlineData("if (settings.Retry) { client.Connect(host, 587, SecureSocketOptions.None); }", "SMTP1003")]
    [InlineData("if (!settings.UseTls) { message.Subject = host; } client.Connect(host, 587, SecureSocketOptions.None);", "SMTP1003")]
    [InlineData("if (settings.DisableTls) { client.Connect(host, 465, SecureSocketOptions.StartTls); }", "SMTP1002")]
    [InlineData("if (settings.DisableTls) { client.Connect(host, 465, SecureSocketOptions.None); }", "SMTP1002")]
    [InlineData("if (client.IsSecure) { client.Connect(host, 587, SecureSocketOptions.None); }", "SMTP1003")]
    public async Task TlsThatAUsersSettingTurnsOff_IsTheirDecision(string statements, string expected)
    {
        var found = await Diagnose.CSharp($$"""
            using MailKit.Net.Smtp;
            using MailKit.Security;
            public enum TlsMode { Required, Off }
            public class Settings
            {
                public bool UseTls { get; set; }
                public bool RequireTls { get; set; } = true;
                public bool DisableTls { get; set; }
                public bool Retry { get; set; }
                public string Encryption { get; set; }
                public TlsMode Tls { get; set; }
            }
            public class Mailer
            {
                public void Send(Settings settings, bool secure, string host, string user, string password, MimeKit.MimeMessage message)
                {
                    using var client = new SmtpClient();
                    {{statements}}
                    client.Authenticate(user, password);
                }
            }
            """);

        Assert.Equal(expected, string.Join(" ", found.Select(diagnostic => diagnostic.Id).Distinct()));
    }

    // Its class may be in another project.
    [Fact]
    public async Task SettingOfAnotherAssembly_IsAUsersToo()
    {
        var settings = CSharpCompilation.Create(
            "Contoso.Settings", [CSharpSyntaxTree.ParseText("public class Settings { public bool DisableTls { get; set; } }")],
            CompilationReferences.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(settings.Emit(image).Success);
        var found = await Diagnose.CSharp(
            """
            using MailKit.Net.Smtp;
            using MailKit.Security;
            public class Mailer
            {
                public void Send(Settings settings, string host, string user, string password, MimeKit.MimeMessage message)
                {
                    using var client = new SmtpClient();
                    if (settings.DisableTls)
                        client.Connect(host, 587, SecureSocketOptions.None);
                    else
                        client.Connect(host, 587, SecureSocketOptions.StartTlsWhenAvailable);
                    client.Authenticate(user, password);
                }
            }
            """, [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, MetadataReference.CreateFromImage(image.ToArray())]);

        Assert.Equal(["SMTP1006"], found.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("client.UseDefaultCredentials = true;", "messages go")]
    [InlineData("client.Credentials = new NetworkCredential(user, password);", "password and message go")]
    [InlineData("client.Credentials = new NetworkCredential(user, password); client.UseDefaultCredentials = false;",
        "password and message go")]
    public async Task DefaultCredentials_AreNoPassword(string statements, string said)
    {
        var found = await Diagnose.CSharp(
            Verify.WithSystemNetMail($"var client = new SmtpClient(\"smtp.contoso.com\", 587); {statements} client.Send(message);"));

        Assert.Contains(
            said, Assert.Single(found, diagnostic => diagnostic.Id == "SMTP1003")
            .GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
