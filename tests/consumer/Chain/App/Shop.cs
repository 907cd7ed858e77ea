using System.Net.Mail;

using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = false }; // expect SMTP1003
client.Send("shop@contoso.com", "ada@contoso.com", "Your order", "We have it.");
new Relay().Send(new MailMessage());
