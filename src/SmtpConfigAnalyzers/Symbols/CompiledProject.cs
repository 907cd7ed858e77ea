using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>What a compilation says about its project.</summary>
internal static class CompiledProject
{
    /// <summary>References and framework.</summary>
    public static ProjectFacts Of(Compilation compilation)
    {
        var framework = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Name switch
        {
            "mscorlib" => FrameworkFamily.NetFramework,
            "System.Runtime" or "System.Private.CoreLib" => FrameworkFamily.Modern,
            _ => FrameworkFamily.Unknown, // netstandard: whoever uses the library decides
        };
        return new(compilation.ReferencedAssemblyNames.Select(
            reference => new KeyValuePair<string, Version?>(reference.Name, reference.Version)), framework)
        {
            IsUsedInCode = (package, word) => compilation.SyntaxTrees.Any(tree => NameIndex.Contains(tree, word))
                || compilation.SourceModule.ReferencedAssemblySymbols.Any(library => library.Modules.Any(
                    module => module.ReferencedAssemblies.Any(used => used.Name.StartsWith(package, StringComparison.OrdinalIgnoreCase)))),
        };
    }
}
