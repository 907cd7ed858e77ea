using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Find.Projects;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Assemblies in place of packages that a project names and the tool does not have: what settings mean may depend on
/// which packages are there (the dialect of an NLog target, for one). Those of <see cref="ProductCatalog"/> declare what its
/// rows say of their types and methods, so that code binds to them as it would to the package.
/// </summary>
internal static class PackageStubs
{
    private static readonly ConcurrentDictionary<
        (string Name, Version? Version, string Rows, TargetFramework Framework, Version? MailKit), MetadataReference> Known = new();

    /// <summary>An assembly for each package that is known by its version or by a row.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="framework">What code is compiled for.</param>
    public static IEnumerable<MetadataReference> Of(IReadOnlyDictionary<string, PackageReference> packages, TargetFramework framework) =>
        from package in packages
        where !IsBundled(package.Key)
        let version = package.Value.Version
        let rows = ProductCatalog.All.Where(product => IsDeclaredBy(package.Key, product, packages) && product.Exists(version)).ToList()
        where version is not null || rows.Count > 0
        let key = (package.Key, version, string.Join('|', rows.Select(row => row.Name)), framework,
            packages.GetValueOrDefault("MailKit")?.Version)
        select Known.GetOrAdd(
            key, _ => Create(package.Key, version, rows, BundledReferences.For(framework, hasMailKit: true, key.Item5)));

    // What has types is made an image, since what is compiled from source next to the program is read as code.
    private static MetadataReference Create(
        string name, Version? version, IReadOnlyList<Product> rows, IEnumerable<MetadataReference> references)
    {
        var stub = CSharpCompilation.Create(name, [Declare(version, rows)], references, new(OutputKind.DynamicallyLinkedLibrary));
        if (rows.Count == 0)
        {
            return stub.ToMetadataReference();
        }

        var missing = rows.SelectMany(product => product.Methods).Where(method => method.Name != PackageMethod.Constructor)
            .Select(method => method.Extended).Distinct()
            .Where(type => stub.GetTypeByMetadataName(type) is null);
        using var image = new MemoryStream();
        return stub.AddSyntaxTrees(missing.Select(type => CSharpSyntaxTree.ParseText(Type(type, "class", "")))).Emit(image).Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : stub.ToMetadataReference(); // a version that no assembly can have
    }

    private static bool IsBundled(string package) =>
        package is "MailKit" or "MimeKit" || package.StartsWith("System.", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("Microsoft.Extensions.", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("Microsoft.AspNetCore.", StringComparison.OrdinalIgnoreCase);

    // Of several packages that have had the same type, the first that is referenced.
    private static bool IsDeclaredBy(string package, Product product, IReadOnlyDictionary<string, PackageReference> packages) =>
        (product.Package ?? "").Split('|')
            .FirstOrDefault(packages.ContainsKey)?.Equals(package, StringComparison.OrdinalIgnoreCase) == true;

    private static SyntaxTree Declare(Version? version, IReadOnlyList<Product> rows)
    {
        var text = new StringBuilder(
            "using System; using System.Collections.Generic; using System.Net; using System.Net.Mail; using System.Net.Security; using "
            + "MailKit.Security;\n");
        if (version is not null)
        {
            text.Append($"[assembly: System.Reflection.AssemblyVersion(\"{version.Major}.{version.Minor}\")]\n");
        }

        foreach (var product in rows)
        {
            foreach (var type in product.Types)
            {
                var constructors = product.Methods.Where(method => method.Type == type)
                    .Select(method => $"public {NameOf(type)}({method.Parameters}) {{ }}");
                text.Append(Type(
                    type, "class",
                    string.Concat(
                        constructors.Append($"public {NameOf(type)}(params object[] arguments) {{ }}").Concat(MembersOf(product)))));
            }

            foreach (var words in product.Dialects.SelectMany(choice => choice.Dialect.Keys).Select(key => key.Values).Distinct()
                .Where(words => words.IsOfPackage))
            {
                text.Append(Type(words.Type!, "enum", string.Join(", ", words.Words)));
            }
        }

        var methods = rows.SelectMany(product => product.Methods).Where(method => method.Name != PackageMethod.Constructor).ToList();
        foreach (var type in methods.GroupBy(method => method.Type))
        {
            text.Append(Type(
                type.Key, "static class",
                string.Concat(type.Select(method => $"public static {method.Extended} {method.Name}(this {method.Parameters}) => null;"))));
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

        // From the outermost namespace: within NLog.MailKit, "MailKit.Security" is another one.
        return members.Select(
            member => $"public {(member.Value.Contains('.', StringComparison.Ordinal) ? "global::" : "")}{member.Value} {member.Key} {{ "
            + $"get; set; }}");

        void Add(string? keys, string? type)
        {
            foreach (var member in Product.MembersOf(keys).Where(_ => type is not null))
            {
                members.TryAdd(member, type!);
            }
        }
    }

    private static string Type(string name, string kind, string members) =>
        $"namespace {name[..name.LastIndexOf('.')]} {{ public {kind} {NameOf(name)} {{ {members} }} }}\n";

    private static string NameOf(string type) => type[(type.LastIndexOf('.') + 1)..];
}
