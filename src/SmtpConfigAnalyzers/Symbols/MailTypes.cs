using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>The mail types that one compilation can see.</summary>
internal sealed class MailTypes
{
    private static readonly ConditionalWeakTable<Compilation, MailTypes> Known = new();

    private readonly INamedTypeSymbol? _systemNetMailClient;
    private readonly INamedTypeSymbol? _mailService;
    private readonly INamedTypeSymbol? _mailServiceInterface;
    private readonly INamedTypeSymbol? _mailTransport;
    private readonly INamedTypeSymbol? _networkCredential;
    private readonly INamedTypeSymbol? _uri;
    private readonly INamedTypeSymbol? _saslMechanism;
    private readonly INamedTypeSymbol? _protocolLogger;
    private readonly INamedTypeSymbol? _servicePointManager;
    private readonly PackageTypes _packages;
    private readonly string _language;

    private MailTypes(Compilation compilation)
    {
        _language = compilation.Language;
        _systemNetMailClient = compilation.GetTypeByMetadataName("System.Net.Mail.SmtpClient");
        _mailService = compilation.GetTypeByMetadataName("MailKit.MailService");
        _mailServiceInterface = compilation.GetTypeByMetadataName("MailKit.IMailService");
        _mailTransport = compilation.GetTypeByMetadataName("MailKit.IMailTransport");
        _networkCredential = compilation.GetTypeByMetadataName("System.Net.NetworkCredential");
        _uri = compilation.GetTypeByMetadataName("System.Uri");
        _saslMechanism = compilation.GetTypeByMetadataName("MailKit.Security.SaslMechanism");
        _protocolLogger = compilation.GetTypeByMetadataName("MailKit.ProtocolLogger");
        _packages = new PackageTypes(compilation);
        Project = CompiledProject.Of(compilation);
        var startTls = new[] { "SmtpCapabilities", "SmtpCapability" }
            .Select(name => compilation.GetTypeByMetadataName("MailKit.Net.Smtp." + name)).OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers("StartTLS")).OfType<IFieldSymbol>().FirstOrDefault();
        StartTlsCapability = startTls?.ConstantValue ?? startTls;
        _servicePointManager = compilation.GetTypeByMetadataName("System.Net.ServicePointManager");
    }

    /// <summary>
    /// The flag of <c>SmtpCapabilities</c> by which a server offers STARTTLS, from MailKit 5 on one of a set (PortingGuide.md);
    /// <see langword="null"/> where there is none.
    /// </summary>
    public object? StartTlsCapability { get; }

    /// <summary>What is known of the project.</summary>
    public ProjectFacts Project { get; }

    /// <summary>Finds the types, or <see langword="null"/> where the compilation has no mail client at all.</summary>
    public static MailTypes? Find(Compilation compilation)
    {
        var types = Known.GetValue(compilation, static one => new(one));
        return types._systemNetMailClient is null && types._mailServiceInterface is null && types._packages.AreEmpty ? null : types;
    }

    /// <summary>
    /// Whether what code leaves unset is the documented default. Not so for .NET Framework and libraries for it: there
    /// <c>mailSettings</c> of the configuration file may have set it (.NET Framework, SmtpClient.Initialize).
    /// </summary>
    public bool SystemNetMailDefaultsApply => _systemNetMailClient?.ContainingAssembly.Name is not ("System" or "netstandard");

    /// <summary>
    /// Whether explicit and default credentials erase each other, so that the last assignment wins: up to .NET Core 3.1, whose
    /// assembly has 4 for a number (.NET Framework, SmtpClient.UseDefaultCredentials; dotnet/runtime#46430).
    /// <see langword="null"/> for a library that does not know where it will run.
    /// </summary>
    public bool? LastCredentialsWin => _systemNetMailClient?.ContainingAssembly.Identity switch
    {
        { Name: "System" } => true,
        { Name: "System.Net.Mail", Version.Major: var major } => major < 5,
        _ => null,
    };

    /// <summary>
    /// The version of the referenced MailKit; <see langword="null"/> if there is none, or one that is built without a number.
    /// </summary>
    public Version? MailKitVersion => _mailService?.ContainingAssembly.Identity.Version is { Major: > 0 } version ? version : null;

    /// <inheritdoc cref="Model.MailConnection.LacksMailKit"/>
    public bool LacksMailKit => _mailService is null && _language == LanguageNames.CSharp;

    /// <summary>
    /// Whether MailKit takes its TLS versions from <c>ServicePointManager</c>: on .NET Framework, from 4.15 (MailKit, ReleaseNotes.md).
    /// </summary>
    public bool MailKitAsksServicePointManager => Project.Framework == FrameworkFamily.NetFramework && MailKitVersion >= new Version(4, 15);

    /// <summary>Whether an object of <paramref name="type"/> is a client, or is given to one.</summary>
    public bool IsOfInterest(ITypeSymbol? type) =>
        IsClient(type) || IsSaslMechanism(type) || IsProtocolLogger(type) || ProductOf(type) is not null;

    /// <summary>The words by which a file uses mail that says nothing else of it: the names of what packages have.</summary>
    public IEnumerable<string> Names => _packages.Names.Append("ServicePointManager");

    /// <summary>The names of MailKit's types, by which a file uses them that imports them, or for which another file does.</summary>
    public IEnumerable<string> ImportedNames =>
        _mailService?.ContainingNamespace is not { } space ? []
            : new[] { "Security", "Net" }.SelectMany(name => space.GetNamespaceMembers().Where(part => part.Name == name))
                .SelectMany(part => part.GetNamespaceMembers().SelectMany(inner => inner.GetTypeMembers()).Concat(part.GetTypeMembers()))
                .Concat(space.GetTypeMembers()).Where(IsOfInterest).Select(type => type.Name);

    /// <summary>Whether <paramref name="type"/> is System.Net.Mail's client, or derives from it.</summary>
    public bool IsSystemNetMailClient(ITypeSymbol? type) => _systemNetMailClient is not null && Derives(type, _systemNetMailClient);

    /// <summary>
    /// Whether <paramref name="type"/> is System.Net.Mail's client itself: a subclass may configure what its user does not.
    /// </summary>
    public bool IsExactlySystemNetMailClient(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _systemNetMailClient);

    /// <summary>Whether <paramref name="type"/> is any client of MailKit's, or one of their interfaces.</summary>
    public bool IsMailKitClient(ITypeSymbol? type) =>
        _mailServiceInterface is not null && (Derives(type, _mailService) || Implements(type, _mailServiceInterface));

    /// <summary>Whether <paramref name="type"/> is a client of MailKit's that sends.</summary>
    public bool IsMailKitTransport(ITypeSymbol? type) => _mailTransport is not null && Implements(type, _mailTransport);

    /// <summary>Whether the protocol is unknown from <paramref name="type"/>, which every client of MailKit's converts to.</summary>
    public bool IsAnyMailService(ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type, _mailServiceInterface) || SymbolEqualityComparer.Default.Equals(type, _mailService);

    /// <summary>Whether <paramref name="type"/> is a client of either library.</summary>
    public bool IsClient(ITypeSymbol? type) => IsSystemNetMailClient(type) || IsMailKitClient(type);

    /// <summary>Whether <paramref name="type"/> is <c>System.Net.NetworkCredential</c>.</summary>
    public bool IsNetworkCredential(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _networkCredential);

    /// <summary>Whether <paramref name="type"/> is <c>System.Uri</c>.</summary>
    public bool IsUri(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _uri);

    /// <summary>The product whose settings <paramref name="type"/> holds; <see langword="null"/> if it is not a package's type.</summary>
    public Product? ProductOf(ITypeSymbol? type) => _packages.ProductOf(type);

    /// <summary>
    /// The product that <paramref name="method"/> takes the settings of; <see langword="null"/> if it is not a package's method.
    /// </summary>
    public Product? ProductOf(IMethodSymbol method) => _packages.ProductOf(method);

    /// <summary>Whether <paramref name="type"/> is one of MailKit's ways to authenticate.</summary>
    public bool IsSaslMechanism(ITypeSymbol? type) => Derives(type, _saslMechanism);

    /// <summary>Whether <paramref name="type"/> is MailKit's protocol log.</summary>
    public bool IsProtocolLogger(ITypeSymbol? type) => Derives(type, _protocolLogger);

    /// <summary>
    /// Whether <paramref name="type"/> is <c>System.Net.ServicePointManager</c>, whose settings hold for every System.Net.Mail client.
    /// </summary>
    public bool IsServicePointManager(ITypeSymbol? type) =>
        _servicePointManager is not null && SymbolEqualityComparer.Default.Equals(type, _servicePointManager);

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        if (ancestor is null)
        {
            return false;
        }

        for (var current = Bound(type); current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implements(ITypeSymbol? type, INamedTypeSymbol contract)
    {
        type = Bound(type);
        if (type is null)
        {
            return false;
        }

        if (SymbolEqualityComparer.Default.Equals(type, contract))
        {
            return true;
        }

        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface))
        {
            return false;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, contract))
            {
                return true;
            }
        }

        return false;
    }

    // A type parameter is what its constraint says.
    private static ITypeSymbol? Bound(ITypeSymbol? type) =>
        type is ITypeParameterSymbol { ConstraintTypes: { IsEmpty: false } constraints } ? constraints[0] : type;
}
