using System.Globalization;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>A small mail program: its text is analysed, and the same text is compiled and run.</summary>
/// <param name="Name">What is special about it, as code.</param>
/// <param name="Library">Who connects.</param>
/// <param name="Mode">The mode that it sets, in the policy's terms; <see langword="null"/> if it sets none.</param>
/// <param name="Template">Its text, with <c>HOST</c> and <c>PORT</c> in place of the server.</param>
internal sealed record MailProgram(string Name, MailLibrary Library, TransportMode? Mode, string Template)
{
    private const string UserName = "alice";
    private const string Password = "Environment.GetEnvironmentVariable(\"SMTP_PASSWORD\")";

    /// <summary>The port that it ends on by the library's default, if it says none itself.</summary>
    public int? DefaultPort { get; init; }

    /// <summary>Whether it has a user name and a password.</summary>
    public bool UsesCredentials { get; init; } = true;

    /// <summary>Who is signed in where its message arrives; <see langword="null"/> if nobody.</summary>
    public string? SignedInAs { get; init; } = UserName;

    /// <summary>Whether it checks that the connection is encrypted before it sends.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>The name of its library.</summary>
    public string LibraryName => Library == MailLibrary.MailKit ? "MailKit" : "System.Net.Mail";

    /// <summary>Its name with its library's.</summary>
    public string FullName => $"{LibraryName}: {Name}";

    /// <summary>Its text for a server.</summary>
    public string Text(string host, int port) => Template
        .Replace("HOST", host, StringComparison.Ordinal)
        .Replace("PORT", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>What the policy makes of the same settings, without any compiler.</summary>
    public ChannelKind Channel(string host, int port)
    {
        var settings = new ConnectionSettings(
            Setting<string>.Known(host, null),
            DefaultPort is null ? Setting<int>.Known(port, null) : Setting<int>.Absent,
            Mode is { } mode ? Setting<TransportMode>.Known(mode, null) : Setting<TransportMode>.Absent,
            Setting<DeliveryMethod>.Absent);
        var notation = Library == MailLibrary.MailKit ? ModeNotation.SecureSocketOptions : ModeNotation.EnableSsl;
        var connection =
            new MailConnection(
                Library, notation, new WholeProgram(), [settings]) { UsesCredentials = UsesCredentials, IsGuarded = IsGuarded };
        var kind = Policy.Channel.Resolve(connection, settings, PolicyOptions.Default).Single().Kind;

        // A program that checks before it sends has made STARTTLS required itself.
        return IsGuarded && kind == ChannelKind.Opportunistic ? ChannelKind.StartTlsRequired : kind;
    }

    /// <summary>A program with System.Net.Mail.</summary>
    /// <param name="name">What is special about it.</param>
    /// <param name="mode">The mode that it sets.</param>
    /// <param name="settings">What its object initializer sets besides the time-out.</param>
    /// <param name="client">How the client is made.</param>
    /// <param name="before">What comes before that.</param>
    /// <param name="usesCredentials">Whether it has a user name and a password.</param>
    /// <param name="user">The user name.</param>
    /// <param name="isAsync">Whether it awaits.</param>
    /// <param name="timeout">After how many milliseconds it gives up; <see langword="null"/> for the library's default.</param>
    public static MailProgram SystemNetMail(
        string name, TransportMode? mode, string settings, string client = "new SmtpClient(\"HOST\", PORT)", string before = "",
            bool usesCredentials = true, string user = UserName, bool isAsync = false, int? timeout = Mail.Timeout)
    {
        string?[] assignments =
        [
            timeout is null ? null : $"Timeout = {timeout}",
            usesCredentials ? $"Credentials = new NetworkCredential(\"{user}\", {Password})" : null,
            settings.Length == 0 ? null : settings,
        ];
        return new(name, MailLibrary.SystemNetMail, mode, $$"""
            using System;
            using System.Net;
            using System.Net.Mail;
            using System.Threading.Tasks;

            public static class Mailer
            {
                public static {{(isAsync ? "async Task" : "void")}} Send(string recipient)
                {
                    {{before}}
                    using var client = {{client}} { {{string.Join(", ", assignments.Where(assignment => assignment is not null))}} };
                    {{(isAsync ? "await client.SendMailAsync" : "client.Send")}}("alice@contoso.com", recipient, "Minutes", "{{Mail.Body}}");
                }
            }
            """)
        { UsesCredentials = usesCredentials, SignedInAs = usesCredentials ? user : null };
    }

    /// <summary>A program with MailKit.</summary>
    /// <param name="name">What is special about it.</param>
    /// <param name="mode">The mode that it sets.</param>
    /// <param name="connect">The statements that connect.</param>
    /// <param name="settings">What the client's object initializer sets besides time-out and revocation check.</param>
    /// <param name="usesCredentials">Whether it has a user name and a password.</param>
    /// <param name="authenticate">What it signs in with, if that is not a user name and a password.</param>
    /// <param name="parameters">Further parameters of the method.</param>
    /// <param name="timeout">After how many milliseconds it gives up; <see langword="null"/> for the library's default.</param>
    public static MailProgram MailKit(
        string name, TransportMode? mode, string connect, string? settings = null, bool usesCredentials = true, string? authenticate = null,
            string parameters = "", int? timeout = Mail.Timeout)
    {
        // The lab's authority publishes no revocation list.
        string?[] assignments = ["CheckCertificateRevocation = false", timeout is null ? null : $"Timeout = {timeout}", settings];
        return new(name, MailLibrary.MailKit, mode, $$"""
            using System;
            using System.Net.Security;
            using System.Security.Authentication;
            using System.Threading.Tasks;
            using MailKit.Net.Smtp;
            using MailKit.Security;
            using MimeKit;

            public static class Mailer
            {
                public static {{(connect.Contains("await ", StringComparison.Ordinal) ? "async Task" : "void")}} Send(string recipient{{parameters}})
                {
                    var message = new MimeMessage { Subject = "Minutes", Body = new TextPart("plain") { Text = "{{Mail.Body}}" } };
                    message.From.Add(MailboxAddress.Parse("alice@contoso.com"));
                    message.To.Add(MailboxAddress.Parse(recipient));

                    using var client = new SmtpClient { {{string.Join(", ", assignments.Where(assignment => assignment is not null))}} };
                    {{connect}}
                    {{(usesCredentials ? $"client.Authenticate({authenticate ?? $"\"{UserName}\", {Password}"});" : "")}}
                    client.Send(message);
                    client.Disconnect(true);
                }
            }
            """)
        { UsesCredentials = usesCredentials, SignedInAs = usesCredentials ? UserName : null };
    }

    private sealed record WholeProgram : Place;
}
