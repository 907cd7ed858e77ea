using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Clients;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers;

/// <summary>The mail connections that a program makes, also those that are as they should be: for tools that show them.</summary>
public static class ConnectionSurvey
{
    /// <summary>Reads the connections of a program.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="tooLarge">Is told of code that is too large to be followed on all of its paths, so that its connections are not known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>
    /// In the order of files and places, one for each environment; the environment is <see langword="null"/> where the
    /// connection is the same in all, or where no settings file names one.
    /// </returns>
    public static IReadOnlyList<(string? Environment, MailConnection Connection)> Of(Compilation compilation, AnalyzerOptions options, Action<Location> tooLarge, CancellationToken cancellation)
    {
        var trees = compilation.SyntaxTrees.Where(tree => MailTextGate.Mentions(tree.GetText(cancellation))).OrderBy(tree => tree.FilePath, StringComparer.Ordinal).ToList();
        if (trees.Count == 0 || MailTypes.Find(compilation) is not { } types)
        {
            return [];
        }

        var mail = MailCompilation.Of(types, compilation, options, () => ProjectSettings.Of(compilation, options, cancellation));
        var members = trees.SelectMany(tree => MailGraphs.In(tree, compilation, types, cancellation)).Select(graph => (graph, Readings: mail.Read(graph, cancellation))).ToList();
        foreach (var (graph, _) in members.Where(member => member.Readings.Any(reading => !reading.IsWhole)))
        {
            tooLarge(graph.OriginalOperation.Syntax.GetLocation());
        }

        return [.. members.SelectMany(member => InEnvironments([.. member.Readings.SelectMany(reading => reading.Connections, (reading, connection) => (reading.Environment?.Name, connection))]))];
    }

    /// <summary>Where something that a connection of <see cref="Of"/> says is written: in source, or in a settings file.</summary>
    public static Location LocationOf(Place place) => FindingReport.LocationOf(place);

    // What reads no setting is alike everywhere.
    private static IEnumerable<(string? Environment, MailConnection Connection)> InEnvironments(IReadOnlyList<(string? Environment, MailConnection Connection)> all) =>
        all.GroupBy(read => read.Connection.Place).SelectMany(same => same.Skip(1).All(other => other.Connection.Possibilities.SequenceEqual(same.First().Connection.Possibilities))
            ? [(null, same.First().Connection)]
            : (IEnumerable<(string?, MailConnection)>)same);
}
