using System.Threading;
using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MailKit.Security;

internal sealed class ContosoClient : SmtpClient
{
    public Task OpenAsync(string host, CancellationToken cancellation) =>
        base.ConnectAsync(host, 2525, {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|}, cancellation);

    public Task LoginAsync(string user, string password, CancellationToken cancellation) =>
        base.AuthenticateAsync(user, password, cancellation); // risky
        base.NoOpAsync(cancellation); // safe
}
