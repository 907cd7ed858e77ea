using MailKit.Net.Smtp;

internal sealed class ContosoClient : SmtpClient
{
    public void Open()
    {
        Connect("smtp.contoso.com", 465, {|SMTP1002:false|}); // risky
        Connect("smtp.contoso.com", 465, true); // safe
    }
}
