public class SmtpOptions
{
    public string Host { get; set; } = "smtp.office365.com"; // risky
    public string Host { get; set; } = "smtp.gmail.com"; // safe

    public int Port { get; set; } = {|SMTP4001:465|};

    public string Password { get; set; } = "";

    public bool UseSsl { get; set; } = true;
}
// file: Other.cs
using System.Net.Mail;

public static class Other
{
    public static int TimeoutOf(SmtpClient client) => client.Timeout;
}
