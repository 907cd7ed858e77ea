using MailKit.Net.Smtp;
using MimeKit;

public static class Mailer
{
    public static void Send(MailSettings settings, MimeMessage message)
    {
        using var client = new SmtpClient();
        {|SMTP1002:client.Connect(settings.Host, settings.Port, settings.UseSsl)|};
        client.Send(message);
    }
}
// file: MailSettings.cs
public class MailSettings
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 465;

    public bool UseSsl { get; set; } = false; // risky
    public bool UseSsl { get; set; } = true; // safe
}
