// EnableSsl with a pickup directory: Send throws.
using System;
using System.Net;
using System.Net.Mail;

namespace Pairs.PickupWithTls;

public static class Mailer
{
    // risky
    public static void Risky(MailMessage message)
    {
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };
        client.PickupDirectoryLocation = "/var/spool/pickup";
        client.EnableSsl = true;
        client.Send(message);
    }

    // safe
    public static void Safe(MailMessage message)
    {
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };
        client.PickupDirectoryLocation = "/var/spool/pickup";
        client.Send(message);
    }
}
