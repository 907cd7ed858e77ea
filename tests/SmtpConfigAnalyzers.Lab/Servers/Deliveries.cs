using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Lab.Servers;

/// <summary>How a message reached the real server, by the server's own words.</summary>
/// <param name="Tls">The TLS version of the server's connection, as in <c>TLSv1.3</c>; <see langword="null"/> if there was no TLS.</param>
/// <param name="User">Who was authenticated; <see langword="null"/> if nobody was.</param>
/// <param name="File">The file that holds the message.</param>
internal sealed record Delivery(string? Tls, string? User, string File);

/// <summary>The real server's one mailbox, where all messages end.</summary>
internal static partial class Deliveries
{
    private static readonly Dictionary<string, Delivery> Arrived = [];
    private static readonly HashSet<string> Read = [];

    /// <summary>How the message to a recipient arrived; <see langword="null"/> if it did not.</summary>
    public static Delivery? To(string recipient)
    {
        lock (Arrived)
        {
            // A maildir: one file a message, complete once it is in "new".
            var folder = new DirectoryInfo(Path.Combine(Mail.Folder, "mail", "all", "new"));
            foreach (var file in folder.Exists ? folder.GetFiles().Where(file => Read.Add(file.Name)) : [])
            {
                var text = File.ReadAllText(file.FullName);
                var received = ReceivedHeader().Match(text).Value; // the first is the newest: the real server's
                Arrived.TryAdd(Find(OriginalRecipient(), text)!,
                    new Delivery(Find(TlsVersion(), received), Find(AuthenticatedSender(), received), file.FullName));
            }

            return Arrived.GetValueOrDefault(recipient);
        }
    }

    /// <summary>Waits until a message has arrived; Postfix delivers after it has said that it took it.</summary>
    public static async Task WaitAsync(string recipient)
    {
        for (var i = 0; i < 200 && To(recipient) is null; i++)
        {
            await Task.Delay(50);
        }
    }

    private static string? Find(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^X-Original-To: (\S+)", RegexOptions.Multiline)]
    private static partial Regex OriginalRecipient();

    [GeneratedRegex(@"^Received:.*\n([ \t].*\n)*", RegexOptions.Multiline)]
    private static partial Regex ReceivedHeader();

    [GeneratedRegex(@"\(using (TLSv[0-9.]+) ")]
    private static partial Regex TlsVersion();

    [GeneratedRegex(@"\(Authenticated sender: ([^)]*)\)")]
    private static partial Regex AuthenticatedSender();
}
