using System.Globalization;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>A small mail program: its text is analysed, and the same text is compiled and run.</summary>
/// <param name="Name">What is special about it, as code.</param>
/// <param name="Library">Who connects.</param>
/// <param name="Mode">The mode that it sets, in the policy's terms; <see langword="null"/> if it sets none.</param>
/// <param name="Template">Its text, with <c>HOST</c> and <c>PORT</c> in place of the server.</param>
internal sealed record MailProgram(string Name, MailLibrary Library, TransportMode? Mode, string Template)
{
    /// <summary>Its name with its library's.</summary>
    public string FullName => $"{(Library == MailLibrary.MailKit ? "MailKit" : "System.Net.Mail")}: {Name}";

    /// <summary>The port that it connects to, if its text has no place for one.</summary>
    public int? Port { get; init; }

    /// <summary>The port that its text says, if that is not the one it connects to: 0 is none.</summary>
    public bool SaysPort { get; init; } = true;

    /// <summary>Whether it has a user name and a password.</summary>
    public bool UsesCredentials { get; init; } = true;

    /// <summary>Whether it checks that the connection is encrypted before it sends.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Its text for a server.</summary>
    public string Text(string host, int port) => Template
        .Replace("HOST", host, StringComparison.Ordinal)
        .Replace("PORT", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>What the policy makes of the same settings, without any compiler.</summary>
    public Channel Channel(string host, int port)
    {
        var settings = new ConnectionSettings(
            Setting<string>.Known(host, null),
            SaysPort ? Setting<int>.Known(port, null) : Setting<int>.Absent,
            Mode is { } mode ? Setting<TransportMode>.Known(mode, null) : Setting<TransportMode>.Absent,
            Setting<DeliveryMethod>.Absent);
        var notation = Library == MailLibrary.MailKit ? ModeNotation.SecureSocketOptions : ModeNotation.EnableSsl;
        var connection = new MailConnection(Library, notation, new Program(), [settings]) { UsesCredentials = UsesCredentials, IsGuarded = IsGuarded };
        return Assert.Single(Policy.Channel.Resolve(connection, settings, PolicyOptions.Default));
    }

    /// <summary>A program with System.Net.Mail.</summary>
    /// <param name="name">What is special about it.</param>
    /// <param name="mode">The mode that it sets.</param>
    /// <param name="settings">What its object initializer sets besides time-out and credentials.</param>
    /// <param name="client">How the client is made.</param>
    public static MailProgram SystemNetMail(string name, TransportMode? mode, string settings, string client = "new SmtpClient(\"HOST\", PORT)") =>
        new(name, MailLibrary.SystemNetMail, mode, $$"""
            using System;
            using System.Net;
            using System.Net.Mail;

            public static class Mailer
            {
                public static void Send(string recipient)
                {
                    using var client = {{client}}
                    {
                        Timeout = {{Mail.Timeout}},
                        Credentials = new NetworkCredential("alice", Environment.GetEnvironmentVariable("SMTP_PASSWORD")),{{(settings.Length == 0 ? "" : $"\n            {settings},")}}
                    };
                    client.Send("alice@contoso.com", recipient, "Minutes", "{{Mail.Body}}");
                }
            }
            """);

    /// <summary>A program with MailKit.</summary>
    /// <param name="name">What is special about it.</param>
    /// <param name="mode">The mode that it sets.</param>
    /// <param name="connect">The statements that connect.</param>
    /// <param name="settings">What the client's object initializer sets besides time-out and revocation check.</param>
    public static MailProgram MailKit(string name, TransportMode? mode, string connect, string settings = "") =>
        new(name, MailLibrary.MailKit, mode, $$"""
            using System;
            using MailKit.Net.Smtp;
            using MailKit.Security;
            using MimeKit;

            public static class Mailer
            {
                public static void Send(string recipient)
                {
                    var message = new MimeMessage { Subject = "Minutes", Body = new TextPart("plain") { Text = "{{Mail.Body}}" } };
                    message.From.Add(MailboxAddress.Parse("alice@contoso.com"));
                    message.To.Add(MailboxAddress.Parse(recipient));

                    // The lab's authority publishes no revocation list.
                    using var client = new SmtpClient { Timeout = {{Mail.Timeout}}, CheckCertificateRevocation = false{{(settings.Length == 0 ? "" : ", " + settings)}} };
                    {{connect}}
                    client.Authenticate("alice", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
                    client.Send(message);
                    client.Disconnect(true);
                }
            }
            """);

    private sealed record Program : Place;
}
