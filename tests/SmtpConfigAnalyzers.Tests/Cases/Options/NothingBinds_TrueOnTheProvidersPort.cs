public class SmtpOptions
{
    public string Host { get; set; } = "email-smtp.eu-west-1.amazonaws.com";

    public int Port { get; set; } = 2465;

    public string Password { get; set; } = "";

    public bool UseSsl { get; set; } = {|SMTP4001:false|}; // risky
    public bool UseSsl { get; set; } = true; // safe
}
// file: Other.cs
using System.Net.Mail;

public static class Other
{
    public static int TimeoutOf(SmtpClient client) => client.Timeout;
}
