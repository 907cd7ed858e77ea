using MailKit;

internal static class Diagnostics
{
    public const bool Redact = false; // risky
    public const bool Redact = true; // safe
}

public static class Logs
{
    public static ProtocolLogger Create()
    {
        var logger = new ProtocolLogger("imap.log");
        logger.RedactSecrets = {|SMTP2005:Diagnostics.Redact|};
        return logger;
    }
}
