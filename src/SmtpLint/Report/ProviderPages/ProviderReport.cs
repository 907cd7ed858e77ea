using System.Text.Json;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Providers;
using SmtpLint.Doors.Printing;

namespace SmtpLint.Report.ProviderPages;

/// <summary>Prints what is known of a host.</summary>
internal static class ProviderReport
{
    private const string Sources = "https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers/blob/main/docs/providers.md";

    /// <summary>Prints it for people.</summary>
    public static void Write(ProviderLookup lookup, Printout output)
    {
        var advice = new ProviderAdvice(lookup);
        if (lookup.Mistake is { } mistake)
        {
            output.WriteLine($"This is {mistake.What}; mail is submitted to '{mistake.Instead}'.");
            output.WriteLine("");
        }

        output.WriteLine(
            lookup.Provider is { } row
            ? $"{lookup.Host} ({row.Name})"
            : $"{lookup.Host} is not in the table of providers. This is what most servers offer:");
        output.WriteLine("");
        Section("Serves", Endpoints(lookup.Provider));
        Section("Signing in", SignIn(lookup.Provider, advice));
        Section("MailKit", advice.MailKit);
        Section("System.Net.Mail", advice.SystemNetMail is { Count: > 0 } lines ? lines : [advice.WhyNotSystemNetMail]);
        Section("appsettings.json, for MailKit", advice.AppSettings);
        output.WriteLine($"Sources: {Sources}");

        void Section(string title, IReadOnlyList<string> lines)
        {
            if (lines.Count > 0)
            {
                output.WriteLine(title);
                foreach (var line in lines)
                {
                    output.WriteLine($"  {line}");
                }

                output.WriteLine("");
            }
        }
    }

    /// <summary>Prints the hosts of a name that has several.</summary>
    public static void WriteList(IReadOnlyList<ProviderLookup> hosts, Printout output)
    {
        output.WriteLine("Several hosts go by that name:");
        foreach (var host in hosts)
        {
            output.WriteLine($"  {host.Host} ({host.Provider!.Name})");
        }

        output.WriteLine($"'smtplint provider {hosts[0].Host}' shows one of them.");
    }

    /// <summary>Writes it for programs.</summary>
    public static void WriteJson(IReadOnlyList<ProviderLookup> hosts, DataOutput output) =>
        output.WriteJson(json => json.WriteArray(hosts, host => json.WriteObject(() => Write(host, json))));

    private static void Write(ProviderLookup lookup, Utf8JsonWriter json)
    {
        var advice = new ProviderAdvice(lookup);
        json.WriteString("host", lookup.Host);
        json.WriteString("provider", lookup.Provider?.Name);
        json.WriteArray("endpoints", lookup.Provider?.Endpoints ?? [], endpoint => json.WriteObject(() =>
        {
            json.WriteNumber("port", endpoint.Port);
            json.WriteString("mode", endpoint.Mode.ToString());
            json.WriteBoolean("certain", endpoint.IsCertain);
        }));
        json.WriteArray("refused", lookup.Provider?.Refused ?? [], json.WriteNumberValue);
        json.WriteBoolean("complete", lookup.Provider?.IsComplete == true);
        if (lookup.Provider?.SignIn is { } signIn)
        {
            json.WriteObject("signIn", () =>
            {
                json.WriteArray(
                    "accepts", signIn.Accepted is { } accepted
                    ? ProviderAdvice.Methods(accepted).Select(method => method.Word).DefaultIfEmpty("none")
                    : []);
                json.WriteString("passwordsEnded", signIn.PasswordsEnded);
                json.WriteString("passwordsOffByDefault", signIn.PasswordsOffByDefault);
                json.WriteString("announcement", signIn.Announcement);
                json.WriteArray("userNames", signIn.UserNames);
                json.WriteBoolean("refusesAddresses", signIn.RefusesAddresses);
            });
        }

        json.WriteArray("mailKit", advice.MailKit);
        json.WriteArray("systemNetMail", advice.SystemNetMail);
        json.WriteArray("appSettings", advice.AppSettings);
    }

    private static IReadOnlyList<string> Endpoints(Provider? provider) => provider is null
        ? ["587  STARTTLS", "465  implicit TLS"]
        :
        [
            .. provider.Endpoints.Select(
                endpoint => $"{endpoint.Port}  "
                + $"{(endpoint.Mode == TransportMode.SslOnConnect ? "implicit TLS" : "STARTTLS")}"
                + $"{(endpoint.IsCertain ? "" : ", by one source")}"),
            .. provider.ModeUnstated.Select(port => $"{port}  in a mode that is not documented"),
            .. provider.Refused.Select(port => $"{port}  is refused"),
            .. provider.IsComplete ? ["nothing else"] : Array.Empty<string>(),
        ];

    private static IReadOnlyList<string> SignIn(Provider? provider, ProviderAdvice advice) => provider?.SignIn is not { } signIn ? []
        :
        [
            .. advice.Accepts is { } accepts ? [$"accepts {accepts}"] : Array.Empty<string>(),
            .. signIn.PasswordsEnded is { } ended ? [$"accepts no passwords since {ended}"] : Array.Empty<string>(),
            .. signIn.PasswordsOffByDefault is { } date
                ? [$"turns passwords off by default at the end of {date} ({signIn.Announcement})"]
                : Array.Empty<string>(),
            .. signIn.UserNames.Count > 0 ? [$"expects the user name {string.Join(" or ", signIn.UserNames)}"] : Array.Empty<string>(),
            .. signIn.RefusesAddresses ? ["expects a user name that is not an address"] : Array.Empty<string>(),
        ];
}
