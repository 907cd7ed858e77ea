using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace SmtpConfigAnalyzers.Lab.Servers;

/// <summary>
/// Answers at a server's name, passes everything on to the real server, with the changes of whoever sits in between, and keeps what was
/// said.
/// </summary>
internal sealed class Recorder : IDisposable
{
    private readonly Server _server;
    private readonly IPEndPoint _real;
    private readonly X509Certificate2 _impostor;
    private readonly TcpListener _listener;
    private readonly List<(WireRecord Record, Task End)> _conversations = [];

    private Recorder(Server server, IPAddress address, IPAddress real, X509Certificate2 impostor)
    {
        _server = server;
        _real = new IPEndPoint(real, server.Port);
        _impostor = impostor;
        _listener = new TcpListener(address, server.Port);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Starts a recorder at the address that the server's name has.</summary>
    /// <exception cref="InvalidOperationException">The name leads out of the lab.</exception>
    public static Recorder Start(Server server, X509Certificate2 impostor)
    {
        var real = LastByteOf(server.RealHost);
        return new Recorder(server, new IPAddress([127, 0, 2, LastByteOf(server.Host)]), new IPAddress([127, 0, 1, real]), impostor);
    }

    /// <summary>What was said since the last time, once everybody has hung up.</summary>
    public async Task<IReadOnlyList<WireRecord>> TakeAsync()
    {
        List<(WireRecord Record, Task End)> taken;
        lock (_conversations)
        {
            taken = [.. _conversations];
            _conversations.Clear();
        }

        await Task.WhenAny(Task.WhenAll(taken.Select(conversation => conversation.End)), Task.Delay(TimeSpan.FromSeconds(5)));
        return [.. taken.Select(conversation => conversation.Record)];
    }

    public void Dispose() => _listener.Dispose();

    private static byte LastByteOf(string host)
    {
        var address = Dns.GetHostAddresses(host).Single().GetAddressBytes();
        return address is [127, 0, 2, var last]
            ? last
            : throw new InvalidOperationException($"{host} is {new IPAddress(address)}, which is not in the lab.");
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var record = new WireRecord();
                lock (_conversations)
                {
                    _conversations.Add((record, ConverseAsync(client, record)));
                }
            }
        }
        catch (SocketException)
        {
            // The lab closes.
        }
        catch (ObjectDisposedException)
        {
            // The lab closes.
        }
    }

    private async Task ConverseAsync(TcpClient connection, WireRecord record)
    {
        using var client = new RecordingStream(connection.GetStream(), record.FromClient, record.FromServer);
        using var connected = new TcpClient();
        try
        {
            await connected.ConnectAsync(_real);
            var server = connected.GetStream();
            await (_server.Interception switch
            {
                Interception.Strip => RelayAsync(client, server, stripped: true),
                Interception.StripAndRelay => StripAndRelayAsync(client, server),
                Interception.Impersonate when _server.StartsWithTls => ImpersonateAsync(client, server, record),
                Interception.Impersonate => ImpersonateAfterStartTlsAsync(client, server, record),
                _ => RelayAsync(client, server),
            });
        }
        catch (Exception exception) when (exception is IOException or SocketException or AuthenticationException or ObjectDisposedException)
        {
            // One side hung up, or did not like the certificate: the record shows how far it came.
        }
    }

    private static async Task RelayAsync(Stream client, Stream server, bool stripped = false, Action<ReadOnlySpan<byte>>? onClient = null)
    {
        // Whoever hangs up first ends it; what the other side still had to say is of no use to anybody then.
        await await Task.WhenAny(
            CopyAsync(client, server, onClient),
            stripped ? CopyRepliesAsync(server, client) : CopyAsync(server, client, null));
    }

    private static async Task CopyAsync(Stream from, Stream to, Action<ReadOnlySpan<byte>>? onRead)
    {
        var buffer = new byte[16 * 1024];
        for (int count; (count = await from.ReadAsync(buffer)) > 0;)
        {
            onRead?.Invoke(buffer.AsSpan(0, count));
            await to.WriteAsync(buffer.AsMemory(0, count));
        }
    }

    private static async Task CopyRepliesAsync(Stream server, Stream client)
    {
        for (string reply; (reply = await SmtpReplies.ReadReplyAsync(server)).Length > 0;)
        {
            await SmtpReplies.WriteAsync(client, SmtpReplies.WithoutStartTls(reply));
        }
    }

    private static async Task StripAndRelayAsync(Stream client, Stream server)
    {
        var (tls, greeting, _) = await StartTlsAsync(server);
        await SmtpReplies.WriteAsync(client, greeting);
        await RelayAsync(client, tls, stripped: true);
    }

    private async Task ImpersonateAsync(Stream client, Stream server, WireRecord record)
    {
        var trusted = await HandshakeAsync(server);
        await RelayDecryptedAsync(client, trusted, record);
    }

    private async Task ImpersonateAfterStartTlsAsync(Stream client, Stream server, WireRecord record)
    {
        var (trusted, greeting, capabilities) = await StartTlsAsync(server);
        await SmtpReplies.WriteAsync(client, greeting);
        while (await SmtpReplies.ReadLineAsync(client) is { Length: > 0 } line)
        {
            if (line.StartsWith("STARTTLS", StringComparison.OrdinalIgnoreCase))
            {
                await SmtpReplies.WriteAsync(client, "220 2.0.0 Ready to start TLS\r\n");
                await RelayDecryptedAsync(client, trusted, record);
                return;
            }

            var isGreeting = line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase);
            await SmtpReplies.WriteAsync(client, isGreeting ? capabilities : "530 5.7.0 Must issue a STARTTLS command first\r\n");
        }
    }

    private async Task RelayDecryptedAsync(Stream client, Stream server, WireRecord record)
    {
        var own = new SslStream(client);
        await own.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _impostor });
        await RelayAsync(own, server, onClient: record.Intercepted);
    }

    /// <summary>STARTTLS with the real server, of whom an attacker need not be sure.</summary>
    private static async Task<(Stream Tls, string Greeting, string Capabilities)> StartTlsAsync(Stream server)
    {
        var greeting = await SmtpReplies.ReadReplyAsync(server);
        await SmtpReplies.WriteAsync(server, "EHLO interceptor.contoso.com\r\n");
        var capabilities = await SmtpReplies.ReadReplyAsync(server);
        await SmtpReplies.WriteAsync(server, "STARTTLS\r\n");
        await SmtpReplies.ReadReplyAsync(server);
        return (await HandshakeAsync(server), greeting, capabilities);
    }

    private static async Task<Stream> HandshakeAsync(Stream server)
    {
        var tls = new SslStream(server, leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync("real");
        return tls;
    }
}
