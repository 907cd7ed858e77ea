using System.Net.Mail;

using var client = Create();
client.Send("a@contoso.com", "b@contoso.com", "subject", "body");

static SmtpClient Create() => new("smtp.contoso.com", {|SMTP1001:25|}) { EnableSsl = true }; // risky
static SmtpClient Create() => new("smtp.contoso.com", 587) { EnableSsl = true }; // safe
