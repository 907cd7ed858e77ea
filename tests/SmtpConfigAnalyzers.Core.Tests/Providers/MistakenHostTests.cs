using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

public class MistakenHostTests
{
    private static readonly IReadOnlyList<ConnectionRule> s_rules =
        [.. RuleCatalog.Transport.Where(rule => rule.Id is "SMTP1014" or "SMTP1015")];

    // Outgoing servers as providers name them to mail programs: all are right.
    private static readonly string[] Outgoing =
    [
        "smtp.gmail.com", "smtp.googlemail.com", "smtp.office365.com", "smtp-mail.outlook.com", "smtp.live.com", "smtp.mail.yahoo.com",
            "smtp.mail.yahoo.co.jp", "smtp.mail.yahoo.co.uk", "smtp.mail.yahoo.de",
        "smtp.aol.com", "smtp.de.aol.com", "smtp.mail.me.com", "mail.gmx.net", "mail.gmx.com", "mail.gmx.at", "smtp.web.de",
            "smtp.1und1.de", "smtp.1and1.com", "smtp.1and1.fr", "smtp.ionos.de", "smtp.ionos.com",
        "smtp.ionos.co.uk", "smtp.ionos.es", "smtp.ionos.fr", "smtp.ionos.it", "securesmtp.t-online.de", "smtp.strato.de",
            "smtp.strato.com", "smtp.mail.com", "smtp.fastmail.com", "smtp.messagingengine.com",
        "smtp.zoho.com", "smtp.zoho.eu", "smtp.zoho.in", "smtppro.zoho.com", "smtp.yandex.com", "smtp.yandex.ru", "smtp.mail.ru",
            "smtp.rambler.ru", "smtp.qq.com", "smtp.exmail.qq.com", "smtp.163.com", "smtp.126.com",
        "smtp.yeah.net", "smtp.sina.com", "smtp.sohu.com", "smtp.aliyun.com", "smtp.qiye.aliyun.com", "smtp.naver.com", "smtp.daum.net",
            "smtp.nate.com", "smtp.orange.fr", "smtp.free.fr", "smtp.laposte.net",
        "smtp.sfr.fr", "smtp.bbox.fr", "smtp.numericable.fr", "ssl0.ovh.net", "mail.gandi.net", "smtp.libero.it", "smtp.virgilio.it",
            "out.alice.it", "smtps.aruba.it", "smtps.pec.aruba.it", "smtp.tiscali.it",
        "smtp.poste.it", "smtp.comcast.net", "smtp.verizon.net", "smtp.att.yahoo.com", "smtp.cox.net", "smtp.charter.net",
            "mobile.charter.net", "smtp.centurylink.net", "smtp.earthlink.net", "smtpauth.earthlink.net",
        "smtp.windstream.net", "smtp.mail.att.net", "outbound.att.net", "smtp.frontier.com", "smtpout.secureserver.net",
            "smtp.rackspace.com", "secure.emailsrvr.com", "smtp.shaw.ca", "mail.shaw.ca", "smtp.rogers.com",
        "smtphm.sympatico.ca", "smtp.telus.net", "smtp.videotron.ca", "mail.btinternet.com", "smtp.talktalk.net", "smtp.virginmedia.com",
            "smtp.sky.com", "smtp.plus.net", "relay.plus.net", "smtp.bluewin.ch",
        "smtpauths.bluewin.ch", "smtp.hispeed.ch", "mail.infomaniak.com", "mail.privateemail.com", "smtp.hostinger.com", "smtp.titan.email",
            "mail.hover.com", "smtp.runbox.com", "mail.runbox.com", "smtp.posteo.de",
        "posteo.de", "smtp.mailbox.org", "smtp.kolabnow.com", "mail.autistici.org", "smtp.autistici.org", "mail.riseup.net",
            "smtp.disroot.org", "disroot.org", "smtp.migadu.com", "smtp.purelymail.com",
        "smtp.startmail.com", "smtp.mailfence.com", "smtp.protonmail.ch", "127.0.0.1", "smtp.freenet.de", "mx.freenet.de", "smtp.arcor.de",
            "mail.arcor.de", "smtp.vodafone.de", "smtp.vodafonemail.de", "smtp.o2mail.de",
        "mail.o2online.de", "smtp.netcologne.de", "smtp.mnet-online.de", "smtp.ewetel.de", "smtp.kabelmail.de", "smtp.unitybox.de",
            "smtp.a1.net", "smtp.chello.at", "mail.inode.at", "smtp.aon.at", "smtp.seznam.cz",
        "smtp.centrum.cz", "smtp.volny.cz", "smtp.azet.sk", "poczta.o2.pl", "smtp.wp.pl", "poczta.interia.pl", "smtp.poczta.onet.pl",
            "smtp.gazeta.pl", "smtp.telia.com", "mailout.telia.com", "smtp.bredband.net",
        "smtp.online.no", "smtp.domeneshop.no", "asmtp.mail.hostpoint.ch", "smtp.one.com", "send.one.com", "smtp.simply.com",
            "smtp.kpnmail.nl", "smtp.ziggo.nl", "smtp.xs4all.nl", "smtp.telenet.be", "relay.proximus.be",
        "smtp.sapo.pt", "smtp.telefonica.net", "smtp.terra.com.br", "smtp.uol.com.br", "smtps.uol.com.br", "smtps.bol.com.br",
            "smtp.ig.com.br", "smtp.bigpond.com", "mail.bigpond.com", "mail.optusnet.com.au", "smtp.iinet.net.au",
        "mail.internode.on.net", "smtp.xtra.co.nz", "send.xtra.co.nz", "smtp.rediffmail.com", "smtp.sify.com", "smtp.nifty.com",
            "smtp.biglobe.ne.jp", "mail.biglobe.ne.jp", "smtp.so-net.ne.jp", "smtp.ocn.ne.jp", "smtp.i.ua",
        "smtp.ukr.net", "smtp.meta.ua", "smtp.abv.bg", "smtp.mail.bg", "smtp.inbox.lv", "mail.inbox.lv", "smtp.zoznam.sk",
            "smtp.t-email.hu", "smtp.freemail.hu", "smtp.citromail.hu", "smtp.mynet.com", "smtp.hushmail.com",
        "smtp.lycos.com", "smtp.excite.com", "smtp.usa.net", "smtp.postale.io", "smtp.forwardemail.net", "smtp.tutanota.com",
            "smtp.mxhichina.com", "smtp.cock.li", "mail.cock.li", "smtp.eclipso.de", "mail.eclipso.de",
    ];

    /// <summary>Every SMTP host that Thunderbird's database names in full.</summary>
    public static TheoryData<string> ThunderbirdsHosts =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Providers", "ispdb-smtp-hosts.txt"))
            .Where(line => !line.StartsWith('#'))];

    public static TheoryData<string> RightHosts => [.. Outgoing.Union(ProviderTable.All.Select(row => row.Host))];

    [Theory]
    [MemberData(nameof(RightHosts))]
    public void SmtpHost_IsNotAMistake(string host)
    {
        Assert.Null(MistakenHost.Find(host));
        Assert.Null(WrittenHost.Parse(
            host.Contains('{', StringComparison.Ordinal)
            ? host.Replace("{region}", "eu-west-1", StringComparison.Ordinal)
            : host.TrimStart('.')));
    }

    [Theory]
    [MemberData(nameof(ThunderbirdsHosts))]
    public void HostOfThunderbirdsDatabase_IsSilent(string host) => Assert.Null(Judge(host));

    [Fact]
    public void ThunderbirdsDatabase_IsThere() => Assert.True(ThunderbirdsHosts.Count > 150);

    [Theory]
    [InlineData("imap.gmail.com", "SMTP1015")]
    [InlineData("outlook.office365.com", "SMTP1015")] // IMAP and POP3 in Thunderbird's database, never SMTP
    [InlineData("smpt.comcast.net", "SMTP1015")]
    [InlineData("smtp.comcast.net:587", "SMTP1014")]
    [InlineData("smtps://smtp.comcast.net", "SMTP1014")]
    public void HostNextToIt_Reports(string host, string rule) => Assert.Equal(rule, Judge(host)?.Rule.Id);

    private static Finding? Judge(string host) => SmtpPolicy.Judge(
        Connections.WithCredentials(MailLibrary.MailKit, Connections.Settings(host, 587, TransportMode.StartTls)), s_rules,
        PolicyOptions.Default);

    [Theory]
    [InlineData("imap.gmail.com", "Gmail's IMAP server", "smtp.gmail.com")]
    [InlineData("POP.Gmail.com.", "Gmail's POP3 server", "smtp.gmail.com")]
    [InlineData("outlook.office365.com", "Microsoft 365's IMAP server", "smtp.office365.com")]
    [InlineData("smpt.gmail.com", "misspelt", "smtp.gmail.com")]
    [InlineData("stmp.sendgrid.net", "misspelt", "smtp.sendgrid.net")]
    [InlineData("smtp.gmial.com", "misspelt", "smtp.gmail.com")]
    public void KnownMistake_IsFound(string host, string what, string instead) =>
        Assert.Equal(new MistakenHost($"{what}", instead), MistakenHost.Find(host));

    [Theory]
    [InlineData("imap.contoso.com")]
    [InlineData("smpt.contoso.com")]
    [InlineData("smtp.mail.com")]
    [InlineData("smtp.gmx.com")]
    [InlineData("imap.gmail.com.contoso.com")]
    [InlineData("")]
    [InlineData(null)]
    public void OtherName_IsNone(string? host) => Assert.Null(MistakenHost.Find(host));

    [Fact]
    public void Mistakes_LeadToNoMistake() =>
        Assert.All(MistakenHost.Names, name => Assert.Null(MistakenHost.Find(MistakenHost.Find(name)!.Instead)));
}
