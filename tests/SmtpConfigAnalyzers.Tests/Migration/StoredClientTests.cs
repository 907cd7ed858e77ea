namespace SmtpConfigAnalyzers.Tests.Migration;

/// <summary>A client that a class keeps or makes is made by each member that sends with it.</summary>
public class StoredClientTests
{
    private const string Usings = """
        using System;
        using System.Net;
        using System.Net.Mail;
        using System.Threading.Tasks;

        """;

    private const string UsingsAfter = """
        using System;
        using System.Net;
        using System.Net.Mail;
        using System.Threading.Tasks;
        using MailKit.Security;
        using MimeKit;
        using SmtpClient = MailKit.Net.Smtp.SmtpClient;

        """;

    private static async Task Migrates(string before, string after) =>
        Assert.Equal(UsingsAfter + after, await MigratedProgram.Of(Usings + before));

    [Fact]
    public Task ReadonlyField_InEachMember() => Migrates("""
        public class Mailer : IDisposable
        {
            // Sends to the relay.
            private readonly SmtpClient _client = new SmtpClient("relay") { Timeout = 5000 };

            public void Send(MailMessage message)
            {
                Console.WriteLine(message.Subject);
                _client.Send(message);
            }

            public async Task SendAsync(MailMessage[] messages)
            {
                foreach (var message in messages)
                {
                    await _client.SendMailAsync(message);
                }
            }

            public void Dispose() => _client.Dispose();
        }
        """, """
        public class Mailer : IDisposable
        {
            public void Send(MailMessage message)
            {
                Console.WriteLine(message.Subject);
                using var client = new SmtpClient { Timeout = 5000 };
                client.Connect("relay", 25, SecureSocketOptions.None);
                client.Send((MimeMessage)message);
                client.Disconnect(true);
            }

            public async Task SendAsync(MailMessage[] messages)
            {
                using var client = new SmtpClient { Timeout = 5000 };
                foreach (var message in messages)
                {
                    if (!client.IsConnected)
                    {
                        await client.ConnectAsync("relay", 25, SecureSocketOptions.None);
                    }
                    await client.SendAsync((MimeMessage)message);
                }
                await client.DisconnectAsync(true);
            }

            public void Dispose() { }
        }
        """);

    [Fact]
    public Task FieldOfAConstructor_KeepsWhatItIsGiven() => Migrates("""
        public class Mailer
        {
            private readonly SmtpClient _client;
            private readonly string _password;

            public Mailer(string host, string password)
            {
                _password = password ?? throw new ArgumentNullException(nameof(password));
                _client = new SmtpClient(host, 587);
                _client.EnableSsl = true;
                _client.Credentials = new NetworkCredential("mailer", password);
            }

            public Task SendAsync(MailMessage message) => _client.SendMailAsync(message);
        }
        """, """
        public class Mailer
        {
            private readonly string _host;
            private readonly string _password;

            public Mailer(string host, string password)
            {
                _password = password ?? throw new ArgumentNullException(nameof(password));
                _host = host;
            }

            public async Task SendAsync(MailMessage message)
            {
                using var client = new SmtpClient();
                await client.ConnectAsync(_host, 587, SecureSocketOptions.StartTls);
                await client.AuthenticateAsync("mailer", _password);
                await client.SendAsync((MimeMessage)message);
                await client.DisconnectAsync(true);
            }
        }
        """);

    [Fact]
    public Task StaticField_AndTask() => Migrates("""
        public static class Mailer
        {
            private static readonly SmtpClient s_client = new("relay");

            public static Task Send(MailMessage message)
            {
                if (message == null)
                {
                    return Task.CompletedTask;
                }

                return s_client.SendMailAsync(message);
            }
        }
        """, """
        public static class Mailer
        {
            public static async Task Send(MailMessage message)
            {
                if (message == null)
                {
                    return;
                }

                using var client = new SmtpClient();
                await client.ConnectAsync("relay", 25, SecureSocketOptions.None);
                await client.SendAsync((MimeMessage)message);
                await client.DisconnectAsync(true);
            }
        }
        """);

    [Theory]
    [InlineData("private SmtpClient _client;", "_client ??= new SmtpClient(\"relay\");\n        _client.Send(message);")]
    [InlineData("private SmtpClient _client;", "if (_client == null)\n        {\n            _client = new SmtpClient(\"relay\");\n        }\n        _client.Send(message);")]
    [InlineData("private readonly Lazy<SmtpClient> _client = new Lazy<SmtpClient>(() => new SmtpClient(\"relay\"));", "_client.Value.Send(message);")]
    [InlineData("private SmtpClient Client { get; } = new SmtpClient(\"relay\");", "Client.Send(message);")]
    [InlineData("private SmtpClient Client => new SmtpClient(\"relay\");", "Client.Send(message);")]
    [InlineData("private readonly Func<SmtpClient> _create = () => new SmtpClient(\"relay\");", "using var client = _create();\n        client.Send(message);")]
    [InlineData("private static Func<SmtpClient> Create { get; } = () => new(\"relay\");", "using var client = Create.Invoke();\n        client.Send(message);")]
    [InlineData("private readonly Func<SmtpClient> _create = () =>\n    {\n        var made = new SmtpClient();\n        made.Host = \"relay\";\n        return made;\n    };", "using var client = _create();\n        client.Send(message);")]
    [InlineData("private SmtpClient Create() => new SmtpClient(\"relay\");", "using var client = Create();\n        client.Send(message);")]
    [InlineData("private static SmtpClient Create()\n    {\n        var made = new SmtpClient();\n        made.Host = \"relay\";\n        return made;\n    }", "using var client = Create();\n        client.Send(message);")]
    [InlineData("private static SmtpClient Create()\n    {\n        var client = new SmtpClient();\n        client.Host = \"relay\";\n        return client;\n    }", "using var client = Create();\n        client.Send(message);")]
    public Task LazyFieldsPropertiesAndFactories(string member, string statements) => Migrates($$"""
        public class Mailer
        {
            {{member}}

            public void Send(MailMessage message)
            {
                {{statements}}
            }
        }
        """, """
        public class Mailer
        {
            public void Send(MailMessage message)
            {
                using var client = new SmtpClient();
                client.Connect("relay", 25, SecureSocketOptions.None);
                client.Send((MimeMessage)message);
                client.Disconnect(true);
            }
        }
        """);

    [Theory]
    [InlineData("void", "new SmtpClient(\"relay\").Send(message);", "using var client = new SmtpClient();\n        client.Connect(\"relay\", 25, SecureSocketOptions.None);\n        client.Send((MimeMessage)message);\n        client.Disconnect(true);")]
    [InlineData("Task", "return new SmtpClient\n        {\n            Host = \"relay\",\n        }.SendMailAsync(message);", "using var client = new SmtpClient();\n        await client.ConnectAsync(\"relay\", 25, SecureSocketOptions.None);\n        await client.SendAsync((MimeMessage)message);\n        await client.DisconnectAsync(true);")]
    public Task ClientWithoutAName_GetsOne(string type, string before, string after) => Migrates(
        Sending(type, before), Sending(type == "Task" ? "async Task" : type, after));

    private static string Sending(string type, string statements) => $$"""
        public class Mailer
        {
            public {{type}} Send(MailMessage message)
            {
                {{statements}}
            }
        }
        """;

    [Fact]
    public Task ReturnedTask_OfALocalClient() => Migrates("""
        public class Mailer
        {
            public Task Send(MailMessage message)
            {
                var client = new SmtpClient("relay");
                return client.SendMailAsync(message);
            }
        }
        """, """
        public class Mailer
        {
            public async Task Send(MailMessage message)
            {
                var client = new SmtpClient();
                await client.ConnectAsync("relay", 25, SecureSocketOptions.None);
                await client.SendAsync((MimeMessage)message);
                await client.DisconnectAsync(true);
            }
        }
        """);
}
