using System.Net;
using System.Net.Sockets;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>Derives a host's <see cref="HostClass"/> from its name alone; nothing is looked up.</summary>
public static class HostClassifier
{
    private static readonly string[] DevelopmentTools =
        ["mailhog", "mailpit", "papercut", "smtp4dev", "maildev", "mailcatcher", "greenmail"];
    private static readonly string[] InternalSuffixes =
        [".local", ".internal", ".lan", ".corp", ".intranet", ".home.arpa", ".svc.cluster.local"];

    // RFC 2606, sections 2 and 3: names that never belong to a real server.
    private static readonly string[] ReservedDomains = ["example.com", "example.net", "example.org", "example", "test", "invalid"];

    private const int DevelopmentPort = 1025; // where MailHog, Mailpit and MailDev listen

    /// <summary>Classifies <paramref name="host"/>, as used with <paramref name="port"/>.</summary>
    /// <param name="host">A name or address; <see langword="null"/> if it is not known.</param>
    /// <param name="port">The TCP port; <see langword="null"/> if it is not known.</param>
    /// <param name="options">Names further internal hosts.</param>
    public static HostClass Classify(string? host, int? port, PolicyOptions options)
    {
        var byName = Classify(host, options);
        return port == DevelopmentPort && byName != HostClass.Public ? HostClass.Loopback : byName;
    }

    /// <summary>
    /// Whether a password for <paramref name="host"/> may open anything: no account is kept on a server that cannot exist.
    /// </summary>
    /// <param name="host">A name or address; <see langword="null"/> if it is not known.</param>
    public static bool MayKeepAccounts(string? host) => !(NameOf(host) is { } name && IsReserved(name));

    private static string? NameOf(string? host) => (WrittenHost.Parse(host)?.Name ?? host)?.Trim().TrimEnd('.').ToLowerInvariant();

    private static HostClass Classify(string? host, PolicyOptions options)
    {
        var name = NameOf(host);
        if (string.IsNullOrEmpty(name))
        {
            return HostClass.Unknown;
        }

        if (IPAddress.TryParse(name!, out var address) && (name!.Contains('.') || name.Contains(':')))
        {
            return Classify(address);
        }

        if (HostName.IsPlaceholder(name!))
        {
            return HostClass.Unknown;
        }

        if (name is "localhost" or "host.docker.internal" || name!.EndsWith(".localhost", StringComparison.Ordinal)
            || HasDevelopmentLabel(name))
        {
            return HostClass.Loopback;
        }

        if (options.InternalHosts.Any(pattern => pattern.Matches(name)) || InternalSuffixes.Any(name.EndsWith))
        {
            return HostClass.Internal;
        }

        if (IsReserved(name))
        {
            return HostClass.Unknown;
        }

        return name.Contains('.') ? HostClass.Public : HostClass.Internal;
    }

    private static HostClass Classify(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address))
        {
            return HostClass.Loopback;
        }

        var bytes = address.GetAddressBytes();
        var isPrivate = address.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] == 10 // RFC 1918, section 3
                || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31)
                || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] == 169 && bytes[1] == 254) // RFC 3927: link-local
            : (bytes[0] & 0xFE) == 0xFC || address.IsIPv6LinkLocal; // RFC 4193, section 3: unique local
        return isPrivate ? HostClass.Internal : HostClass.Public;
    }

    private static bool HasDevelopmentLabel(string name) => name.Split('.').Any(label => DevelopmentTools.Contains(label));

    private static bool IsReserved(string name) =>
        ReservedDomains.Any(domain => name == domain || name.EndsWith("." + domain, StringComparison.Ordinal));
}
