using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>What one compilation knows beyond a single method; everything in it is read only when a mail connection asks.</summary>
internal sealed class MailCompilation
{
    private readonly NameSearch _names;
    private readonly Effects _effects;
    private readonly Lazy<IReadOnlyList<MailCompilation>> _environments;
    private readonly ConcurrentDictionary<(SyntaxTree, TextSpan), (IReadOnlyList<MailConnection> Connections, IReadOnlyList<MailFact> Facts, bool IsWhole)> _read = new();

    /// <summary>Nothing is read yet.</summary>
    /// <param name="types">The mail types.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="settings">Its settings files.</param>
    public MailCompilation(MailTypes types, Compilation compilation, Lazy<ProjectSettings> settings)
    {
        _names = new NameSearch(compilation);
        Types = types;
        Binding = new BoundSections(_names);
        Readers = new SectionReads(compilation, _names, Binding.Calls.Paths);
        StartTls = new FirstStartTls(compilation);
        Passwords = new WrittenPasswords(compilation);
        _effects = new Effects(_names);
        Declared = new DeclaredValues(_names, Binding, _effects, environment: null);
        Uses = new MemberSummaries(_names, Declared);
        Settings = settings;
        _environments = new(() => settings.Value.Environments.Count == 0 ? [this] : [.. settings.Value.Environments.Select(environment => new MailCompilation(this, environment))]);
    }

    private MailCompilation(MailCompilation whole, SettingsEnvironment environment)
    {
        _names = whole._names;
        _environments = whole._environments;
        Types = whole.Types;
        Binding = whole.Binding;
        Readers = whole.Readers;
        Environment = environment;
        StartTls = whole.StartTls;
        Passwords = whole.Passwords;
        Settings = whole.Settings;
        _effects = whole._effects;
        Declared = new DeclaredValues(_names, Binding, _effects, environment);
        Uses = new MemberSummaries(_names, Declared);
    }

    /// <summary>The mail types.</summary>
    public MailTypes Types { get; }

    /// <summary>Whether others may use the public members.</summary>
    public bool IsLibrary => _names.IsLibrary;

    /// <summary>What members hold by their declarations.</summary>
    public DeclaredValues Declared { get; }

    /// <summary>Which options classes are bound.</summary>
    public BoundSections Binding { get; }

    /// <summary>Which settings code reads.</summary>
    public SectionReads Readers { get; }

    /// <summary>The settings of one environment; <see langword="null"/> in the compilation without settings.</summary>
    public SettingsEnvironment? Environment { get; }

    /// <summary>What other code does with clients.</summary>
    public MemberSummaries Uses { get; }

    /// <summary>Where STARTTLS is first used with a MailKit that should be updated.</summary>
    public FirstStartTls StartTls { get; }

    /// <summary>The passwords that are written in the program.</summary>
    public WrittenPasswords Passwords { get; }

    /// <summary>The project's settings files.</summary>
    public Lazy<ProjectSettings> Settings { get; }

    /// <summary>What a body says of mail clients; read once, whoever asks.</summary>
    /// <param name="body">The body.</param>
    /// <param name="graph">Makes its control flow.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public (IReadOnlyList<MailConnection> Connections, IReadOnlyList<MailFact> Facts, bool IsWhole) Read(SyntaxNode body, Func<ControlFlowGraph> graph, CancellationToken cancellation) =>
        _read.GetOrAdd((body.SyntaxTree, body.Span), _ => ConnectionReader.Read(graph(), this, cancellation));

    /// <summary>The same with the settings of each environment; without settings files itself alone.</summary>
    public IReadOnlyList<MailCompilation> Environments => _environments.Value;
}
