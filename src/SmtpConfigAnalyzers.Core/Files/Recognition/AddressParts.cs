using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>An address as settings: dialects ask its parts as they ask keys.</summary>
internal static class AddressParts
{
    private const string Endpoint = "Endpoint=";

    /// <summary>Whether a value is a mail server's address.</summary>
    public static bool IsAddress(string value) => MailUri.Parse(AddressIn(value)) is not null;

    /// <summary>The address in a value: all of it, or what .NET Aspire writes as <c>Endpoint=smtp://host:port</c>.</summary>
    public static string AddressIn(string value)
    {
        var text = value.Trim();
        return !text.StartsWith(Endpoint, StringComparison.OrdinalIgnoreCase) ? text
            : text.Substring(Endpoint.Length, (text.IndexOf(';') is var end and >= 0 ? end : text.Length) - Endpoint.Length);
    }

    /// <summary>The parts of an address, each by the name of its key.</summary>
    public static IEnumerable<KeyValuePair<string, EffectiveSetting>> Of(EffectiveSetting address)
    {
        var text = AddressIn(address.Scalar.Value);
        if (MailUri.Parse(text) is null)
        {
            yield break;
        }

        yield return Part(ModeKey.Scheme, text.Substring(0, text.IndexOf(':')));
        const string Query = "starttls=";
        if (text.IndexOf(Query, StringComparison.OrdinalIgnoreCase) is var start and >= 0)
        {
            yield return Part(ModeKey.StartTlsQuery, text.Substring(start + Query.Length).Split('&', '#')[0]);
        }

        KeyValuePair<string, EffectiveSetting> Part(ModeKey key, string value) =>
            new(key.Name, address with { Scalar = address.Scalar with { Key = key.Name, Value = value } });
    }
}
