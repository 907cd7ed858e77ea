using System.Net.Mail;
using System.Reflection;
using MailKit;
using MailKit.Security;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Tests;

/// <summary>What the product says of the libraries is proven against the libraries.</summary>
public class LibraryFactsTests
{
    private static readonly Type[] Clients = [typeof(SmtpClient), typeof(MailKit.Net.Smtp.SmtpClient)];

    [Fact]
    public void TransportModes_AreThoseOfMailKit() => Assert.Equal(
        Enum.GetValues<SecureSocketOptions>().Select(option => (option.ToString(), (int)option)),
        Enum.GetValues<TransportMode>().Select(mode => (mode.ToString(), (int)mode)));

    [Fact]
    public void DeliveryMethods_AreThoseOfSystemNetMail() => Assert.Equal(
        Enum.GetValues<SmtpDeliveryMethod>().Select(method => (method.ToString(), (int)method)),
        Enum.GetValues<DeliveryMethod>().Select(method => (method.ToString(), (int)method)));

    [Fact]
    public void MemberNames_Exist()
    {
        var names = typeof(SmtpConnectionAnalyzer).Assembly.GetType("SmtpConfigAnalyzers.Symbols.MailMembers", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(names);
#pragma warning disable SYSLIB0014 // old programs use it, and rules are about it
        Type[] owners =
            [.. Clients, typeof(System.Net.NetworkCredential), typeof(System.Net.ServicePointManager), typeof(IProtocolLogger),
                typeof(ProtocolLogger)];
#pragma warning restore SYSLIB0014
        Assert.All(names, name => Assert.Contains(owners, owner => owner.GetProperty(name) is not null));
    }

    [Theory]
    [InlineData("IsConnect", "Connect", "ConnectAsync")]
    [InlineData("IsAuthenticate", "Authenticate", "AuthenticateAsync")]
    [InlineData("IsSend", "Send", "SendAsync", "SendMailAsync")]
    public void MethodNames_Exist(string test, params string[] names)
    {
        var method = typeof(SmtpConnectionAnalyzer)
            .Assembly.GetType("SmtpConfigAnalyzers.Symbols.MailMembers", throwOnError: true)!.GetMethod(test)!;
        Assert.All(names, name => Assert.True((bool)method.Invoke(null, [name])!));
        Assert.All(names, name => Assert.Contains(Clients, client => client.GetMethods().Any(candidate => candidate.Name == name)));
    }

    [Theory]
    [InlineData("Connect", "host", "port", "options", "useSsl", "uri", "socket", "stream", "cancellationToken")]
    [InlineData("ConnectAsync", "host", "port", "options", "useSsl", "uri", "socket", "stream", "cancellationToken")]
    [InlineData("Authenticate", "encoding", "credentials", "userName", "password", "mechanism", "cancellationToken")]
    [InlineData("AuthenticateAsync", "encoding", "credentials", "userName", "password", "mechanism", "cancellationToken")]
    public void MailKitParameterNames_AreThese(string method, params string[] names)
    {
        foreach (var type in (Type[])[typeof(MailKit.Net.Smtp.SmtpClient), typeof(MailService)])
        {
            Assert.Equal(names.Order(), ParametersOf(type));
        }

        Assert.All(ParametersOf(typeof(IMailService)), parameter => Assert.Contains(parameter, names));

        IEnumerable<string> ParametersOf(Type type) =>
            type.GetMethods().Where(candidate => candidate.Name == method).SelectMany(candidate => candidate.GetParameters())
                .Select(parameter => parameter.Name!).Distinct().Order();
    }

    [Fact]
    public void SystemNetMailConstructors_TakeHostAndPort() => Assert.Equal(
        ["", "host", "host,port"],
            typeof(SmtpClient).GetConstructors()
            .Select(constructor => string.Join(",", constructor.GetParameters().Select(parameter => parameter.Name))).Order());

    [Fact]
    public void SystemNetMailDefaults_AreThese()
    {
        using var client = new SmtpClient("localhost");
        Assert.Equal(25, client.Port);
        Assert.False(client.EnableSsl);
        Assert.Equal(SmtpDeliveryMethod.Network, client.DeliveryMethod);
        Assert.Null(client.Credentials);
        Assert.Equal(100_000, client.Timeout);
    }

    [Fact]
    public void SystemNetMailPort0_Is25()
    {
        using var client = new SmtpClient("localhost", 0);
        Assert.Equal(25, client.Port);
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Port = 0);
    }

    [Fact]
    public void PickupWithEnableSsl_Throws()
    {
        using var client =
            new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Path.GetTempPath(),
                EnableSsl = true };
        Assert.Contains(
            "SSL must not be enabled", Assert.Throws<SmtpException>(() => client.Send("a@localhost", "b@localhost", "s", "b")).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void MailKitTimeout_IsTwoMinutes()
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        Assert.Equal(120_000, client.Timeout);
    }

    [Theory]
    [InlineData("smtp://h")]
    [InlineData("smtp://h:465")]
    [InlineData("smtps://h")]
    [InlineData("SMTPS://h:587/?starttls=never")]
    [InlineData("smtp://h/?starttls=always")]
    [InlineData("smtp://h/?starttls=true")]
    [InlineData("smtp://h/?starttls=Yes")]
    [InlineData("smtp://h/?STARTTLS=never")]
    [InlineData("smtp://h/?starttls=FALSE")]
    [InlineData("smtp://h/?starttls=no")]
    [InlineData("smtp://h/?starttls=required")]
    [InlineData("smtp://h/?starttls=1")]
    [InlineData("smtp://h/?starttls=")]
    [InlineData("smtp://h/?starttls")]
    [InlineData("smtp://h/?a=b&starttls=always")]
    [InlineData("smtp://h/?starttls=%61lways")]
    [InlineData("smtp://h/?starttls=always#starttls=never")]
    [InlineData("smtp://u:p@h:587?starttls=always")]
    public void Address_MeansWhatItMeansToMailKit(string text)
    {
        var method = typeof(MailService)
            .GetMethod("GetSecureSocketOptions", BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic)!;
        using var client = new MailKit.Net.Smtp.SmtpClient();
        var options = (SecureSocketOptions)method.Invoke(method.IsStatic ? null : client, [new Uri(text)])!;
        var uri = MailUri.Parse(text);
        Assert.NotNull(uri);
        Assert.Equal(options.ToString(), uri.Mode.ToString());
        Assert.Equal(Math.Max(new Uri(text).Port, 0), uri.Port);
    }

    [Fact]
    public void EveryModeAndPort_BecomesWhatMailKitMakesOfIt()
    {
        var method = typeof(MailKit.Net.Smtp.SmtpClient).GetMethod("ComputeDefaultValues", BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (var (options, port) in from options in Enum.GetValues<SecureSocketOptions>() from port in new[] { 0, 25, 465, 587,
            2525 } select (options, port))
        {
            object?[] arguments = ["h", port, options, null, null];
            method.Invoke(null, arguments);
            var (effectivePort, effective, startTls) = ((int)arguments[1]!, (SecureSocketOptions)arguments[2]!, (bool)arguments[4]!);

            var settings =
                new ConnectionSettings(
                    Setting<string>.Unknown, Setting<int>.Known(port, new Place()),
                    Setting<TransportMode>.Known((TransportMode)options, new Place()), Setting<DeliveryMethod>.Absent);
            var channel =
                Assert.Single(
                    Channel.Resolve(
                        new MailConnection(MailLibrary.MailKit, ModeNotation.SecureSocketOptions, new Place(), [settings]), settings,
                        PolicyOptions.Default));
            Assert.Equal(effectivePort, channel.Port);
            Assert.Equal(
                (effective, effectivePort) switch
                {
                    (SecureSocketOptions.SslOnConnect, 25 or 587) => ChannelKind.HandshakeFails, // the server greets in plain text
                    (SecureSocketOptions.SslOnConnect, _) => ChannelKind.ImplicitTls,
                    (_, 465) => ChannelKind.Hangs, // the server waits for a handshake
                    (SecureSocketOptions.StartTls, _) => ChannelKind.StartTlsRequired,
                    (SecureSocketOptions.StartTlsWhenAvailable, _) => ChannelKind.Opportunistic,
                    _ => ChannelKind.ClearText,
                },
                channel.Kind);
            Assert.Equal(effective is SecureSocketOptions.StartTls or SecureSocketOptions.StartTlsWhenAvailable, startTls);
        }
    }

    // What SMTP1014 says: nobody connects. The server is there, and each text names it.
    [Theory]
    [InlineData("{0}:{1}")]
    [InlineData("smtp://{0}")]
    [InlineData("smtps://{0}:{1}")]
    [InlineData("me@{0}")]
    [InlineData("{0}/mail")]
    public void WhatIsNotAHostName_MakesNoConnection(string written)
    {
        using var server = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        server.Start();
        var port = ((System.Net.IPEndPoint)server.LocalEndpoint).Port;
        var host = string.Format(System.Globalization.CultureInfo.InvariantCulture, written, "127.0.0.1", port);

        using var old = new SmtpClient(host, port);
        Assert.Throws<SmtpException>(() => old.Send("a@contoso.com", "b@contoso.com", "", ""));
        using var client = new MailKit.Net.Smtp.SmtpClient();
        Assert.ThrowsAny<Exception>(() => client.Connect(host, port, SecureSocketOptions.None));

        Assert.False(server.Pending());
    }

    // Why blanks are reported for MailKit only.
    [Fact]
    public void BlanksAroundTheHost_AreTakenAwayBySystemNetMailOnly()
    {
        Assert.Equal("127.0.0.1", new SmtpClient(" 127.0.0.1 ").Host);
        using var client = new MailKit.Net.Smtp.SmtpClient();
        Assert.Throws<UriFormatException>(() => client.Connect(" 127.0.0.1 ", 25, SecureSocketOptions.None));
    }

    private sealed record Place : Model.Place;
}
