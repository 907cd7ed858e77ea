using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// Reads the defaults of a class that holds mail settings and that no visible code binds: what its users get who set nothing.
/// Only what every reader of such a class would make of it counts. Defaults that reach a visible client are judged there.
/// </summary>
internal static class OptionsReader
{
    /// <summary>Whether a file can have such a class.</summary>
    public static bool MayRead(SyntaxTree tree) => MailWords.MayDeclareOptions(part => NameIndex.Contains(tree, part));

    /// <summary>The connection that the defaults make.</summary>
    /// <param name="type">Any type.</param>
    /// <param name="mail">The compilation.</param>
    /// <returns>
    /// The connection; <see langword="null"/> if the type holds no mail settings, or its source says neither port nor mode.
    /// </returns>
    public static MailConnection? Read(INamedTypeSymbol type, MailCompilation mail)
    {
        IPropertySymbol? host = null, port = null, mode = null;
        var usesCredentials = false;
        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public,
                SetMethod: not null } property)
            {
                continue;
            }

            var name = property.Name;
            var content = ContentOf(property.Type);
            if (content.Name == "SecureSocketOptions")
            {
                mode = property; // it wins over a boolean
            }
            else if (content.SpecialType == SpecialType.System_Boolean && (Has(name, "ssl") || Has(name, "tls")))
            {
                mode ??= property;
            }
            else if (content.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt16
                && name.EndsWith("Port", StringComparison.Ordinal))
            {
                port ??= property;
            }
            else if (content.SpecialType is SpecialType.System_String or SpecialType.None && (Has(name, "host") || Has(name, "server")))
            {
                host ??= property;
            }

            usesCredentials |= Has(name, "pass") || Has(name, "pwd") || Has(name, "credential");
        }

        // What a library binds is in files of programs that it cannot see: who sets nothing there has the defaults.
        if (host is null || port is null || mode is null || !IsAboutMail(type, host, mode)
            || (mail.Binding.IsBound(type) && !mail.IsLibrary))
        {
            return null;
        }

        mail.Demand(type);
        var (hostDefault, portDefault, modeDefault) = (DefaultOf(host), DefaultOf(port), DefaultOf(mode));
        portDefault = portDefault is Constant { Content: 0 } ? Value.Unknown : portDefault; // somebody is to fill it in
        return (portDefault is Constant || modeDefault is Constant) && !ReachesAClient(port) && !ReachesAClient(mode)
            ? Connection(hostDefault, portDefault, mode, modeDefault, usesCredentials)
            : null;

        bool ReachesAClient(IPropertySymbol property) =>
            mail.Declared.Of(property) is Constant && mail.Declared.IsHandedTo(property, mail.Types.IsClient);

        // Users of a library's public class may set nothing; of another class every user can be seen.
        Value DefaultOf(IPropertySymbol property) =>
            mail.IsLibrary && type.DeclaredAccessibility == Accessibility.Public
            ? mail.Declared.InitialOf(property)
            : mail.Declared.Of(property);
    }

    // A setting may be wrapped: int?, Layout<int>.
    private static ITypeSymbol ContentOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 1 } contents } ? contents[0] : type;

    private static MailConnection Connection(Value host, Value port, IPropertySymbol modeMember, Value mode, bool usesCredentials)
    {
        // What a boolean means is the consumer's. "true" may be implicit TLS or STARTTLS, and wrong is what is wrong as both;
        // with "false" no consumer connects on 465, and elsewhere nobody's requires TLS.
        var isOn465 = port is Constant { Content: 465 };
        var notation = ContentOf(modeMember.Type).SpecialType != SpecialType.System_Boolean ? ModeNotation.SecureSocketOptions
            : isOn465 ? ModeNotation.UseSsl
            : ModeNotation.EnableSsl;
        Setting<TransportMode>[] meanings = mode switch
        {
            Constant { Content: true } => [Meaning(TransportMode.SslOnConnect), Meaning(TransportMode.StartTls)],
            Constant { Content: false } => [Meaning(isOn465 ? TransportMode.StartTlsWhenAvailable : TransportMode.None)],
            _ => [AtDeclaration(SettingOfValue.Enumeration<TransportMode>(mode), mode)],
        };
        var possibilities =
            meanings.Select(
                meaning => new ConnectionSettings(
                    SettingOfValue.Text(host), AtDeclaration(SettingOfValue.Port(port), port), meaning, Setting<DeliveryMethod>.Absent));
        var library = notation == ModeNotation.EnableSsl ? MailLibrary.SystemNetMail : MailLibrary.MailKit;
        var place = (port as Constant ?? (Constant)mode).Syntax;
        return new MailConnection(library, notation, new SourcePlace(place), [.. possibilities]) { UsesCredentials = usesCredentials };

        Setting<TransportMode> Meaning(TransportMode one) => AtDeclaration(Setting<TransportMode>.Known(one, place: null), mode);
    }

    // Here the declaration itself is the place.
    private static Setting<T> AtDeclaration<T>(Setting<T> setting, Value value) =>
        value is Constant { Syntax: var declaration } && setting.IsKnown(out var known)
            ? Setting<T>.Known(known, new SourcePlace(declaration), new SourcePlace(declaration))
            : setting;

    private static bool IsAboutMail(INamedTypeSymbol type, IPropertySymbol host, IPropertySymbol mode) =>
        mode.Type.Name == "SecureSocketOptions" || Has(type.Name, "smtp") || Has(type.Name, "mail") || Has(host.Name, "smtp")
            || Has(host.Name, "mail");

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
