using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Model;
using SmtpLint.Findings;
using SmtpLint.Judge;

namespace SmtpLint.Report.Effective;

/// <summary>The mail clients that settings make, as far as the settings tell by themselves.</summary>
internal static class SettingsChannels
{
    /// <summary>The channels of a project's settings.</summary>
    /// <param name="project">The project.</param>
    /// <param name="name">How people call it.</param>
    public static IEnumerable<EffectiveChannel> Of(SettingsProject project, string name)
    {
        foreach (var (environment, group) in new SettingsFiles(project.Documents).Groups(project.Facts))
        {
            if (group.Connection(project.Facts) is { } connection)
            {
                var client = connection.Library == MailLibrary.Unknown ? "not known" : group.Product.Name;
                var options = project.Files[((SettingsPlace)connection.Place).File].Rules.Rules.Options;
                foreach (var channel in EffectiveChannel.Of(name, environment, client, connection, options, PlaceOf))
                {
                    yield return channel;
                }
            }
        }

        TextPlace PlaceOf(Place place) =>
            place is SettingsPlace(var file, var range)
            ? new PlacesInText(file, project.Files[file].Text.Text).Of(range)
            : throw new ArgumentOutOfRangeException(nameof(place));
    }

    /// <summary>All channels once: what code reads is shown where the code connects.</summary>
    /// <param name="ofCode">Those that code makes.</param>
    /// <param name="ofFiles">Those that settings make.</param>
    public static IEnumerable<EffectiveChannel> Join(IReadOnlyList<EffectiveChannel> ofCode, IEnumerable<EffectiveChannel> ofFiles)
    {
        var isRead = ofCode.SelectMany(channel => channel.Values).Select(value => value.Place).OfType<TextPlace>().ToHashSet();
        return ofCode.Concat(ofFiles.Where(channel => !channel.Values.Any(value => value.Place is { } place && isRead.Contains(place))));
    }
}
