using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MailKit.Security;
using Volo.Abp.MailKit;

public class MailSender : MailKitSmtpEmailSender
{
    protected override async Task ConfigureClient(SmtpClient client)
    {
        await client.ConnectAsync("smtp.contoso.com", 587, {|SMTP1006:SecureSocketOptions.Auto|}); // risky
        await client.ConnectAsync("smtp.contoso.com", 587, SecureSocketOptions.StartTls); // safe
    }
}
// stub: Volo.Abp.MailKit
namespace Volo.Abp.MailKit
{
    public class MailKitSmtpEmailSender
    {
        protected virtual System.Threading.Tasks.Task ConfigureClient(global::MailKit.Net.Smtp.SmtpClient client) => throw null!;
    }
}
