using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules;

/// <summary>Remedies that set another host.</summary>
internal static class HostChange
{
    /// <summary>What sets the host, and with it what the new host then needs: where the rest would be wrong there, what mends it belongs to the same edit.</summary>
    /// <param name="channel">The channel whose host is wrong.</param>
    /// <param name="host">The host to set.</param>
    /// <param name="port">The port to set where none is set.</param>
    /// <returns>The remedies, the best first; none where the connection has several hosts, which one edit would make one.</returns>
    public static IEnumerable<Remedy> To(Channel channel, string host, int? port = null)
    {
        if (channel.Connection.Possibilities.Any(other => !other.Host.Equals(channel.Settings.Host)))
        {
            return [];
        }

        var isPortSaid = channel.Settings.Port.IsKnown(out var said) ? said != 0 : channel.Settings.Port.IsUnknown;
        var change = new Remedy(isPortSaid ? null : port, null) { Host = host };
        return SmtpPolicy.Judge(channel.Connection.With(change.ApplyTo), RuleCatalog.Transport, channel.Options) is { Rule.Severity: RuleSeverity.Warning } next
            ? next.Remedies.Select(remedy => remedy with { Host = host, Port = remedy.Port ?? change.Port })
            : [change];
    }
}
