using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Providers;

/// <summary>A host that is written for a provider's SMTP host by mistake.</summary>
/// <param name="What">What it is, as messages say it.</param>
/// <param name="Instead">The SMTP host.</param>
public sealed record MistakenHost(Phrase What, string Instead)
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
        // As Thunderbird's database has them (thunderbird/autoconfig, c6ad7965): facts of providers that have a row.
        ("YouSee", "asmtp.mail.dk", "imap.mail.dk", "pop3.mail.dk"),
        ("Stadtwerke Schwaz", "", "imap.schwaz.net", "pop3.schwaz.net"),
        ("Alice", "out.alice.it", "in.alice.it", ""),
        ("Email.it", "out.email.it", "in.email.it", "pop.email.it"),
        ("Virgilio Mail", "out.virgilio.it", "in.virgilio.it", ""),
        ("AT&T", "outbound.att.net", "imap.mail.att.net", "inbound.att.net"),
        ("Proximus", "relay.proximus.be", "imap.proximus.be", "pop.proximus.be"),
        ("Telekom", "securesmtp.t-online.de", "secureimap.t-online.de", "securepop.t-online.de"),
        ("Xtra Mail", "send.xtra.co.nz", "imap.xtra.co.nz", "pop3.xtra.co.nz"),
        ("NetEase 126", "smtp.126.com", "imap.126.com", ""),
        ("NetEase 163", "smtp.163.com", "imap.163.com", ""),
        ("1&1", "smtp.1und1.de", "imap.1und1.de", "pop.1und1.de"),
        ("Virgin Media", "smtp.blueyonder.co.uk", "imap4.blueyonder.co.uk", "pop3.blueyonder.co.uk"),
        ("Virgin Media", "smtp.ntlworld.com", "imap.ntlworld.com", "pop3.ntlworld.com"),
        ("Virgin Media", "smtp.virgin.net", "imap4.virgin.net", "pop.virgin.net"),
        ("Virgin Media", "smtp.virginmedia.com", "imap.virginmedia.com", "pop3.virginmedia.com"),
        ("CenturyLink", "smtp.centurylink.net", "", "pop.centurylink.net"),
        ("CenturyLink", "smtpauth.centurytel.net", "", "pop.centurytel.net"),
        ("Comcast", "smtp.comcast.net", "imap.comcast.net", ""),
        ("Daum Mail", "smtp.daum.net", "imap.daum.net", ""),
        ("OX Cloud", "smtp.eu.appsuite.cloud", "imap.eu.appsuite.cloud", "pop.eu.appsuite.cloud"),
        ("OX Cloud", "smtp.us.appsuite.cloud", "imap.us.appsuite.cloud", "pop.us.appsuite.cloud"),
        ("Fastweb", "smtp.fastwebnet.it", "imap.fastwebnet.it", "pop.fastwebnet.it"),
        ("Free", "smtp.free.fr", "imap.free.fr", "pop.free.fr"),
        ("Jubii", "smtp.jubii.dk", "imap.jubii.dk", ""),
        ("KPN", "smtp.kpnmail.nl", "imap.kpnmail.nl", "pop.kpnmail.nl"),
        ("La Poste", "smtp.laposte.net", "imap.laposte.net", "pop.laposte.net"),
        ("Libero Mail", "smtp.libero.it", "imapmail.libero.it", "popmail.libero.it"),
        ("Yahoo Mail", "smtp.mail.yahoo.com", "export.imap.mail.yahoo.com", ""),
        ("Naver", "smtp.naver.com", "imap.naver.com", "pop.naver.com"),
        ("Orange", "smtp.orange.fr", "imap.orange.fr", "pop.orange.fr"),
        ("Onet Poczta", "smtp.poczta.onet.pl", "imap.poczta.onet.pl", "pop3.poczta.onet.pl"),
        ("Rambler Mail", "smtp.rambler.ru", "imap.rambler.ru", "pop.rambler.ru"),
        ("SAPO Mail", "smtp.sapo.pt", "imap.sapo.pt", "pop.sapo.pt"),
        ("Seznam", "smtp.seznam.cz", "imap.seznam.cz", "pop3.seznam.cz"),
        ("SFR", "smtp.sfr.fr", "imap.sfr.fr", "pop.sfr.fr"),
        ("Telstra Mail", "smtp.telstra.com", "imap.telstra.com", "pop.telstra.com"),
        ("TIM Mail", "smtp.tim.it", "imap.tim.it", "pop.tim.it"),
        ("Tiscali Mail", "smtp.tiscali.it", "imap.tiscali.it", "pop.tiscali.it"),
        ("Sky Mail", "smtp.tools.sky.com", "imap.tools.sky.com", "pop.tools.sky.com"),
        ("Vodafone", "smtp.vodafonemail.de", "imap.vodafonemail.de", "pop3.vodafonemail.de"),
        ("Webhuset", "smtp.webhuset.no", "imap.webhuset.no", ""),
        ("Poczta WP", "smtp.wp.pl", "imap.wp.pl", "pop3.wp.pl"),
        ("Ziggo", "smtp.ziggo.nl", "imap.ziggo.nl", "pop.ziggo.nl"),
        ("Zoho Mail", "smtp.zoho.com.au", "imap.zoho.com.au", "pop.zoho.com.au"),
        ("Zoho Mail", "smtp.zoho.jp", "imap.zoho.jp", "pop.zoho.jp"),
        ("Zoho Mail", "smtp.zohocloud.ca", "imap.zohocloud.ca", "pop.zohocloud.ca"),
        ("EarthLink", "smtpauth.earthlink.net", "imap.earthlink.net", "pop.earthlink.net"),
        ("Bluewin", "smtpauths.bluewin.ch", "imaps.bluewin.ch", "pop3s.bluewin.ch"),
        ("BOL", "smtps.bol.com.br", "imap.bol.com.br", "pop3.bol.com.br"),
        ("Aruba PEC", "smtps.pec.aruba.it", "imaps.pec.aruba.it", "pop3s.pec.aruba.it"),
        ("UOL", "smtps.uol.com.br", "imap.uol.com.br", "pop3.uol.com.br"),
        ("domainfactory", "sslout.df.eu", "sslin.df.eu", ""),
    ];

    private static readonly string[] MisspeltDomains =
    [
        "smtp.gmai.com smtp.gmail.com", "smtp.gmial.com smtp.gmail.com", "smtp.gmal.com smtp.gmail.com", "smtp.gamil.com smtp.gmail.com",
            "smtp.gmail.con smtp.gmail.com",
        "smtp.office356.com smtp.office365.com", "smtp.ofice365.com smtp.office365.com", "smtp.offce365.com smtp.office365.com",
            "smtp.office365.con smtp.office365.com",
    ];

    private static readonly Dictionary<string, MistakenHost> All = Build();

    /// <summary>Every name that is known for a mistake.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The mistake that <paramref name="host"/> is; <see langword="null"/> if it is none that is known.</summary>
    public static MistakenHost? Find(string? host) =>
        HostName.Normalize(host) is { } name && All.TryGetValue(name, out var mistake) ? mistake : null;

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

        var hosts = Readers.Select(reader => reader.Smtp).Concat(ProviderTable.All.Select(row => row.Host))
            .Where(host => host.StartsWith("smtp.", StringComparison.Ordinal) && !host.Contains('{')).Distinct();
        foreach (var (misspelt, right) in hosts.SelectMany(
            _ => MisspeltLabels, (host, label) => (label + host.Substring("smtp".Length), host))
            .Concat(MisspeltDomains.Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))))
        {
            all[misspelt] = new($"misspelt", right);
        }

        return all;
    }
}
