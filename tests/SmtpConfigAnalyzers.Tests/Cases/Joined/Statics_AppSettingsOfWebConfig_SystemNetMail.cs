using System.Configuration;
using System.Net.Mail;

public class Mailer
{
    private static readonly string Host = ConfigurationManager.AppSettings["MailHost"]!;
    private static readonly int Port = int.Parse(ConfigurationManager.AppSettings["MailPort"]!);

    public void Send(MailMessage message)
    {
        using var client = {|SMTP1005:new SmtpClient(Host, Port) { EnableSsl = true }|};
        client.Send(message);
    }
}
// settings: Web.config
<configuration>
  <appSettings>
    <add key="MailHost" value="mail.contoso.com" />
    <add key="MailPort" value="465" /> // risky
    <add key="MailPort" value="587" /> // safe
  </appSettings>
</configuration>
