using MimeKit;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>What a message says, by its parsed MIME: how it is encoded does not matter.</summary>
internal static class ReceivedMessage
{
    // What the servers write, what differs from message to message, and how it is encoded.
    private static readonly string[] Passed =
        ["Return-Path", "X-Original-To", "Delivered-To", "Received", "Date", "Message-Id", "MIME-Version", "Content-Type",
            "Content-Transfer-Encoding"];

    /// <summary>The names of what two messages say differently: of headers, and of parts by their number.</summary>
    public static IReadOnlyList<string> Compare(string one, string other)
    {
        var (before, after) = (Describe(one), Describe(other));
        return [.. before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key)).Order()];
    }

    private static Dictionary<string, string> Describe(string recipient)
    {
        if (Deliveries.To(recipient) is not { } delivery)
        {
            return [];
        }

        using var message = MimeMessage.Load(delivery.File);
        var said = message.Headers.Where(header => !Passed.Contains(header.Field, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(
                header => header.Field,
                header => header.Value.Replace(recipient, "recipient", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
        foreach (var addresses in new[] { ("From", message.From), ("To", message.To), ("Cc", message.Cc), ("Reply-To", message.ReplyTo) })
        {
            said[addresses.Item1] = string.Join(", ", addresses.Item2.Mailboxes.Select(mailbox =>
                $"{mailbox.Name} <{mailbox.Address.Replace(recipient, "recipient", StringComparison.Ordinal)}>"));
        }

        // System.Net.Mail writes "1", MimeKit "1 (Highest)".
        said["X-Priority"] = message.XPriority.ToString();
        said["hidden copy"] = (Deliveries.To("hidden-" + recipient) is not null).ToString();
        var html = string.Concat(message.BodyParts.OfType<TextPart>().Select(part => part.Text));
        var number = 0;
        foreach (var part in message.BodyParts.OfType<MimePart>())
        {
            // Of the others, System.Net.Mail makes a new one for each message.
            var id = html.Contains("cid:" + part.ContentId, StringComparison.Ordinal) ? part.ContentId : "";
            said[$"part {++number}"] = $"{part.ContentType.MimeType} {part.FileName} {id} {ContentOf(part)}";
        }

        return said;
    }

    private static string ContentOf(MimePart part)
    {
        if (part is TextPart text)
        {
            return text.Text.ReplaceLineEndings("\n").TrimEnd('\n');
        }

        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return Convert.ToHexString(bytes.ToArray());
    }
}
