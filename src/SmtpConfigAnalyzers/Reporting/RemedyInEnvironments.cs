using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>A remedy for one environment, seen from the others: what is written in code holds in all of them.</summary>
internal static class RemedyInEnvironments
{
    /// <summary>The remedy that fixes a connection and breaks it nowhere else.</summary>
    /// <param name="remedy">The remedy in one environment.</param>
    /// <param name="connection">The connection there.</param>
    /// <param name="elsewhere">The same connection in the other environments.</param>
    /// <param name="options">What the user set.</param>
    /// <returns>
    /// The remedy, or the one that asks the port where the environments' ports differ; <see langword="null"/> if neither works everywhere.
    /// </returns>
    public static Remedy? Of(Remedy remedy, MailConnection connection, IReadOnlyList<MailConnection> elsewhere, PolicyOptions options)
    {
        return elsewhere.All(other => Works(remedy, other)) ? remedy
            : remedy.Port is null && connection.Notation == ModeNotation.SecureSocketOptions
            && elsewhere.Append(connection).All(other => Works(Remedy.DecideByPort, other))
            ? Remedy.DecideByPort with { OfferedBy = remedy.OfferedBy }
            : null;

        bool Works(Remedy one, MailConnection other)
        {
            var sharesMode = Sources(connection, settings => settings.Mode.Source)
                .SetEquals(Sources(other, settings => settings.Mode.Source));
            var sharesPort = Sources(connection, settings => settings.Port.Source)
                .SetEquals(Sources(other, settings => settings.Port.Source));
            return !sharesMode || SmtpPolicy.WorksEverywhere(sharesPort ? one : one with { Port = null }, other, options);
        }
    }

    private static HashSet<Place?> Sources(MailConnection connection, Func<ConnectionSettings, Place?> source) =>
        [.. connection.Possibilities.Select(source)];
}
