using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;
using SmtpLint.Report.Effective;
using Range = SmtpLint.Lsp.Protocol.Range;

namespace SmtpLint.Lsp.Answers;

/// <summary>What really happens on the wire, in each environment, next to the settings that say where to connect.</summary>
internal static class InlayHints
{
    /// <summary>The hints in a piece of a file.</summary>
    /// <param name="judgement">What was found.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="asked">The piece.</param>
    public static IReadOnlyList<InlayHint> Of(Judgement judgement, string path, Range asked)
    {
        var name = judgement.Folder.NameOf(path);
        if (judgement.ProjectOf(name) is not { } project)
        {
            return [];
        }

        var lines = new LineMap(project.Files[name].Text.Text);
        return
        [
            .. from channel in judgement.Channels
               let place = channel.Values.Select(value => value.Place).Prepend(channel.Place).FirstOrDefault(place => place?.File == name)
               where place is not null && place.Start.Line < lines.Count
               group channel by place.Start.Line into here
               where here.Key >= asked.Start.Line && here.Key <= asked.End.Line
               orderby here.Key
               let end = lines.OffsetOf(project.Files[name].Text.Text, new(here.Key, int.MaxValue))
               select new InlayHint(
                   new(here.Key, lines.PositionOf(end).Column),
                   Label(EffectiveRow.Of(here.OrderBy(channel => channel.Environment, StringComparer.Ordinal)))),
        ];
    }

    private static string Label(IReadOnlyList<EffectiveRow> rows)
    {
        var byChannel = rows.GroupBy(row => row.Channel, row => row.Environments).ToList();
        return byChannel.Count == 1
            ? byChannel[0].Key
            : string.Join("; ", byChannel.Select(channel =>
                string.Join(", ", channel.Where(environments => environments.Length > 0).Distinct()) is { Length: > 0 } environments
                    ? $"{environments}: {channel.Key}"
                    : channel.Key));
    }
}
