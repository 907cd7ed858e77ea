using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>Which namespaces of an assembly use which others of it, read from the compiled code, method bodies included.</summary>
internal sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    private NamespaceGraph(IEnumerable<TypeDefinition> types)
    {
        foreach (var type in types)
        {
            var uses = UsesOf(type.Namespace);
            foreach (var used in ReferencesOf(type).SelectMany(Parts).Where(used => used.Scope == type.Scope))
            {
                var outermost = used;
                while (outermost.DeclaringType is not null)
                {
                    outermost = outermost.DeclaringType;
                }

                if (IsOurs(outermost) && outermost.Namespace != type.Namespace)
                {
                    uses.TryAdd(outermost.Namespace, $"{type.Name} uses {outermost.Name}");
                }
            }
        }
    }

    /// <summary>The namespaces, in the order of their names.</summary>
    public IEnumerable<string> Namespaces => _uses.Keys;

    /// <summary>Reads an assembly.</summary>
    /// <param name="path">The path of its file.</param>
    public static NamespaceGraph Of(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return new(module.Types.Where(type => IsOurs(type)));
    }

    /// <summary>The namespaces that one uses.</summary>
    public IEnumerable<string> UsedBy(string name) => _uses[name].Keys;

    /// <summary>Every arrow that is part of a circle, with an example of the types that make it.</summary>
    public IReadOnlyList<string> Circles() =>
    [
        .. from room in _uses
           from used in room.Value
           where Reaches(used.Key, room.Key, [])
           select $"{room.Key} -> {used.Key} ({used.Value})",
    ];

    /// <summary>The same with whatever lies below a folder of the assembly as one room.</summary>
    /// <param name="root">The namespace of the assembly; types in it alone use all rooms and are left out.</param>
    public NamespaceGraph ByFolder(string root)
    {
        var folders = new NamespaceGraph([]);
        foreach (var (room, uses) in _uses.Where(room => FolderOf(room.Key).Length > 0))
        {
            var from = folders.UsesOf(FolderOf(room));
            foreach (var (used, example) in uses.Where(
                used => FolderOf(used.Key) is var folder && folder.Length > 0 && folder != FolderOf(room)))
            {
                from.TryAdd(FolderOf(used), example);
            }
        }

        return folders;

        string FolderOf(string name) => name.Length > root.Length ? name[(root.Length + 1)..].Split('.')[0] : "";
    }

    /// <summary>The graph as Mermaid draws it. An arrow that follows from others is left out.</summary>
    public string Draw()
    {
        var arrows = from room in _uses
                     from used in room.Value.Keys
                     where !room.Value.Keys.Any(between => between != used && Reaches(between, used, []))
                     select $"  {room.Key} --> {used}\n";
        return $"```mermaid\nflowchart LR\n{string.Concat(arrows)}```\n";
    }

    // What compiler and generators add has namespaces of its own.
    private static bool IsOurs(TypeReference type) => type.Namespace.StartsWith("Smtp", StringComparison.Ordinal);

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && _uses.TryGetValue(from, out var uses) && uses.Keys.Any(next => Reaches(next, to, seen)));

    private SortedDictionary<string, string> UsesOf(string name)
    {
        if (!_uses.TryGetValue(name, out var uses))
        {
            _uses[name] = uses = new(StringComparer.Ordinal);
        }

        return uses;
    }

    private static IEnumerable<TypeReference?> ReferencesOf(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(ReferencesOf),
        .. type.NestedTypes.SelectMany(ReferencesOf), // lambdas, iterators and async methods among them
    ];

    private static IEnumerable<TypeReference?> ReferencesOf(MethodDefinition method) =>
    [
        .. Signature(method),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(ReferencesOf) : [],
    ];

    private static IEnumerable<TypeReference?> ReferencesOf(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        MethodReference method =>
            [method.DeclaringType, .. Signature(method), .. method is GenericInstanceMethod generic ? generic.GenericArguments : []],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification composed => Parts(composed.ElementType),
        _ => [type],
    };
}
