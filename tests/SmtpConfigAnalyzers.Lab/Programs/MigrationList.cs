using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>Programs with System.Net.Mail that are sent as they are, and once "Send with MailKit" has changed them.</summary>
internal static class MigrationList
{
    private const string Hidden = "message.Bcc.Add(\"hidden-\" + recipient);";
    private const string Html = "message.Body = \"<p>The board meets on Friday.</p>\"; message.IsBodyHtml = true;";
    private const string Picture = "new MemoryStream(new byte[] { 137, 80, 78, 71, 13, 10, 26, 10, 0, 255 })";

    // An encoding that MimeKit would not choose; parts that BodyBuilder does not make; what is written over, or put together later.
    private static readonly string[] Unmapped =
    [
        "text beyond ASCII", "Latin-1", "display names", "long lines", "dots and lines", "attached text",
        "alternate views", "linked picture", "alternate views, IsBodyHtml", "DeliveryNotificationOptions",
    ];

    // System.Net.Mail keeps the encoding of the first body, which is ASCII, and writes "?" for all beyond it; MimeKit writes UTF-8.
    private const string Corrected = "another text beyond ASCII";

    private static readonly (string Name, string Statements, string[] Differences)[] Messages =
    [
        ("text", "", []),
        ("HTML", Html, []),
        ("subject beyond ASCII", "message.Subject = \"Protokoll für Mühlheim, 会议\";", []),
        ("text beyond ASCII", "message.Body += \" Grüße, 你好\";", []),
        (Corrected, "message.Body = \"Grüße, 你好\" + new string('x', 1200) + \"\\r\\n.\\r\\nFrom here\";", []),
        ("Latin-1", "message.Body += \" Grüße\"; message.BodyEncoding = Encoding.Latin1;", []),
        ("long lines", "message.Body += new string('x', 1200);", []),
        ("dots and lines", "message.Body += \"\\r\\n.\\r\\n..\\r\\nFrom here\\r\\n\";", []),
        ("display names", "message.From = new MailAddress(\"alice@contoso.com\", \"Älice, of Contoso\");", []),
        ("several recipients", "message.To.Add(\"bob@contoso.com, \\\"Carol\\\" <carol@contoso.com>\");", []),
        ("Cc", "message.CC.Add(new MailAddress(\"dave@contoso.com\", \"Dave\"));", []),
        ("Bcc", Hidden, []),
        ("Reply-To, Sender", "message.ReplyToList.Add(\"desk@contoso.com\"); message.Sender = new MailAddress(\"robot@contoso.com\");", []),
        ("own headers", "message.Headers.Add(\"X-Order\", \"4711\"); message.Headers.Add(\"List-Unsubscribe\", \"<mailto:off@contoso.com>\");", []),
        ("Priority.High", "message.Priority = MailPriority.High;", ["X-Priority"]),
        ("Priority.Low", "message.Priority = MailPriority.Low;", ["X-Priority"]),
        ("attached text", "message.Attachments.Add(Attachment.CreateAttachmentFromString(\"a;b\\r\\n1;2\\r\\n\", \"table.csv\"));", []),
        ("attached bytes", $"message.Attachments.Add(new Attachment({Picture}, \"logo.png\", \"image/png\"));", []),
        ("file name beyond ASCII", $"message.Attachments.Add(new Attachment({Picture}, \"Übersicht.png\", \"image/png\"));", []),
        ("alternate views",
            "message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(\"<p>Friday</p>\", null, \"text/html\"));", []),
        ("linked picture",
            "var view = AlternateView.CreateAlternateViewFromString(\"<img src='cid:logo'>\", null, \"text/html\"); "
            + $"view.LinkedResources.Add(new LinkedResource({Picture}, \"image/png\") {{ ContentId = \"logo\" }}); "
            + "message.AlternateViews.Add(view);", []),
        ("alternate views, IsBodyHtml",
            Html + " message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(\"<p>Friday</p>\", null, \"text/html\"));",
            ["part 1"]),
        ("DeliveryNotificationOptions", "message.DeliveryNotificationOptions = DeliveryNotificationOptions.OnSuccess;", []),
    ];

    /// <summary>Each message to a relay's, a submission's and an implicit port.</summary>
    public static IReadOnlyList<MigratedProgram> All { get; } =
    [
        .. new[] { 25, 587, 465 }.SelectMany(port => Messages.Select((message, index) => new MigratedProgram(
            Program(message.Name, message.Statements, isAsync: index % 2 == 0),
            ServerList.At("strict.contoso.com", port), message.Differences, !Unmapped.Contains(message.Name),
            message.Name == Corrected ? ["part 1"] : []))),
        new(Program("text, OAuth 2.0", "", isAsync: false), Tokens, [], true, []),
        new(Program("text, OAuth 2.0, awaited", "", isAsync: true), Tokens, [], true, []),
    ];

    /// <summary>A server that takes no passwords.</summary>
    public static Server Tokens => ServerList.At("smtp-mail.outlook.com", 587);

    /// <summary>The server that the program itself can send to: it has no implicit TLS.</summary>
    public static Server Submission { get; } = ServerList.At("strict.contoso.com", 587);

    private static MailProgram Program(string name, string statements, bool isAsync) =>
        new(name, MailLibrary.SystemNetMail, TransportMode.StartTls, $$"""
            using System;
            using System.IO;
            using System.Net;
            using System.Net.Mail;
            using System.Text;
            using System.Threading.Tasks;

            public static class Mailer
            {
                public static {{(isAsync ? "async Task" : "void")}} Send(string recipient)
                {
                    using var message = new MailMessage("alice@contoso.com", recipient, "Minutes", "{{Mail.Body}}");
                    {{statements}}
                    using var client = new SmtpClient("HOST", PORT) { EnableSsl = true, Timeout = {{Mail.Timeout}} };
                    client.Credentials = new NetworkCredential("alice", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
                    {{(isAsync ? "await client.SendMailAsync" : "client.Send")}}(message);
                }
            }
            """);
}
