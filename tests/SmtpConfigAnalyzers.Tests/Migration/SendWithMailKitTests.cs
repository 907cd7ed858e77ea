using SmtpConfigAnalyzers.CodeFixes.Migration;

namespace SmtpConfigAnalyzers.Tests.Migration;

/// <summary>"Send with MailKit": the message stays, the client becomes MailKit's.</summary>
public class SendWithMailKitTests
{
    private const string Usings = """
        using System;
        using System.Net;
        using System.Net.Mail;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string UsingsAfter = """
        using System;
        using System.Net;
        using System.Net.Mail;
        using System.Threading;
        using System.Threading.Tasks;
        using MailKit.Security;
        using MimeKit;
        using SmtpClient = MailKit.Net.Smtp.SmtpClient;

        """;

    private static string Program(string head, string signature, string body) =>
        $"{head}\npublic class Mailer\n{{\n    public {signature}\n    {{\n{Indent(body)}\n    }}\n}}\n";

    private static string Indent(string body) =>
        string.Join("\n", body.Split('\n').Select(line => line.Length == 0 ? line : "        " + line));

    private static async Task Migrates(string signature, string before, string after) => Assert.Equal(
        Program(UsingsAfter, signature, after), await MigratedProgram.Of(Program(Usings, signature, before)));

    [Fact]
    public Task UsingDeclaration_WithInitializer() => Migrates("void Send(MailMessage message, string password)", """
        using var client = new SmtpClient("smtp.contoso.com", 587)
        {
            EnableSsl = true,
            Credentials = new NetworkCredential("mailer", password),
        };
        client.Send(message);
        """, """
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", password);
        client.Send((MimeMessage)message);
        client.Disconnect(true);
        """);

    [Fact]
    public Task UsingStatement_StatementByStatement() => Migrates("void Send(MailMessage message, string user, string password)", """
        using (SmtpClient client = new SmtpClient())
        {
            // The provider's server.
            client.Host = "smtp.contoso.com";
            client.Port = 465; // implicit TLS
            client.EnableSsl = true;
            client.UseDefaultCredentials = false;
            client.Credentials = new NetworkCredential(user, password);
            client.DeliveryMethod = SmtpDeliveryMethod.Network;
            client.Timeout = 5000;

            client.Send(message);
        }
        """, """
        using (SmtpClient client = new SmtpClient())
        {
            client.Timeout = 5000;

            // The provider's server.
            // implicit TLS
            client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
            if (!string.IsNullOrEmpty(user))
            {
                client.Authenticate(user, password);
            }
            client.Send((MimeMessage)message);
            client.Disconnect(true);
        }
        """);

    [Fact]
    public Task Async_TokenAndConfigureAwait() => Migrates("async Task Send(MailMessage message, string password, CancellationToken token)", """
        var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true, Timeout = 10_000 };
        client.Credentials = new NetworkCredential("mailer", password);
        await client.SendMailAsync(message, token).ConfigureAwait(false);
        client.Dispose();
        """, """
        var client = new SmtpClient { Timeout = 10_000 };
        await client.ConnectAsync("smtp.contoso.com", 587, SecureSocketOptions.StartTls, token).ConfigureAwait(false);
        await client.AuthenticateAsync("mailer", password, token).ConfigureAwait(false);
        await client.SendAsync((MimeMessage)message, token).ConfigureAwait(false);
        await client.DisconnectAsync(true, token).ConfigureAwait(false);
        client.Dispose();
        """);

    [Fact]
    public Task CommentOfWhatStays_Stays() => Migrates("void Send(MailMessage message)", """
        var client = new SmtpClient("relay")
        {
            // Nobody waits longer.
            Port = 25,
            Timeout = 30_000, // 30 seconds
        };
        client.Send(message);
        """, """
        var client = new SmtpClient { Timeout = 30_000 }; // 30 seconds
        // Nobody waits longer.
        client.Connect("relay", 25, SecureSocketOptions.None);
        client.Send((MimeMessage)message);
        client.Disconnect(true);
        """);

    [Fact]
    public Task FourTexts() => Migrates("void Send()", """
        new Random();
        using var client = new SmtpClient("relay");
        client.Send("a@contoso.com", "b@contoso.com", "Subject", "Text");
        """, """
        new Random();
        using var client = new SmtpClient();
        client.Connect("relay", 25, SecureSocketOptions.None);
        client.Send((MimeMessage)new MailMessage("a@contoso.com", "b@contoso.com", "Subject", "Text"));
        client.Disconnect(true);
        """);

    [Fact]
    public Task ModeAndPort_AtRunTime() => Migrates("void Send(MailMessage message, string host, int port, bool ssl)", """
        using var client = new SmtpClient(host, port);
        client.EnableSsl = ssl;
        if (host.Length > 3)
            client.Send(message);
        """, """
        using var client = new SmtpClient();
        if (host.Length > 3)
        {
            client.Connect(host, port, port == 465 ? SecureSocketOptions.SslOnConnect : ssl ? SecureSocketOptions.StartTls : SecureSocketOptions.None);
            client.Send((MimeMessage)message);
            client.Disconnect(true);
        }
        """);

    [Fact]
    public Task Loop_ConnectsOnce() => Migrates("void Send(MailMessage[] messages, string password)", """
        using (var client = new SmtpClient("smtp.contoso.com", 587))
        {
            client.EnableSsl = true;
            client.Credentials = new NetworkCredential("mailer", password);
            foreach (var message in messages)
            {
                try
                {
                    client.Send(message);
                }
                catch (Exception error)
                {
                    Console.WriteLine(error);
                }
            }
        }
        """, """
        using (var client = new SmtpClient())
        {
            foreach (var message in messages)
            {
                try
                {
                    if (!client.IsConnected)
                    {
                        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
                        client.Authenticate("mailer", password);
                    }
                    client.Send((MimeMessage)message);
                }
                catch (Exception error)
                {
                    Console.WriteLine(error);
                }
            }
            client.Disconnect(true);
        }
        """);

    [Fact]
    public Task TaskRun_ConditionalCredentials() => Migrates("async Task Send(MailMessage message, string user, string password)", """
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        if (user != null)
        {
            client.UseDefaultCredentials = false;
            client.Credentials = new NetworkCredential(user, password);
        }

        await Task.Run(() => client.Send(message));
        """, """
        using var client = new SmtpClient();

        await Task.Run(() => {
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            if (user != null)
            {
                client.Authenticate(user, password);
            }
            client.Send((MimeMessage)message);
            client.Disconnect(true);
        });
        """);

    [Fact]
    public Task Branches_AreAskedWhereItConnects() => Migrates(
        "void Send(MailMessage message, string host, int? port, bool? ssl, string user, string password, bool quiet)", """
        var client = new SmtpClient();
        if (!string.IsNullOrEmpty(host))
        {
            client.Host = host;
            client.DeliveryMethod = SmtpDeliveryMethod.Network;
        }
        if (port.HasValue)
            client.Port = port.Value;
        if (ssl.HasValue)
            client.EnableSsl = ssl.Value;
        if (quiet || port > 0)
            client.Credentials = new NetworkCredential(user, password);
        client.Send(message);
        """, """
        var client = new SmtpClient();
        client.Connect(host, port.HasValue ? port.Value : 25, port.HasValue && port.Value == 465 ? SecureSocketOptions.SslOnConnect : ssl.HasValue && ssl.Value ? SecureSocketOptions.StartTls : SecureSocketOptions.None);
        if ((quiet || port > 0) && !string.IsNullOrEmpty(user))
        {
            client.Authenticate(user, password);
        }
        client.Send((MimeMessage)message);
        client.Disconnect(true);
        """);

    [Fact]
    public Task EitherBranch_IsAsked() => Migrates("void Send(MailMessage message, string mode, string user, string password)", """
        using var client = new SmtpClient("smtp.contoso.com", 25);
        if (mode == "tls")
        {
            client.EnableSsl = true;
            client.Port = 587;
        }
        else if (mode == "backup" || mode == "old")
            client.Host = "backup.contoso.com";
        else
        {
            client.EnableSsl = false;
            client.Credentials = user == null ? null : new NetworkCredential(user, password);
        }
        client.Send(message);
        """, """
        using var client = new SmtpClient();
        client.Connect(mode == "tls" ? "smtp.contoso.com" : (mode == "backup" || mode == "old") ? "backup.contoso.com" : "smtp.contoso.com", mode == "tls" ? 587 : 25, mode == "tls" ? SecureSocketOptions.StartTls : SecureSocketOptions.None);
        if (!(mode == "tls") && !(mode == "backup" || mode == "old") && !(user == null))
        {
            client.Authenticate(user, password);
        }
        client.Send((MimeMessage)message);
        client.Disconnect(true);
        """);

    [Fact]
    public Task TokenOfOAuth_IsTheProgramsToGet() => Migrates("void Send(MailMessage message, string password)", """
        using var client = new SmtpClient("smtp-mail.outlook.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential("mailer@outlook.com", password);
        client.Send(message);
        """, """
        using var client = new SmtpClient();
        client.Connect("smtp-mail.outlook.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(new SaslMechanismOAuth2("mailer@outlook.com", GetAccessToken()));
        client.Send((MimeMessage)message);
        client.Disconnect(true);

        // An OAuth 2.0 access token for SMTP, requested from the provider before each connection.
        string GetAccessToken() => throw new System.NotImplementedException();
        """);

    [Fact]
    public Task ClearText_BecomesRequiredTls() => Migrates("void Send(MailMessage message, string password)", """
        var client = new SmtpClient("smtp.contoso.com", 587);
        client.Credentials = new NetworkCredential("mailer", password);
        client.Send(message);
        """, """
        var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", password);
        client.Send((MimeMessage)message);
        client.Disconnect(true);
        """);

    [Fact]
    public Task ProviderWithImplicitTlsAlone_GetsItsEndpoint() => Migrates("void Send(MailMessage message, string password)", """
        var client = new SmtpClient("gz-smtp.qcloudmail.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential("mailer@contoso.com", password);
        client.Send(message);
        """, """
        var client = new SmtpClient();
        client.Connect("gz-smtp.qcloudmail.com", 465, SecureSocketOptions.SslOnConnect);
        client.Authenticate("mailer@contoso.com", password);
        client.Send((MimeMessage)message);
        client.Disconnect(true);
        """);

    [Fact]
    public async Task FullNames_StayFull() => Assert.Equal("""
        public class Mailer
        {
            public void Send(System.Net.Mail.MailMessage message)
            {
                var client = new MailKit.Net.Smtp.SmtpClient();
                client.Connect("relay", 25, MailKit.Security.SecureSocketOptions.None);
                client.Send((MimeKit.MimeMessage)message);
                client.Disconnect(true);
            }
        }
        """, await MigratedProgram.Of("""
        public class Mailer
        {
            public void Send(System.Net.Mail.MailMessage message)
            {
                var client = new System.Net.Mail.SmtpClient("relay");
                client.Send(message);
            }
        }
        """));

    [Fact]
    public async Task Alias_IsPutInOrder()
    {
        const string Others = "using Mail = System.Net.Mail.MailMessage;\nALIASusing Text = System.String;\n";
        const string Signature = "void Send(MailMessage message, Text port)";
        var usings = UsingsAfter[..UsingsAfter.LastIndexOf("using SmtpClient", StringComparison.Ordinal)];
        Assert.Equal(
            Program(usings + Others.Replace("ALIAS", "using SmtpClient = MailKit.Net.Smtp.SmtpClient;\n", StringComparison.Ordinal), Signature, """
                var client = new SmtpClient();
                client.Connect("relay", int.Parse(port), int.Parse(port) == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);
                client.Send((MimeMessage)message);
                client.Disconnect(true);
                """),
            await MigratedProgram.Of(Program(Usings.TrimEnd() + "\n" + Others.Replace("ALIAS", "", StringComparison.Ordinal), Signature, """
                var client = new SmtpClient("relay", int.Parse(port)) { EnableSsl = true };
                client.Send(message);
                """)));
    }

    [Fact]
    public async Task ConfiguredNullable_BringsNoWarning() => Assert.Equal(Program(UsingsAfter, "void Send(MailMessage message, string? host)", """
        using var client = new SmtpClient();
        client.Connect(host!, 587, SecureSocketOptions.StartTls);
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("USER")))
        {
            client.Authenticate(new NetworkCredential(Environment.GetEnvironmentVariable("USER"), Environment.GetEnvironmentVariable("PASSWORD")));
        }
        client.Send((MimeMessage)message);
        client.Disconnect(true);
        """), await MigratedProgram.Of(Program(Usings, "void Send(MailMessage message, string? host)", """
        using var client = new SmtpClient(host, 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential(Environment.GetEnvironmentVariable("USER"), Environment.GetEnvironmentVariable("PASSWORD"));
        client.Send(message);
        """), nullable: true));

    [Fact]
    public async Task CatchOfSmtpException_CatchesWhatMailKitThrows()
    {
        const string Before = """
            try
            {
                using var client = new SmtpClient("relay");
                client.Send(message);
            }
            catch (SmtpException error) when (error.InnerException == null) // told
            {
                Console.WriteLine(error.Message);
            }
            catch (SmtpException)
            {
            }
            """;
        const string After = """
            try
            {
                using var client = new SmtpClient();
                client.Connect("relay", 25, SecureSocketOptions.None);
                client.Send((MimeMessage)message);
                client.Disconnect(true);
            }
            catch (Exception error) when ((error is CommandException or ProtocolException or AuthenticationException or NotSupportedException or SocketException or IOException or TimeoutException) && (error.InnerException == null)) // told
            {
                Console.WriteLine(error.Message);
            }
            catch (Exception error) when (error is CommandException or ProtocolException or AuthenticationException or NotSupportedException or SocketException or IOException or TimeoutException)
            {
            }
            """;
        var usings = UsingsAfter.Replace("using System.Net;\n", "using System.IO;\nusing System.Net;\n", StringComparison.Ordinal)
            .Replace("using System.Net.Mail;\n", "using System.Net.Mail;\nusing System.Net.Sockets;\n", StringComparison.Ordinal)
            .Replace("using MailKit.Security;\n", "using MailKit;\nusing MailKit.Security;\n", StringComparison.Ordinal);
        Assert.Equal(
            Program(usings, "void Send(MailMessage message)", After),
            await MigratedProgram.Of(Program(Usings, "void Send(MailMessage message)", Before)));
    }

    // Twelve clients of all kinds: what can be migrated is, the rest stays, and all of it compiles.
    [Fact]
    public async Task FixAll_OverAProject()
    {
        const string Settings = "{ EnableSsl = true, Credentials = new NetworkCredential(\"mailer\", password) }";
        var one = Verification.FixableProgram.Of(
            false,
            ("One.cs", Program(Usings, "void Send(MailMessage message, string password)", $$"""
                using (var a = new SmtpClient("smtp.contoso.com", 465) {{Settings}})
                    a.Send(message);
                var b = new SmtpClient("smtp.contoso.com", 465) {{Settings}};
                try
                {
                    b.Send(message);
                }
                catch (SmtpException)
                {
                }
                var c = new SmtpClient("smtp.contoso.com", 465) {{Settings}};
                c.Send(message);
                c.Send("a@contoso.com", "b@contoso.com", "Subject", "Text");
                SmtpClient d = new("smtp.contoso.com", 465) {{Settings}};
                Task.Run(() => d.Send(message)).Wait();
                var e = new SmtpClient("smtp.contoso.com", 465) {{Settings}};
                for (var i = 0; i < 3; i++)
                    e.Send(message);
                new SmtpClient("smtp.contoso.com", 465) {{Settings}}.Send(message);
                """)),
            ("Two.cs", Program(Usings, "async Task Send(MailMessage message, string password)", $$"""
                using var a = new SmtpClient("smtp.contoso.com", 465) {{Settings}};
                await a.SendMailAsync(message);
                using var b = new System.Net.Mail.SmtpClient("smtp.contoso.com", 465) {{Settings}};
                await b.SendMailAsync(message);
                using var c = new SmtpClient("smtp.contoso.com", 465);
                if (password != null)
                    c.Credentials = new NetworkCredential("mailer", password);
                await c.SendMailAsync(message);
                """).Replace("class Mailer", "class Two", StringComparison.Ordinal)),
            ("Three.cs", Program(Usings, "void Send(MailMessage message, string password)", $$"""
                var a = new SmtpClient("smtp.contoso.com", 465) {{Settings}};
                a.UseDefaultCredentials = true;
                a.Send(message);
                var b = new SmtpClient("smtp.contoso.com", 465) {{Settings}};
                b.Send(message);
                var c = new SmtpClient("smtp.contoso.com", 465) {{Settings}};
                Console.WriteLine(c.Host);
                c.Send(message);
                """).Replace("class Mailer", "class Three", StringComparison.Ordinal)));
        Assert.Empty(await one.CompilerSays());
        var before = (await one.Findings()).Count(finding => finding.Id == "SMTP1005");
        Assert.Equal(12, before);

        var after = (await one.TakeAll(new MigrationCodeFix(), "SMTP1005", "Send with MailKit"))!;

        Assert.Empty(await after.CompilerSays());
        Assert.Equal(2, (await after.Findings()).Count(finding => finding.Id == "SMTP1005"));
        Assert.DoesNotContain(await after.Findings(), finding => finding.Id is "SMTP1002" or "SMTP1006");
    }
}
