using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>The one judge of mail connections.</summary>
public static class SmtpPolicy
{
    /// <summary>
    /// Judges a connection: at most one finding, and none unless every combination of settings that can reach it is wrong.
    /// </summary>
    /// <param name="connection">What a reader saw.</param>
    /// <param name="rules">The enabled rules that answer one question, in their order: of several that hold for a combination, the first
    /// one reports.</param>
    /// <param name="options">What the user set.</param>
    /// <returns>
    /// The finding, or <see langword="null"/>. Where combinations are wrong in different ways, the rule that comes last in the order
    /// reports. The combinations of a client that is not known are meanings of one text: of those the first, the plainest, reports.
    /// </returns>
    public static Finding? Judge(MailConnection connection, IReadOnlyList<ConnectionRule> rules, PolicyOptions options) =>
        connection.RestsOnDefaults
            ? JudgeOnce(connection.WithoutDefaults(), rules, options) ?? JudgeOnce(connection, rules, options)
            : JudgeOnce(connection, rules, options);

    // What is certain comes before what rests on a default.
    private static Finding? JudgeOnce(MailConnection connection, IReadOnlyList<ConnectionRule> rules, PolicyOptions options)
    {
        var channels = connection.Possibilities.SelectMany(settings => Channel.Resolve(connection, settings, options)).ToList();

        // Of a text that nobody knows the reader of, what is wrong whatever it means is said before what is wrong in its plainest meaning.
        if (connection.Library == MailLibrary.Unknown && rules.FirstOrDefault(rule => channels.TrueForAll(rule.IsBrokenBy)) is { } certain)
        {
            return Found(certain, channels[0], connection, rules, options);
        }

        var worst = -1;
        Channel? culprit = null;
        foreach (var channel in channels)
        {
            var broken = FirstBroken(rules, channel);
            if (broken < 0)
            {
                if (!options.ReportsUnknownValues)
                {
                    return null;
                }
            }
            else if (worst < 0
                || (connection.Library == MailLibrary.Unknown && !rules[Math.Max(broken, worst)].StatesNoFault
                    ? broken < worst
                    : broken > worst))
            {
                worst = broken;
                culprit = channel;
            }
        }

        return culprit is null ? null : Found(rules[worst], culprit, connection, rules, options);
    }

    private static Finding Found(
        ConnectionRule rule, Channel culprit, MailConnection connection, IReadOnlyList<ConnectionRule> rules, PolicyOptions options)
    {
        var wanted = rule.Remedies(culprit).ToList();
        if (wanted.Count == 0 && rule is TransportRule)
        {
            wanted.AddRange(EndpointChoice.Likely(culprit));
        }

        var remedies = AskThePort(wanted, culprit).SelectMany(remedy => Complete(remedy, connection, rules, options))
            .Where(remedy => (remedy.Mode is null || remedy.Words(culprit) is not null) && WorksEverywhere(remedy, connection, options))
            .Select(remedy => MayBeMissing(remedy, culprit) ? remedy with { OfferedBy = "the server" } : remedy);
        return new Finding(
            rule, rule.Culprit(culprit)
            ?? connection.Place, rule.Arguments(culprit), [.. remedies], connection) { Exception = rule is TransportRule
            ? Wording.OnlyWhereItFails(connection, options)
            : null };
    }

    // Port 587 is registered for STARTTLS (RFC 6409, section 3.1), and a provider documents it; elsewhere nobody knows.
    private static bool MayBeMissing(Remedy remedy, Channel channel) =>
        remedy is { OfferedBy: null, Host: null, Mode: TransportMode.StartTls or TransportMode.Auto } && channel.Provider is null
        && (remedy.Port ?? channel.Port) != 587;

    // Where the program does not say the port, the mode can ask for it: instead of a mode that another port cannot do, after one that fits
    // the port of a file.
    private static IEnumerable<Remedy> AskThePort(IEnumerable<Remedy> remedies, Channel channel)
    {
        var port = channel.Settings.Port;
        var asks = channel.Connection is { Library: MailLibrary.MailKit, IsWrapper: false, Words.AreKeys: false,
            Notation: not ModeNotation.Uri }
            && channel.Settings.Mode.Source is null && (port.IsUnknown || port.Source is not null);
        foreach (var remedy in remedies)
        {
            var keepsPort = asks && remedy is { Port: null, Host: null, Mode: TransportMode.StartTls or TransportMode.SslOnConnect };
            if (!keepsPort || !port.IsUnknown)
            {
                yield return remedy;
            }

            if (keepsPort)
            {
                yield return Remedy.DecideByPort;
            }
        }
    }

    // Where the rest is wrong for another host, what fixes it belongs to the same edit.
    private static IEnumerable<Remedy> Complete(
        Remedy remedy, MailConnection connection, IReadOnlyList<ConnectionRule> rules, PolicyOptions options) =>
        remedy.Host is not null
            && JudgeOnce(connection.With(remedy.ApplyTo), rules, options) is { Rule.Severity: RuleSeverity.Warning } next
            ? next.Remedies.Select(other => other with { Host = remedy.Host, Port = other.Port ?? remedy.Port })
            : [remedy];

    /// <summary>
    /// Whether none of a connection's combinations ends where it cannot work: they may differ in host or port, and one edit changes them
    /// all.
    /// </summary>
    /// <param name="remedy">What is set.</param>
    /// <param name="connection">Where it is set.</param>
    /// <param name="options">What the user set.</param>
    public static bool WorksEverywhere(Remedy remedy, MailConnection connection, PolicyOptions options) =>
        (remedy.Mode is null or TransportMode.Auto || ChannelsWith(remedy, connection, options).All(channel => channel.CanWork))
        && (remedy.User is not { } user
            || ChannelsWith(remedy, connection, options).All(channel => channel.SignInProvider?.SignIn?.Takes(user) == true));

    private static IEnumerable<Channel> ChannelsWith(Remedy remedy, MailConnection connection, PolicyOptions options) =>
        connection.Possibilities.SelectMany(settings => Channel.Resolve(connection, remedy.ApplyTo(settings), options));

    /// <summary>Judges one fact.</summary>
    /// <param name="fact">What a reader saw.</param>
    /// <param name="rules">The rules about facts.</param>
    /// <param name="options">What the user set.</param>
    /// <returns>The rule that the fact breaks, or <see langword="null"/>.</returns>
    public static FactRule? Judge(MailFact fact, IReadOnlyList<FactRule> rules, PolicyOptions options)
    {
        var host = HostClassifier.Classify(fact.Host, fact.Port, options);
        return rules.FirstOrDefault(rule => rule.IsBrokenBy(fact, host));
    }

    private static int FirstBroken(IReadOnlyList<ConnectionRule> rules, Channel channel)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].IsBrokenBy(channel))
            {
                return i;
            }
        }

        return -1;
    }
}
