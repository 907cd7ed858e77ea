using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// The types and methods of <see cref="ProductCatalog"/> that one compilation references; those of its own source are read as code.
/// </summary>
internal sealed class PackageTypes
{
    /// <summary>The names of the methods, also of packages that are not referenced.</summary>
    public static readonly IReadOnlyCollection<string> MethodNames = (HashSet<string>)
        [.. ProductCatalog.All.SelectMany(product => product.Methods).Select(method => method.Name)];

    private readonly Dictionary<ISymbol, Product> _products = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(PackageMethod Method, Product Product)>> _methods = new(SymbolEqualityComparer.Default);

    /// <summary>Finds them.</summary>
    public PackageTypes(Compilation compilation)
    {
        foreach (var product in ProductCatalog.All)
        {
            foreach (var type in product.Types.Select(name => Find(name, compilation)).OfType<INamedTypeSymbol>())
            {
                _products.Add(type, product);
            }

            foreach (var method in product.Methods)
            {
                if (Find(method.Type, compilation) is { } type)
                {
                    if (!_methods.TryGetValue(type, out var methods))
                    {
                        _methods.Add(type, methods = []);
                    }

                    methods.Add((method, product));
                }
            }
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool AreEmpty => _products.Count == 0 && _methods.Count == 0;

    /// <summary>The names of the types.</summary>
    public IEnumerable<string> Names => _products.Keys.Concat(_methods.Keys).Select(type => type.Name);

    /// <summary>The product whose settings a type holds.</summary>
    public Product? ProductOf(ITypeSymbol? type) =>
        type is not null && _products.Count > 0 && _products.TryGetValue(type, out var product) ? product : null;

    /// <summary>The product whose settings a method takes.</summary>
    public Product? ProductOf(IMethodSymbol method) =>
        _methods.Count > 0 && method.ContainingType is { } type && _methods.TryGetValue(type, out var methods)
            ? methods.FirstOrDefault(row => row.Method.Name == method.Name && IsOf(method.ReducedFrom ?? method, row.Method)).Product
            : null;

    /// <summary>Whether a call that could not be bound is called like a package's method.</summary>
    public static bool MayBeMethod(IOperation invalid) => NameOf(invalid) is { } name && MethodNames.Contains(name);

    /// <summary>
    /// The packages' methods that a call on something that could not be bound may mean: a chain of calls breaks at the first package that
    /// is missing.
    /// </summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(IOperation invalid, Compilation compilation) =>
        NameOf(invalid) is not { } name || !MethodNames.Contains(name) ? []
            : ProductCatalog.All.SelectMany(product => product.Methods).Where(method => method.Name == name).Select(method => method.Type)
            .Distinct()
                .Select(type => Find(type, compilation)).OfType<INamedTypeSymbol>()
                .SelectMany(type => type.GetMembers(name)).OfType<IMethodSymbol>();

    private static string? NameOf(IOperation invalid) => invalid.Syntax.ChildNodes().FirstOrDefault()?.GetLastToken().ValueText;

    private static bool IsOf(IMethodSymbol method, PackageMethod row) =>
        method.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name).SequenceEqual(row.Required);

    private static INamedTypeSymbol? Find(string type, Compilation compilation) =>
        compilation.GetTypeByMetadataName(type) is { DeclaringSyntaxReferences.IsEmpty: true } found ? found : null;
}
