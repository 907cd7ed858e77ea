using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Core.Tests;

/// <summary>What was measured against real servers: library, port and mode decide what happens on the wire.</summary>
public class ChannelTests
{
    // Columns: 25, 465, 587, 2525, not known.
    [Theory]
    [InlineData(MailLibrary.SystemNetMail, null, ChannelKind.ClearText, ChannelKind.Hangs, ChannelKind.ClearText, ChannelKind.ClearText,
        ChannelKind.ClearText)]
    [InlineData(MailLibrary.SystemNetMail, TransportMode.None, ChannelKind.ClearText, ChannelKind.Hangs, ChannelKind.ClearText,
        ChannelKind.ClearText, ChannelKind.ClearText)]
    [InlineData(MailLibrary.SystemNetMail, TransportMode.StartTls, ChannelKind.StartTlsRequired, ChannelKind.Hangs,
        ChannelKind.StartTlsRequired, ChannelKind.StartTlsRequired, ChannelKind.StartTlsRequired)]
    [InlineData(MailLibrary.MailKit, null, ChannelKind.Opportunistic, ChannelKind.ImplicitTls, ChannelKind.Opportunistic,
        ChannelKind.Opportunistic, ChannelKind.DependsOnPort)]
    [InlineData(MailLibrary.MailKit, TransportMode.Auto, ChannelKind.Opportunistic, ChannelKind.ImplicitTls, ChannelKind.Opportunistic,
        ChannelKind.Opportunistic, ChannelKind.DependsOnPort)]
    [InlineData(MailLibrary.MailKit, TransportMode.None, ChannelKind.ClearText, ChannelKind.Hangs, ChannelKind.ClearText,
        ChannelKind.ClearText, ChannelKind.ClearText)]
    [InlineData(MailLibrary.MailKit, TransportMode.StartTlsWhenAvailable, ChannelKind.Opportunistic, ChannelKind.Hangs,
        ChannelKind.Opportunistic, ChannelKind.Opportunistic, ChannelKind.Opportunistic)]
    [InlineData(MailLibrary.MailKit, TransportMode.StartTls, ChannelKind.StartTlsRequired, ChannelKind.Hangs, ChannelKind.StartTlsRequired,
        ChannelKind.StartTlsRequired, ChannelKind.StartTlsRequired)]
    [InlineData(MailLibrary.MailKit, TransportMode.SslOnConnect, ChannelKind.HandshakeFails, ChannelKind.ImplicitTls,
        ChannelKind.HandshakeFails, ChannelKind.ImplicitTls, ChannelKind.ImplicitTls)]
    public void LibraryPortAndMode_AreResolved(MailLibrary library, TransportMode? mode, params ChannelKind[] kinds) =>
        Assert.Equal(kinds, new int?[] { 25, 465, 587, 2525, -1 }.Select(port => Connections.Resolve(library, "h", port, mode).Kind));

    [Theory]
    [InlineData(MailLibrary.SystemNetMail, null, 25)]
    [InlineData(MailLibrary.SystemNetMail, TransportMode.StartTls, 25)]
    [InlineData(MailLibrary.MailKit, null, 25)]
    [InlineData(MailLibrary.MailKit, TransportMode.StartTls, 25)]
    [InlineData(MailLibrary.MailKit, TransportMode.None, 25)]
    [InlineData(MailLibrary.MailKit, TransportMode.SslOnConnect, 465)]
    public void PortIsNotSet_DefaultApplies(MailLibrary library, TransportMode? mode, int port)
    {
        Assert.Equal(port, Connections.Resolve(library, "h", null, mode).Port);
        Assert.Equal(port, Connections.Resolve(library, "h", 0, mode).Port);
    }

    [Theory]
    [InlineData(ModeNotation.EnableSsl, ChannelKind.ClearText, ChannelKind.StartTlsRequired)]
    [InlineData(ModeNotation.UseSsl, ChannelKind.HandshakeFails, ChannelKind.Opportunistic)]
    [InlineData(ModeNotation.SecureSocketOptions, ChannelKind.ClearText, ChannelKind.Opportunistic, ChannelKind.HandshakeFails,
        ChannelKind.StartTlsRequired, ChannelKind.Opportunistic)]
    [InlineData(ModeNotation.Uri, ChannelKind.ClearText, ChannelKind.Opportunistic, ChannelKind.StartTlsRequired,
        ChannelKind.HandshakeFails)]
    public void ModeIsUnknown_EveryModeOfTheNotationIsResolved(ModeNotation notation, params ChannelKind[] kinds)
    {
        var settings = Connections.Settings("h", 587, null) with { Mode = Setting<TransportMode>.Unknown };
        var connection = new MailConnection(MailLibrary.MailKit, notation, new Connections.NamedPlace("connection"), [settings]);
        Assert.Equal(kinds, Channel.Resolve(connection, settings, PolicyOptions.Default).Select(channel => channel.Kind));
    }

    [Fact]
    public void DeliveryIsUnknown_BothAreResolved()
    {
        var settings = Connections.Settings("h", 587, TransportMode.StartTls) with { Delivery = Setting<DeliveryMethod>.Unknown };
        Assert.Equal(
            [ChannelKind.StartTlsRequired, ChannelKind.Pickup],
            Channel.Resolve(Connections.Of(MailLibrary.SystemNetMail, settings), settings, PolicyOptions.Default)
                .Select(channel => channel.Kind));
    }

    [Theory]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 465, null, null, TransportMode.SslOnConnect)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 587, null, null, TransportMode.StartTls)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 2525, null, null, TransportMode.StartTls)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 2587, null, null, TransportMode.StartTls)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 8025, null, null, TransportMode.StartTls)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 2465, null, null, TransportMode.SslOnConnect)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 8465, null, null, TransportMode.SslOnConnect)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 1234, null, 587, TransportMode.StartTls)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 1234, "implicit_tls", 465, TransportMode.SslOnConnect)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", -1, null, null, TransportMode.StartTls)]
    [InlineData(MailLibrary.MailKit, "relay", 25, null, null, TransportMode.StartTls)]
    [InlineData(MailLibrary.MailKit, "smtp.contoso.com", 25, null, 587, TransportMode.StartTls)]
    [InlineData(MailLibrary.SystemNetMail, "smtp.contoso.com", 587, "implicit_tls", null, TransportMode.StartTls)]
    [InlineData(MailLibrary.SystemNetMail, "smtp.contoso.com", 2465, "implicit_tls", 587, TransportMode.StartTls)]
    [InlineData(MailLibrary.SystemNetMail, "smtp.contoso.com", 8465, null, 587, TransportMode.StartTls)]
    [InlineData(MailLibrary.SystemNetMail, "smtp.contoso.com", 465, null, 587, TransportMode.StartTls)]
    [InlineData(MailLibrary.SystemNetMail, "smtp.contoso.com", 1234, "implicit_tls", 587, TransportMode.StartTls)]
    public void Encryption_KeepsThePortWhereItCan(
        MailLibrary library, string host, int port, string? preferred, int? expectedPort, TransportMode expectedMode)
    {
        var options = PolicyOptions.Read(key => key == "smtplint.preferred_submission" ? preferred : null);
        Assert.Equal(
            [new Remedy(expectedPort, expectedMode)],
            EndpointChoice.Encrypt(Connections.Resolve(library, host, port, TransportMode.None, options)));
    }

    [Theory]
    [InlineData(MailLibrary.MailKit, false, 587, 465)]
    [InlineData(MailLibrary.MailKit, true, 465, 587)]
    [InlineData(MailLibrary.SystemNetMail, false, 587)]
    [InlineData(MailLibrary.SystemNetMail, true, 587)]
    public void Submission_OffersThePreferredEndpointFirst(MailLibrary library, bool prefersImplicitTls, params int[] ports) =>
        Assert.Equal(
        ports, EndpointChoice.Move(
            Connections.Resolve(library, "h", 25, null, new PolicyOptions { PrefersImplicitTls = prefersImplicitTls }))
            .Select(remedy => remedy.Port!.Value));
}
