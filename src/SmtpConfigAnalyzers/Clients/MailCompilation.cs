using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>What one compilation knows beyond a single method; everything in it is read only when a mail connection asks.</summary>
internal sealed class MailCompilation
{
    private static readonly ConditionalWeakTable<Compilation, Shared> Known = new();

    private readonly ConcurrentDictionary<(SyntaxTree Tree, TextSpan Span), Once<IReadOnlyList<MemberReading>>> _members = new();
    private readonly NameSearch _names;
    private readonly ProgramDemand? _demand;
    private readonly Once<MailTrees> _trees; // only where a file does not say it itself
    private readonly TypeSearch _objects;
    private readonly Effects _effects;
    private readonly Once<IReadOnlyList<MailCompilation>> _environments;

    /// <summary>Nothing is read yet.</summary>
    /// <param name="types">The mail types.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="settings">Its settings files.</param>
    public MailCompilation(MailTypes types, Compilation compilation, Once<ProjectSettings> settings)
    {
        _names = new NameSearch(compilation);
        _trees = new(() => new(compilation, types));
        _demand = ProgramDemand.Of(compilation);
        if (_demand is not null)
        {
            _ = _trees.Value; // of a part, each file may name mail: then none asks by which names others may have it
        }

        Types = types;
        Binding = new BoundSections(_names);
        Readers = new SectionReads(compilation, _names, Binding.Calls.Paths);
        StartTls = new FirstStartTls(compilation);
        DeadKeys = new DeadKeys(compilation);
        Process = new ProcessWideSettings(types, _names);
        Passwords = new WrittenPasswords(compilation);
        _objects = new TypeSearch(_names);
        _effects = new Effects(_names);
        Declared = new DeclaredValues(_names, _objects, Binding, _effects, environment: null);
        Uses = new MemberSummaries(_names, _objects, Declared);
        Settings = settings;
        _environments =
            new(() => settings.Value.Environments.Count == 0
                ? [this]
                : [.. settings.Value.Environments.Select(environment => new MailCompilation(this, environment))]);
    }

    /// <summary>What all analyzers of a compilation know together, so that each member is read once for all of them.</summary>
    /// <param name="types">The mail types.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="settings">Reads the settings files, when the first mail call asks.</param>
    public static MailCompilation Of(MailTypes types, Compilation compilation, AnalyzerOptions options, Func<ProjectSettings> settings)
    {
        var shared = Known.GetValue(compilation, _ => new(options, new(types, compilation, new(settings))));
        return shared.IsFor(options) ? shared.Mail : new(types, compilation, new(settings));
    }

    private MailCompilation(MailCompilation whole, SettingsEnvironment environment)
    {
        _names = whole._names;
        _demand = whole._demand;
        _environments = whole._environments;
        Types = whole.Types;
        _trees = whole._trees;
        Binding = whole.Binding;
        Readers = whole.Readers;
        Environment = environment;
        StartTls = whole.StartTls;
        DeadKeys = whole.DeadKeys;
        Process = whole.Process;
        Passwords = whole.Passwords;
        Settings = whole.Settings;
        _objects = whole._objects;
        _effects = whole._effects;
        Declared = new DeclaredValues(_names, _objects, Binding, _effects, environment);
        Uses = new MemberSummaries(_names, _objects, Declared);
    }

    /// <summary>The mail types.</summary>
    public MailTypes Types { get; }

    /// <summary>Whether a file can have mail: none of the others need be bound.</summary>
    public bool MayBeIn(SyntaxTree tree) => (!_trees.IsFound && MailTrees.NamesMail(tree, Types)) || _trees.Value.Include(tree);

    /// <summary>Where mail is in a file; <see langword="null"/> if nobody has looked, or if it may be anywhere.</summary>
    public IReadOnlyCollection<TextSpan>? PartsOf(SyntaxTree tree) => _trees.IsFound ? _trees.Value.PartsOf(tree) : null;

    /// <summary>Notes that all of a type is bound (<see cref="ProgramDemand"/>).</summary>
    public void Demand(INamedTypeSymbol type)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            _demand?.AddCode(part.SyntaxTree, part.Span.Start);
        }
    }

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

    /// <summary>What is set for the whole process.</summary>
    public ProcessWideSettings Process { get; }

    /// <summary>Where STARTTLS is first used with a MailKit that should be updated.</summary>
    public FirstStartTls StartTls { get; }

    /// <summary>The keys of settings that no client reads.</summary>
    public DeadKeys DeadKeys { get; }

    /// <summary>The passwords that are written in the program.</summary>
    public WrittenPasswords Passwords { get; }

    /// <summary>The project's settings files.</summary>
    public Once<ProjectSettings> Settings { get; }

    /// <summary>What a member says, in one environment after the other; once without settings files.</summary>
    /// <param name="block">The member's body, or an initializer.</param>
    public IReadOnlyList<MemberReading> Read(IOperation block) =>
        _members.GetOrAdd((block.Syntax.SyntaxTree, block.Syntax.Span), _ => new(() =>
            [.. _environments.Value.Select(environment => ConnectionReader.Read(block, environment, Request.Cancellation))])).Value;

    private sealed class Shared(AnalyzerOptions options, MailCompilation mail)
    {
        public MailCompilation Mail => mail;

        // A host may analyse one compilation with other files, or other options for them.
        public bool IsFor(AnalyzerOptions other) =>
            options == other
                || (options.AdditionalFiles == other.AdditionalFiles
                    && options.AnalyzerConfigOptionsProvider == other.AnalyzerConfigOptionsProvider);
    }
}
