namespace RiskyMailer;

/// <summary>
/// Mail settings that go wrong, each as it is met in real programs. Build this project to see what the analyzers say;
/// a comment above each finding says what would happen at run time. The build is silent about the notes, which only the
/// editor and SARIF show. Nothing is sent without arguments.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var mails = new Dictionary<string, Action<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["order"] = SystemNetMail.ConfirmOrder,
            ["invoice"] = SystemNetMail.SendInvoice,
            ["newsletter"] = SystemNetMail.SendNewsletter,
            ["reminder"] = SystemNetMail.SendReminder,
            ["bounce"] = SystemNetMail.ForwardBounce,
            ["renewal"] = SystemNetMail.SendRenewal,
            ["archive"] = SystemNetMail.WriteToArchive,
            ["statement"] = SystemNetMail.SendStatement,
            ["catalogue"] = SystemNetMail.SendCatalogue,
            ["memo"] = SystemNetMail.SendMemo,
            ["welcome"] = MailKitClients.SendWelcome,
            ["alert"] = MailKitClients.SendAlert,
            ["report"] = MailKitClients.SendReport,
            ["reset"] = MailKitClients.SendPasswordReset,
            ["digest"] = MailKitClients.SendDigest,
            ["receipt"] = MailKitClients.SendReceipt,
            ["survey"] = MailKitClients.SendSurvey,
            ["ticket"] = MailKitClients.AnswerTicket,
            ["warranty"] = MailKitClients.SendWarranty,
            ["rota"] = MailKitClients.SendRota,
            ["subscribers"] = MailKitClients.SendPoll,
            ["label"] = MailKitClients.SendReturnLabel,
            ["notice"] = MailKitClients.SendNotice,
            ["postcard"] = MailKitClients.SendFromOutlook,
            ["bulletin"] = MailKitClients.SendBySendGrid,
            ["agenda"] = MailKitClients.SendFromMicrosoft365,
            ["greeting"] = Credentials.SendGreeting,
            ["poll"] = Credentials.SendPoll,
            ["trace"] = Credentials.SendTrace,
            ["offer"] = Certificates.SendOffer,
            ["quote"] = Certificates.SendQuote,
            ["coupon"] = Certificates.SendCoupon,
            ["voucher"] = Certificates.SendVoucher,
        };

        if (args is not [var name, var recipient] || !mails.TryGetValue(name, out var send))
        {
            Console.WriteLine($"RiskyMailer <{string.Join('|', mails.Keys)}> <recipient>");
            return 1;
        }

        send(recipient);
        return 0;
    }
}
