namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>What becomes of a member.</summary>
public enum MailHandling
{
    /// <summary>It stays as it is: both libraries have it.</summary>
    Kept,

    /// <summary>A setting, which becomes an argument of MailKit's <c>Connect</c> or <c>Authenticate</c>.</summary>
    Setting,

    /// <summary>It goes where it says the default; any other value has no counterpart.</summary>
    Default,

    /// <summary>It sends: MailKit connects, signs in, sends and disconnects.</summary>
    Send,

    /// <summary>It is rewritten with MimeKit.</summary>
    Written,

    /// <summary>It has no counterpart.</summary>
    None,
}

/// <summary>What MailKit or MimeKit has for a member of System.Net.Mail.</summary>
/// <param name="Type">The type, in System.Net.Mail.</param>
/// <param name="Member">Its member.</param>
/// <param name="Handling">What becomes of it.</param>
/// <param name="Counterpart">The counterpart, as <c>Type.Member</c>; empty if there is none.</param>
/// <param name="Note">How the two differ, as a sentence.</param>
/// <param name="Refusal">Why a client or a message that uses it is left as it is.</param>
public sealed record MailMapping(
    string Type, string Member, MailHandling Handling, string Counterpart, string Note = "", RefusalReason? Refusal = null)
{
    private const string Client = "SmtpClient";
    private const string Message = "MailMessage";

    /// <summary>Every member that programs use, in the order of the documentation.</summary>
    public static IReadOnlyList<MailMapping> All { get; } =
    [
        new(Client, ".ctor", MailHandling.Setting, "SmtpClient.Connect",
            "Host and port go to Connect. Without a port System.Net.Mail takes 25."),
        new(Client, "Host", MailHandling.Setting, "SmtpClient.Connect", "The first argument."),
        new(Client, "Port", MailHandling.Setting, "SmtpClient.Connect", "The second argument."),
        new(Client, "EnableSsl", MailHandling.Setting, "SecureSocketOptions.StartTls",
            "EnableSsl is required STARTTLS. Port 465 takes SslOnConnect; a relay without TLS takes None. Never Auto or "
            + "StartTlsWhenAvailable, which make TLS optional."),
        new(Client, "Credentials", MailHandling.Setting, "SmtpClient.Authenticate",
            "Only where there is a user name. MailKit throws where the password is refused or no AUTH is offered; "
            + "System.Net.Mail goes on without signing in."),
        new(Client, "UseDefaultCredentials", MailHandling.Default, "",
            "MailKit has no default credentials.", RefusalReason.DefaultCredentials),
        new(Client, "Timeout", MailHandling.Kept, "SmtpClient.Timeout",
            "Milliseconds in both. MailKit's default is 120 s, and it holds for the asynchronous methods, too."),
        new(Client, "DeliveryMethod", MailHandling.Default, "", "Only Network.", RefusalReason.PickupDirectory),
        new(Client, "PickupDirectoryLocation", MailHandling.None, "",
            "MimeMessage.WriteTo writes a message into a file.", RefusalReason.PickupDirectory),
        new(Client, "DeliveryFormat", MailHandling.Default, "", "Only SevenBit.", RefusalReason.InternationalFormat),
        new(Client, "TargetName", MailHandling.None, "", "", RefusalReason.TargetName),
        new(Client, "ServicePoint", MailHandling.None, "", "", RefusalReason.ServicePoint),
        new(Client, "ClientCertificates", MailHandling.None, "SmtpClient.ClientCertificates",
            "The collection is the program's own in MailKit, and null at first.", RefusalReason.ClientCertificates),
        new(Client, "Send", MailHandling.Send, "SmtpClient.Send",
            "The message is cast: (MimeMessage)message. Four strings become a MailMessage first."),
        new(Client, "SendMailAsync", MailHandling.Send, "SmtpClient.SendAsync",
            "With ConnectAsync, AuthenticateAsync and DisconnectAsync; the token goes to each."),
        new(Client, "SendAsync", MailHandling.None, "", "", RefusalReason.Events),
        new(Client, "SendAsyncCancel", MailHandling.None, "", "", RefusalReason.Events),
        new(Client, "SendCompleted", MailHandling.None, "", "", RefusalReason.Events),
        new(Client, "Dispose", MailHandling.Kept, "SmtpClient.Dispose",
            "Disconnect(true) says goodbye to the server before it."),

        new(Message, ".ctor", MailHandling.Written, "MimeMessage.From", "From, To, Subject and Body, as below."),
        new(Message, "From", MailHandling.Written, "MimeMessage.From",
            "A list: message.From.Add. MailKit refuses a message without From."),
        new(Message, "Sender", MailHandling.Written, "MimeMessage.Sender"),
        new(Message, "To", MailHandling.Written, "MimeMessage.To"),
        new(Message, "CC", MailHandling.Written, "MimeMessage.Cc"),
        new(Message, "Bcc", MailHandling.Written, "MimeMessage.Bcc"),
        new(Message, "ReplyToList", MailHandling.Written, "MimeMessage.ReplyTo"),
        new(Message, "Subject", MailHandling.Written, "MimeMessage.Subject"),
        new(Message, "Body", MailHandling.Written, "BodyBuilder.TextBody",
            "HtmlBody where IsBodyHtml is true; then message.Body = builder.ToMessageBody()."),
        new(Message, "IsBodyHtml", MailHandling.Written, "BodyBuilder.HtmlBody"),
        new(Message, "Attachments", MailHandling.Written, "BodyBuilder.Attachments"),
        new(Message, "Priority", MailHandling.Written, "MimeMessage.Priority",
            "High is Urgent, Low is NonUrgent. The cast writes X-Priority 2 (High) where System.Net.Mail writes 1."),
        new(Message, "Headers", MailHandling.Written, "MimeMessage.Headers"),
        new(Message, "SubjectEncoding", MailHandling.Default, "", "MimeKit chooses UTF-8 where ASCII is not enough."),
        new(Message, "BodyEncoding", MailHandling.Default, "", "MimeKit chooses UTF-8 where ASCII is not enough."),
        new(Message, "HeadersEncoding", MailHandling.Default, "", "MimeKit chooses UTF-8 where ASCII is not enough."),
        new(Message, "BodyTransferEncoding", MailHandling.None, "", "MimeKit chooses it."),
        new(Message, "AlternateViews", MailHandling.None, "",
            "The cast keeps them; with IsBodyHtml, it writes the body as text/html, where System.Net.Mail writes "
            + "text/plain."),
        new(Message, "DeliveryNotificationOptions", MailHandling.None, "SmtpClient.GetDeliveryStatusNotifications",
            "The cast loses them: override GetDeliveryStatusNotifications in a class of your own."),
        new(Message, "ReplyTo", MailHandling.None, "MimeMessage.ReplyTo", "Obsolete in System.Net.Mail."),
        new(Message, "Dispose", MailHandling.Kept, "MimeMessage.Dispose"),
    ];

    /// <summary>What MailKit throws where System.Net.Mail throws <c>SmtpException</c>, by namespace and name.</summary>
    public static IReadOnlyList<(string Namespace, string Name)> Failures { get; } =
    [
        ("MailKit", "CommandException"), ("MailKit", "ProtocolException"), ("MailKit.Security", "AuthenticationException"),
        ("System", "NotSupportedException"), ("System.Net.Sockets", "SocketException"), ("System.IO", "IOException"),
        ("System", "TimeoutException"),
    ];

    /// <summary>The row of a member of <c>SmtpClient</c>.</summary>
    public static MailMapping? OfClient(string member) => All.FirstOrDefault(row => row.Type == Client && row.Member == member);
}
