using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>What one compilation knows beyond a single method; everything in it is read only when a mail connection asks.</summary>
internal sealed class MailCompilation
{
    /// <summary>Nothing is read yet.</summary>
    public MailCompilation(MailTypes types, Compilation compilation)
    {
        var names = new NameSearch(compilation);
        Types = types;
        IsLibrary = compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
        Declared = new DeclaredValues(names);
        Binding = new OptionsBinding(compilation);
        Uses = new ClientUses(names, Declared);
        StartTls = new FirstStartTls(compilation);
    }

    /// <summary>The mail types.</summary>
    public MailTypes Types { get; }

    /// <summary>Whether others may use the public members.</summary>
    public bool IsLibrary { get; }

    /// <summary>What members hold by their declarations.</summary>
    public DeclaredValues Declared { get; }

    /// <summary>Which options classes are bound.</summary>
    public OptionsBinding Binding { get; }

    /// <summary>What other code does with clients.</summary>
    public ClientUses Uses { get; }

    /// <summary>Where STARTTLS is first used with a MailKit that should be updated.</summary>
    public FirstStartTls StartTls { get; }
}
