using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Lab.Servers;

/// <summary>When a program started TLS.</summary>
internal enum TlsStart
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>With the first byte.</summary>
    AtOnce,

    /// <summary>After STARTTLS.</summary>
    AfterStartTls,
}

/// <summary>What passed between a program and whoever answered it, on one connection.</summary>
internal sealed partial class WireRecord
{
    // RFC 8446, section 5.1: a handshake record has the type 22 and begins with the version 3.
    private static readonly byte[] HandshakeRecord = [22, 3];
    private static readonly byte[] StartTlsCommand = "STARTTLS\r\n"u8.ToArray();

    private readonly List<byte> _client = [];
    private readonly List<byte> _server = [];
    private readonly List<byte> _intercepted = [];

    /// <summary>Whether the program said anything at all.</summary>
    public bool IsSilent => Bytes(_client).Length == 0;

    /// <summary>When the program started TLS.</summary>
    public TlsStart Tls
    {
        get
        {
            var sent = Bytes(_client);
            return sent.AsSpan().StartsWith(HandshakeRecord) ? TlsStart.AtOnce
                : ClearLength(sent) < sent.Length ? TlsStart.AfterStartTls
                : TlsStart.Never;
        }
    }

    /// <summary>Whether the other side answered in TLS.</summary>
    public bool ServerSpeaksTls => Bytes(_server) is var said && said.AsSpan().IndexOf(HandshakeRecord) is var at
        && (at == 0 || (at > 1 && said[at - 1] == (byte)'\n'));

    /// <summary>Whether a password went over the wire in clear text, base64 counting as such.</summary>
    public bool ShowsPassword => Shows(ClearText, Mail.Password);

    /// <summary>Whether the message went over the wire in clear text.</summary>
    public bool ShowsMessage => ClearText.Contains(Mail.Body, StringComparison.Ordinal);

    /// <summary>Whether somebody in between could read the password in spite of TLS.</summary>
    public bool BetraysPassword => Shows(Text(Bytes(_intercepted)), Mail.Password);

    /// <summary>Whether somebody in between could read the message in spite of TLS.</summary>
    public bool BetraysMessage => Text(Bytes(_intercepted)).Contains(Mail.Body, StringComparison.Ordinal);

    private string ClearText => Bytes(_client) is var sent ? Text(sent.AsSpan(0, ClearLength(sent))) : "";

    public void FromClient(ReadOnlySpan<byte> bytes) => Append(_client, bytes);

    public void FromServer(ReadOnlySpan<byte> bytes) => Append(_server, bytes);

    public void Intercepted(ReadOnlySpan<byte> bytes) => Append(_intercepted, bytes);

    private static void Append(List<byte> list, ReadOnlySpan<byte> bytes)
    {
        lock (list)
        {
            list.AddRange(bytes);
        }
    }

    private static byte[] Bytes(List<byte> list)
    {
        lock (list)
        {
            return [.. list];
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    // What was sent before TLS began.
    private static int ClearLength(ReadOnlySpan<byte> sent)
    {
        if (sent.StartsWith(HandshakeRecord))
        {
            return 0;
        }

        var command = sent.IndexOf(StartTlsCommand);
        return command >= 0 && sent[(command + StartTlsCommand.Length)..].StartsWith(HandshakeRecord)
            ? command + StartTlsCommand.Length
            : sent.Length;
    }

    private static bool Shows(string text, string secret) =>
        text.Contains(secret, StringComparison.Ordinal)
        || Base64Word().Matches(text)
        .Any(word =>
            Base64.IsValid(word.ValueSpan) && Text(Convert.FromBase64String(word.Value)).Contains(secret, StringComparison.Ordinal));

    [GeneratedRegex("[A-Za-z0-9+/]{8,}={0,2}")]
    private static partial Regex Base64Word();
}
