using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = {|SMTP4004:new SmtpClient
        {
            EnableSsl = true, // risky
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, // safe
            PickupDirectoryLocation = "/var/spool/mail",
        }|};
        client.Send(message);
    }
}
