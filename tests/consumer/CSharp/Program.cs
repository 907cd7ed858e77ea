using System.Net;
using System.Net.Mail;
using MailKit.Security;

var password = Environment.GetEnvironmentVariable("SMTP_PASSWORD") ?? "";

using var client = new SmtpClient("smtp.contoso.com", 587) // expect SMTP1003
{
    Credentials = new NetworkCredential("shop@contoso.com", password),
};
client.Send("shop@contoso.com", "ada@contoso.com", "Your order", "We have it.");

using var mailKit = new MailKit.Net.Smtp.SmtpClient();
mailKit.Connect("smtp.contoso.com", 587, SecureSocketOptions.None); // expect SMTP1003
mailKit.Authenticate("shop@contoso.com", password);
