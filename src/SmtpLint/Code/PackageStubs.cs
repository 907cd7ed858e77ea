using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Products;

namespace SmtpLint.Code;

/// <summary>
/// Assemblies in place of packages that a project names and the tool does not have: what settings mean may depend on
/// which packages are there (the dialect of an NLog target, for one). Those of <see cref="ProductCatalog"/> declare what its
/// rows tell of their types and methods, so that code binds to them as it would to the package.
/// </summary>
internal static class PackageStubs
{
    private static readonly ConcurrentDictionary<(string Name, Version? Version), SyntaxTree> Known = new();

    /// <summary>An assembly for each package that is known by its version or by a row.</summary>
    /// <param name="packages">The packages, with their versions where known.</param>
    /// <param name="references">What code is bound against.</param>
    public static IEnumerable<MetadataReference> Of(IReadOnlyDictionary<string, Version?> packages, IReadOnlyList<MetadataReference> references) =>
        packages.Where(package => !IsBundled(package.Key) && (package.Value is not null || RowsOf(package.Key).Any()))
            .Select(package => CSharpCompilation.Create(
                package.Key, [Known.GetOrAdd((package.Key, package.Value), Declare)], references, new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference());

    private static bool IsBundled(string package) =>
        package is "MailKit" or "MimeKit" || package.StartsWith("System.", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("Microsoft.Extensions.", StringComparison.OrdinalIgnoreCase) || package.StartsWith("Microsoft.AspNetCore.", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Product> RowsOf(string package) =>
        ProductCatalog.All.Where(product => (product.Package ?? "").Split('|').Contains(package, StringComparer.OrdinalIgnoreCase));

    private static SyntaxTree Declare((string Name, Version? Version) package)
    {
        var text = new StringBuilder("using System; using System.Collections.Generic; using System.Net; using System.Net.Mail; using System.Net.Security; using MailKit.Security;\n");
        if (package.Version is { } version)
        {
            text.Append($"[assembly: System.Reflection.AssemblyVersion(\"{version.Major}.{version.Minor}\")]\n");
        }

        var rows = RowsOf(package.Name).Where(product => product.Exists(package.Version)).ToList();
        foreach (var product in rows)
        {
            foreach (var type in product.Types)
            {
                var constructors = product.Methods.Where(method => method.Type == type).Select(method => $"public {NameOf(type)}({method.Parameters}) {{ }}");
                Append(text, type, "class", string.Concat(constructors.Append($"public {NameOf(type)}(params object[] arguments) {{ }}").Concat(MembersOf(product))));
            }

            foreach (var words in product.Dialects.SelectMany(choice => choice.Dialect.Keys).Select(key => key.Values).Distinct().Where(words => words.IsOfPackage))
            {
                Append(text, words.Type!, "enum", string.Join(", ", words.Words));
            }
        }

        var methods = rows.SelectMany(product => product.Methods).Where(method => method.Name != PackageMethod.Constructor).ToList();
        foreach (var type in methods.GroupBy(method => method.Type))
        {
            Append(text, type.Key, "static class", string.Concat(type.Select(method => $"public static {method.Extended} {method.Name}(this {method.Parameters}) => null;")));
        }

        foreach (var extended in methods.Select(method => method.Extended).Distinct().Where(type => !IsBundled(type)))
        {
            Append(text, extended, "class", "");
        }

        return CSharpSyntaxTree.ParseText(text.ToString());
    }

    private static IEnumerable<string> MembersOf(Product product)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(product.Host, "string");
        Add(product.Port, "int");
        Add(product.User, "string");
        Add(product.Credentials, "ICredentialsByHost");
        Add(product.Password, "string");
        Add(product.Delivery, "SmtpDeliveryMethod");
        Add(product.CertificateCallback, "RemoteCertificateValidationCallback");
        foreach (var key in product.Dialects.SelectMany(choice => choice.Dialect.Keys))
        {
            Add(key.Name, key.Values == Vocabulary.SecureSocketOptions ? key.Values.Type + "?" : key.Values.Type);
        }

        foreach (var condition in product.Idle)
        {
            Add(condition.Names, "bool");
        }

        return members.Select(member => $"public {member.Value} {member.Key} {{ get; set; }}");

        void Add(string? keys, string? type)
        {
            foreach (var member in Product.MembersOf(keys).Where(_ => type is not null))
            {
                members.TryAdd(member, type!);
            }
        }
    }

    private static void Append(StringBuilder text, string type, string kind, string members) =>
        text.Append($"namespace {type[..type.LastIndexOf('.')]} {{ public {kind} {NameOf(type)} {{ {members} }} }}\n");

    private static string NameOf(string type) => type[(type.LastIndexOf('.') + 1)..];
}
