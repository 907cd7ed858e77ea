using System.Net.Mail;
using System.Security.Authentication;
using MailKit.Security;

using var plain = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = false };
plain.Send("shop@contoso.com", "ada@contoso.com", "Your order", "We have it.");

using var mailKit = new MailKit.Net.Smtp.SmtpClient();
mailKit.ServerCertificateValidationCallback = (_, _, _, _) => true;
mailKit.SslProtocols = SslProtocols.Tls12;
mailKit.Connect("smtp.contoso.com", 587, SecureSocketOptions.None);
mailKit.Connect("smtp.gmail.com", 25, SecureSocketOptions.None);
mailKit.Connect("smtp.contoso.com", 25, SecureSocketOptions.None);
mailKit.Authenticate("shop@contoso.com", "Tr0ub4dor");
