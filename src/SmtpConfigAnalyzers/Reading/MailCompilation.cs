using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>What one compilation knows beyond a single method; everything in it is read only when a mail connection asks.</summary>
internal sealed class MailCompilation(MailTypes types, Compilation compilation)
{
    /// <summary>The mail types.</summary>
    public MailTypes Types { get; } = types;

    /// <summary>Whether others may use the public members.</summary>
    public bool IsLibrary { get; } = compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    /// <summary>What members hold by their declarations.</summary>
    public DeclaredValues Declared { get; } = new(compilation);

    /// <summary>Which options classes are bound.</summary>
    public OptionsBinding Binding { get; } = new(compilation);

    /// <summary>Where STARTTLS is first used with a MailKit that should be updated.</summary>
    public FirstStartTls StartTls { get; } = new(compilation);
}
