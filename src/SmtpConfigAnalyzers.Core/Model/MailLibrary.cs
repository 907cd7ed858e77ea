namespace SmtpConfigAnalyzers.Model;

/// <summary>The client that opens the connection.</summary>
public enum MailLibrary
{
    /// <summary>
    /// <c>System.Net.Mail.SmtpClient</c>: plain text or required STARTTLS, never implicit TLS (dotnet/runtime,
    /// SmtpConnection.GetConnectionAsync).
    /// </summary>
    SystemNetMail,

    /// <summary>MailKit's <c>MailService</c> and its SMTP client: every mode.</summary>
    MailKit,

    /// <summary>
    /// One of the two: a settings file does not say who reads it. Each mode that its text may mean is a possibility of its own.
    /// </summary>
    Unknown,
}

/// <summary>How a client asks for TLS, in MailKit's terms; <c>EnableSsl</c> is <see cref="StartTls"/> or <see cref="None"/>.</summary>
public enum TransportMode
{
    /// <summary>No TLS at all.</summary>
    None,

    /// <summary>MailKit decides by the port: implicit TLS on 465, else opportunistic (MailKit, SmtpClient.ComputeDefaultValues).</summary>
    Auto,

    /// <summary>TLS from the first byte.</summary>
    SslOnConnect,

    /// <summary>STARTTLS is required: without it nothing is sent.</summary>
    StartTls,

    /// <summary>STARTTLS if the server offers it, else plain text (opportunistic TLS).</summary>
    StartTlsWhenAvailable,
}

/// <summary>
/// The words in which a connection states its <see cref="TransportMode"/>. The same boolean means different things to different words.
/// </summary>
public enum ModeNotation
{
    /// <summary>System.Net.Mail's <c>EnableSsl</c>: STARTTLS required, or off.</summary>
    EnableSsl,

    /// <summary>MailKit's <c>SecureSocketOptions</c>, written or omitted.</summary>
    SecureSocketOptions,

    /// <summary>MailKit's <c>useSsl</c>: implicit TLS, or opportunistic (MailKit, MailService.Connect(string, int, bool)).</summary>
    UseSsl,

    /// <summary>A URI's scheme and query (MailKit, MailService.GetSecureSocketOptions).</summary>
    Uri,

    /// <summary>The keys of a settings file, whose <see cref="ModeWords"/> belong to the connection.</summary>
    Keys,
}

/// <summary>Where System.Net.Mail delivers to. The numbers are those of <c>SmtpDeliveryMethod</c>.</summary>
public enum DeliveryMethod
{
    /// <summary>Over the network; the default.</summary>
    Network = 0,

    /// <summary>As a file into a folder: no connection is opened, and EnableSsl throws.</summary>
    SpecifiedPickupDirectory = 1,

    /// <summary>As a file into the folder of IIS.</summary>
    PickupDirectoryFromIis = 2,
}
