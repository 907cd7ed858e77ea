using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>A method of a package that registers a mail client by its arguments.</summary>
/// <param name="Type">The full name of the class that declares it.</param>
/// <param name="Method">Its name.</param>
internal sealed record MailRegistration(string Type, string Method)
{
    /// <summary>Whether the overload with host and port alone makes a <c>System.Net.Mail.SmtpClient</c> without TLS; others turn it on.</summary>
    public bool NeverEncrypts { get; init; }

    /// <summary>The parameter for a certificate callback, without which every certificate is accepted.</summary>
    public string? CertificateCallback { get; init; }

    /// <summary>The methods that are known, each by the file that its row was read from.</summary>
    public static IReadOnlyList<MailRegistration> All { get; } =
    [
        // lukencode/FluentEmail, src/Senders/FluentEmail.Smtp/FluentEmailSmtpBuilderExtensions.cs
        new("Microsoft.Extensions.DependencyInjection.FluentEmailSmtpBuilderExtensions", "AddSmtpSender") { NeverEncrypts = true },
        // jamesmh/coravel, Src/Coravel.Mailer/MailServiceRegistration.cs and Mail/Mailers/SmtpMailer.cs
        new("Coravel.MailServiceRegistration", "AddSmtpMailer") { CertificateCallback = "certCallback" },
    ];

    /// <summary>The rows whose class the compilation references.</summary>
    public static IReadOnlyDictionary<ISymbol, MailRegistration> Find(Compilation compilation)
    {
        var found = new Dictionary<ISymbol, MailRegistration>(SymbolEqualityComparer.Default);
        foreach (var registration in All)
        {
            if (compilation.GetTypeByMetadataName(registration.Type) is { DeclaringSyntaxReferences.IsEmpty: true } type)
            {
                found.Add(type, registration);
            }
        }

        return found;
    }
}
