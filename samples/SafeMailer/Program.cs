namespace SafeMailer;

/// <summary>The right ways, with both libraries: warnings are errors in this project, and it builds. Nothing is sent without arguments.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var mails = new Dictionary<string, Action<string, string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["bcl"] = SystemNetMail.Submit,
            ["bcl-relay"] = (_, recipient) => SystemNetMail.SendToRelay(recipient),
            ["bcl-dev"] = (_, recipient) => SystemNetMail.SendToDevelopmentServer(recipient),
            ["bcl-file"] = (_, recipient) => SystemNetMail.WriteToFolder(recipient),
            ["starttls"] = MailKitClients.SubmitWithStartTls,
            ["tls"] = MailKitClients.SubmitWithImplicitTls,
            ["provider"] = (_, recipient) => MailKitClients.SubmitToProvider(recipient),
            ["port"] = (host, recipient) => MailKitClients.SubmitOnConfiguredPort(host, 465, recipient),
            ["checked"] = MailKitClients.SubmitAfterCheck,
            ["address"] = MailKitClients.SubmitByAddress,
            ["pinned"] = MailKitClients.SubmitToPinnedServer,
            ["confidential"] = MailKitClients.SubmitConfidentially,
            ["log"] = MailKitClients.SubmitWithLog,
            ["dev"] = (_, recipient) => MailKitClients.SendToDevelopmentServer(recipient),
        };

        if (args is not [var name, var host, var recipient] || !mails.TryGetValue(name, out var send))
        {
            Console.WriteLine($"SafeMailer <{string.Join('|', mails.Keys)}> <host> <recipient>");
            return 1;
        }

        send(host, recipient);
        return 0;
    }
}
