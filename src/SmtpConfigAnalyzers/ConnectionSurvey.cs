using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Clients;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers;

/// <summary>The mail connections that a program makes, also those that are as they should be: for tools that show them.</summary>
public static class ConnectionSurvey
{
    /// <summary>Reads the connections of a program.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="tooLarge">Receives code that is too large to be followed on all of its paths, so that its connections are not
    /// known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>
    /// In the order of files and places, one for each environment; the environment is <see langword="null"/> where the
    /// connection is the same in all, or where no settings file names one.
    /// </returns>
    public static IReadOnlyList<(string? Environment, MailConnection Connection)> Of(
        Compilation compilation, AnalyzerOptions options, Action<Location> tooLarge, CancellationToken cancellation)
    {
        using var request = Request.Until(cancellation);
        if (MailOf(compilation, options) is not { } mail)
        {
            return [];
        }

        var members = compilation.SyntaxTrees.Where(mail.MayBeIn).OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
            .SelectMany(tree => MailCode.In(tree, compilation, mail.Types, cancellation))
            .Select(block => (block, Readings: mail.Read(block))).ToList();
        foreach (var (block, _) in members.Where(member => member.Readings.Any(reading => !reading.IsWhole)))
        {
            tooLarge(block.Syntax.GetLocation());
        }

        return [.. members.SelectMany(
            member => InEnvironments(
                [.. member.Readings.SelectMany(
                    reading => reading.Connections, (reading, connection) => (reading.Environment?.Name, connection))]))];
    }

    /// <summary>The files that can have findings: no others need be bound.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IReadOnlyList<SyntaxTree> FilesWithMail(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        using var request = Request.Until(cancellation);
        return MailOf(compilation, options) is { } mail
            ? [.. compilation.SyntaxTrees.Where(tree => mail.MayBeIn(tree) || OptionsReader.MayRead(tree))]
            : [];
    }

    /// <summary>What a program knows of mail; <see langword="null"/> if it has none.</summary>
    internal static MailCompilation? MailOf(Compilation compilation, AnalyzerOptions options) =>
        compilation.SyntaxTrees.Any(MailTextGate.Mentions) && MailTypes.Find(compilation) is { } types
            ? MailCompilation.Of(
                types, compilation, options, () => ProjectSettings.Of(
                    compilation, options, () => VerdictsBySetting(compilation, options, Request.Cancellation), Request.Cancellation))
            : null;

    /// <summary>What is wrong with the connections that code makes of settings.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>
    /// For each setting that a connection reads, by file and key, the ids of the rules; <see langword="null"/> for a connection that is as
    /// it should be.
    /// </returns>
    public static ILookup<(string File, string Key), string?> VerdictsBySetting(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var read = from found in Of(compilation, options, _ => { }, cancellation)
                   let connection = found.Connection
                   let files = connection.Possibilities.SelectMany(
                       settings => new[] { settings.Host.Source, settings.Port.Source, settings.Mode.Source }).OfType<FilePlace>()
                       .Distinct().ToList()
                   where files.Count > 0
                   let rule = SmtpPolicy.Judge(connection, RuleCatalog.Transport, OptionsAt(connection.Place))?.Rule.Id
                   from file in files
                   select (Setting: (File: file.Setting.Document.File, Key: file.Setting.Scalar.Key.ToUpperInvariant()), Rule: rule);
        return read.ToLookup(found => found.Setting, found => (string?)found.Rule);

        PolicyOptions OptionsAt(Place place) =>
            place is SourcePlace { Syntax.SyntaxTree: var tree } && options.AnalyzerConfigOptionsProvider.GetOptions(tree) is var set
                ? PolicyOptions.Read(key => set.TryGetValue(key, out var value) ? value : null)
                : PolicyOptions.Default;
    }

    /// <summary>Where something that a connection of <see cref="Of"/> says is written: in source, or in a settings file.</summary>
    public static Location LocationOf(Place place) => FindingReport.LocationOf(place);

    // What reads no setting is alike everywhere.
    private static IEnumerable<(string? Environment, MailConnection Connection)> InEnvironments(
        IReadOnlyList<(string? Environment, MailConnection Connection)> all) =>
        all.GroupBy(read => read.Connection.Place)
            .SelectMany(same =>
                same.Skip(1).All(other => other.Connection.Possibilities.SequenceEqual(same.First().Connection.Possibilities))
            ? [(null, same.First().Connection)]
            : (IEnumerable<(string?, MailConnection)>)same);
}
