using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>
/// Reads the defaults of a class that holds mail settings and that no visible code binds or reads: what its users get who set nothing.
/// Only what every reader of such a class would make of it counts.
/// </summary>
internal static class OptionsReader
{
    /// <summary>The connection that the defaults make.</summary>
    /// <param name="type">Any type.</param>
    /// <param name="mail">The compilation.</param>
    /// <returns>The connection; <see langword="null"/> if the type holds no mail settings, or its defaults do not say port and mode.</returns>
    public static MailConnection? Read(INamedTypeSymbol type, MailCompilation mail)
    {
        IPropertySymbol? host = null, port = null, mode = null;
        var usesCredentials = false;
        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null } property)
            {
                continue;
            }

            var name = property.Name;
            if (property.Type.Name == "SecureSocketOptions" || (property.Type.SpecialType == SpecialType.System_Boolean && (Has(name, "ssl") || Has(name, "tls"))))
            {
                mode ??= property;
            }
            else if (property.Type.SpecialType == SpecialType.System_Int32 && name.EndsWith("Port", StringComparison.Ordinal))
            {
                port ??= property;
            }
            else if (property.Type.SpecialType == SpecialType.System_String && (Has(name, "host") || Has(name, "server")))
            {
                host ??= property;
            }

            usesCredentials |= Has(name, "pass") || Has(name, "pwd") || Has(name, "credential");
        }

        return host is not null && port is not null && mode is not null && IsAboutMail(type, host, mode)
            && mail.Declared.Of(port) is Constant { Content: int number } portDefault
            && mail.Declared.Of(mode) is Constant modeDefault
            && !mail.Binding.IsBound(type)
            && !mail.Declared.IsRead(port)
                ? Connection(mail.Declared.Of(host), portDefault, number, modeDefault, usesCredentials)
                : null;
    }

    private static MailConnection Connection(Value host, Constant port, int number, Constant mode, bool usesCredentials)
    {
        // What a boolean means is the consumer's. "true" may be implicit TLS or STARTTLS, and wrong is what is wrong as both;
        // with "false" no consumer connects on 465, and elsewhere nobody's requires TLS.
        var notation = mode.Content is not bool ? ModeNotation.SecureSocketOptions : number == 465 ? ModeNotation.UseSsl : ModeNotation.EnableSsl;
        Setting<TransportMode>[] meanings = mode.Content switch
        {
            true => [Meaning(TransportMode.SslOnConnect), Meaning(TransportMode.StartTls)],
            false => [Meaning(number == 465 ? TransportMode.StartTlsWhenAvailable : TransportMode.None)],
            _ => [AtDeclaration(SettingReader.Enumeration<TransportMode>(mode), mode)],
        };
        var possibilities = meanings.Select(meaning => new ConnectionSettings(SettingReader.Text(host), AtDeclaration(SettingReader.Number(port), port), meaning, Setting<DeliveryMethod>.Absent));
        var library = notation == ModeNotation.EnableSsl ? MailLibrary.SystemNetMail : MailLibrary.MailKit;
        return new MailConnection(library, notation, new SourcePlace(DeclarationOf(port)), [.. possibilities]) { UsesCredentials = usesCredentials };

        Setting<TransportMode> Meaning(TransportMode one) => AtDeclaration(Setting<TransportMode>.Known(one, place: null), mode);
    }

    // Here the declaration itself is the place.
    private static Setting<T> AtDeclaration<T>(Setting<T> setting, Constant value) =>
        setting.IsKnown(out var known) ? Setting<T>.Known(known, new SourcePlace(DeclarationOf(value)), new SourcePlace(DeclarationOf(value))) : setting;

    private static SyntaxNode DeclarationOf(Constant constant) => constant.Declared?.Syntax ?? constant.Syntax;

    private static bool IsAboutMail(INamedTypeSymbol type, IPropertySymbol host, IPropertySymbol mode) =>
        mode.Type.Name == "SecureSocketOptions" || Has(type.Name, "smtp") || Has(type.Name, "mail") || Has(host.Name, "smtp") || Has(host.Name, "mail");

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
