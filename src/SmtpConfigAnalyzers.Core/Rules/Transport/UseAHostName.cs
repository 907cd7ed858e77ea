using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1014: clients hand the host to the resolver as it is (dotnet/runtime, SmtpConnection.GetConnectionAsync; MailKit,
/// MailService.ConnectNetworkAsync), and a name has no scheme, port, user or path (RFC 1123, section 2.1).
/// </summary>
public sealed class UseAHostName() : TransportRule(
    "SMTP1014",
    "The host is not a host name",
    "'{0}' is not a host name: the connection fails. {1}.",
    cwe: 573)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Written: { } written, Kind: not ChannelKind.Pickup }
        && (!written.HasOnlyBlanks || channel.Connection is { Library: MailLibrary.MailKit, Words.AreKeys: false });

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Host.Place;

    /// <inheritdoc/>
    public override bool IsAboutHost => true;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [$"{channel.Written!.Shown}", Remedies(channel).FirstOrDefault()?.Title(channel.Connection.Library) ?? $"Use the server's name"];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) =>
        channel.Written!.HasUser && channel.Provider is null ? [] // of smtp@gmail.com neither part is a server
        : EndpointChoice.At(channel.Written.Name, channel.Written.Port, channel);
}
