using System.Net.Mail;

internal sealed class ContosoClient : SmtpClient
{
    public ContosoClient()
        : base("smtp.contoso.com", {|SMTP1001:25|}) // risky
        : base("smtp.contoso.com", 587) // safe
    {
        EnableSsl = true;
    }
}
