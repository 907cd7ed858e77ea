namespace SmtpConfigAnalyzers.Providers;

/// <summary>A host that is written for a provider's SMTP host by mistake.</summary>
/// <param name="What">What it is, as messages say it.</param>
/// <param name="Instead">The SMTP host.</param>
public sealed record MistakenHost(string What, string Instead)
{
    // The labels of common slips. Only before the rest of a provider's name: elsewhere somebody may have chosen such a name.
    private static readonly string[] MisspeltLabels = ["smpt", "stmp", "smptp", "smto"];

    // Each as the provider's own page for mail programs names them; where one host serves both, there is no row.
    private static readonly (string Provider, string Smtp, string Imap, string Pop3)[] Readers =
    [
        ("Gmail", "smtp.gmail.com", "imap.gmail.com imap.googlemail.com", "pop.gmail.com pop.googlemail.com"),
        ("Microsoft 365", "smtp.office365.com", "outlook.office365.com", ""), // POP3, too, by the same name
        ("Outlook.com", "smtp-mail.outlook.com", "imap-mail.outlook.com", "pop-mail.outlook.com"),
        ("Yahoo Mail", "smtp.mail.yahoo.com", "imap.mail.yahoo.com", "pop.mail.yahoo.com"),
        ("AOL Mail", "smtp.aol.com", "imap.aol.com", "pop.aol.com"),
        ("iCloud Mail", "smtp.mail.me.com", "imap.mail.me.com", ""),
        ("Zoho Mail", "smtp.zoho.com", "imap.zoho.com", "pop.zoho.com"),
        ("Zoho Mail", "smtp.zoho.eu", "imap.zoho.eu", "pop.zoho.eu"),
        ("Zoho Mail", "smtp.zoho.in", "imap.zoho.in", "pop.zoho.in"),
        ("Zoho Mail", "smtppro.zoho.com", "imappro.zoho.com", "poppro.zoho.com"),
        ("Zoho Mail", "smtppro.zoho.eu", "imappro.zoho.eu", "poppro.zoho.eu"),
        ("Zoho Mail", "smtppro.zoho.in", "imappro.zoho.in", "poppro.zoho.in"),
        ("Yandex Mail", "smtp.yandex.ru", "imap.yandex.ru", "pop.yandex.ru"),
        ("Yandex Mail", "smtp.yandex.com", "imap.yandex.com", "pop.yandex.com"),
        ("Fastmail", "smtp.fastmail.com", "imap.fastmail.com", "pop.fastmail.com"),
        ("mailbox.org", "smtp.mailbox.org", "imap.mailbox.org", "pop3.mailbox.org"),
        ("Hostinger", "smtp.hostinger.com", "imap.hostinger.com", "pop.hostinger.com"),
        ("Aruba", "smtps.aruba.it", "imaps.aruba.it", "pop3s.aruba.it"),
        ("Tencent Exmail", "smtp.exmail.qq.com", "imap.exmail.qq.com", "pop.exmail.qq.com"),
        ("QQ Mail", "smtp.qq.com", "imap.qq.com", "pop.qq.com"),
        ("Alibaba Mail", "smtp.qiye.aliyun.com", "imap.qiye.aliyun.com", "pop.qiye.aliyun.com"),
        ("Mail.ru", "smtp.mail.ru", "imap.mail.ru", "pop.mail.ru"),
        ("GMX", "mail.gmx.net", "imap.gmx.net", "pop.gmx.net"),
        ("GMX", "mail.gmx.com", "imap.gmx.com", "pop.gmx.com"),
        ("WEB.DE", "smtp.web.de", "imap.web.de", "pop3.web.de"),
        ("IONOS", "smtp.ionos.de", "imap.ionos.de", "pop.ionos.de"),
        ("IONOS", "smtp.ionos.com", "imap.ionos.com", "pop.ionos.com"),
        ("STRATO", "smtp.strato.de", "imap.strato.de", "pop3.strato.de"),
        ("GoDaddy", "smtpout.secureserver.net", "imap.secureserver.net", "pop.secureserver.net"),
    ];

    private static readonly string[] MisspeltDomains =
    [
        "smtp.gmai.com smtp.gmail.com", "smtp.gmial.com smtp.gmail.com", "smtp.gmal.com smtp.gmail.com", "smtp.gamil.com smtp.gmail.com", "smtp.gmail.con smtp.gmail.com",
        "smtp.office356.com smtp.office365.com", "smtp.ofice365.com smtp.office365.com", "smtp.offce365.com smtp.office365.com", "smtp.office365.con smtp.office365.com",
    ];

    private static readonly Dictionary<string, MistakenHost> All = Build();

    /// <summary>Every name that is known for a mistake.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The mistake that <paramref name="host"/> is; <see langword="null"/> if it is none that is known.</summary>
    public static MistakenHost? Find(string? host) => HostName.Normalize(host) is { } name && All.TryGetValue(name, out var mistake) ? mistake : null;

    private static Dictionary<string, MistakenHost> Build()
    {
        var all = new Dictionary<string, MistakenHost>(StringComparer.Ordinal);
        foreach (var (provider, smtp, imap, pop3) in Readers)
        {
            foreach (var (names, protocol) in new[] { (imap, "IMAP"), (pop3, "POP3") })
            {
                foreach (var name in names.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                {
                    all.Add(name, new($"{provider}'s {protocol} server", smtp));
                }
            }
        }

        var hosts = Readers.Select(reader => reader.Smtp).Concat(ProviderTable.All.Select(row => row.Host)).Where(host => host.StartsWith("smtp.", StringComparison.Ordinal) && !host.Contains('{')).Distinct();
        foreach (var (misspelt, right) in hosts.SelectMany(_ => MisspeltLabels, (host, label) => (label + host.Substring("smtp".Length), host))
            .Concat(MisspeltDomains.Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))))
        {
            all[misspelt] = new("misspelt", right);
        }

        return all;
    }
}
