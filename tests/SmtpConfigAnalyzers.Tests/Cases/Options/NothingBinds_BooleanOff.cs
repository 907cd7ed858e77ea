public class SmtpOptions
{
    public string Host { get; set; } = "smtp.contoso.com";

    public int Port { get; set; } = 587;

    public string Password { get; set; } = "";

    public bool EnableSsl { get; set; } = {|SMTP1003:false|}; // risky
    public bool EnableSsl { get; set; } = true; // safe
}
// file: Other.cs
using System.Net.Mail;

public static class Other
{
    public static int TimeoutOf(SmtpClient client) => client.Timeout;
}
