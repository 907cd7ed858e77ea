using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Finds the settings that say how to connect, next to those that a connection reads, and that no code reads.</summary>
internal static class DeadSettings
{
    /// <summary>The dead settings of the sections that a connection is read from.</summary>
    /// <param name="connection">The connection in one environment.</param>
    /// <param name="mail">The compilation in that environment.</param>
    public static IEnumerable<MailFact> NextTo(MailConnection connection, MailCompilation mail)
    {
        // Whoever uses a library may read what it does not.
        if (mail.Environment is not { } environment || mail.IsLibrary
            || connection is not { Place: SourcePlace place, Possibilities: { Count: > 0 } all })
        {
            yield break;
        }

        var channels = all.SelectMany(settings => Channel.Resolve(connection, settings, PolicyOptions.Default)).ToList();
        var channel = channels[0];
        var sections = all.SelectMany(settings => new[] { settings.Host.Source, settings.Port.Source, settings.Mode.Source })
            .OfType<FilePlace>()
            .Select(source => source.Setting.Scalar.Section).Where(section => section.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in sections.SelectMany(environment.ChannelSettings))
        {
            if (!setting.IsUnknown && all.All(settings => !settings.Mode.IsUnknown)
                && !mail.Readers.MayRead(setting.Scalar.Section, setting.Scalar.Name))
            {
                var line = place.Syntax.GetLocation().GetMappedLineSpan();
                var file = line.Path.Substring(line.Path.LastIndexOfAny(['/', '\\']) + 1);
                var misleads = channels.TrueForAll(other => DeadSettingValue.Misleads(setting.Scalar.Name, setting.Scalar.Value, other));
                yield return new DeadSettingFact(
                    place, setting.WrittenKey, $"{file}:{line.StartLinePosition.Line + 1}", connection.Words.Spell(channel.Mode),
                    misleads) { Source = new FilePlace(setting), Host = channel.Host, Port = channel.Port };
            }
        }
    }
}
