namespace SmtpConfigAnalyzers.Policy;

/// <summary>What a host's name says about the way to it.</summary>
public enum HostClass
{
    /// <summary>Not known, a placeholder, or a name reserved for documentation (RFC 2606).</summary>
    Unknown,

    /// <summary>This machine, or a development mail catcher.</summary>
    Loopback,

    /// <summary>A private network: single label, private address, reserved suffix, or named by <c>smtplint.internal_hosts</c>.</summary>
    Internal,

    /// <summary>Reached over networks that others can read.</summary>
    Public,
}
