using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// A client that a class keeps for itself, in a private field or property, or that a private method or property makes: all that is done
/// with it is in sight.
/// </summary>
internal sealed class StoredClient
{
    private readonly SemanticModel _model;
    private readonly List<ExpressionSyntax> _accesses = [];
    private readonly List<StatementSyntax> _preparing = [];
    private readonly List<IdentifierNameSyntax> _own = [];

    private StoredClient(SemanticModel model, BaseObjectCreationExpressionSyntax creation) => (_model, Creation) = (model, creation);

    /// <summary>The expression that makes it.</summary>
    public BaseObjectCreationExpressionSyntax Creation { get; }

    /// <summary>The member that keeps or makes it.</summary>
    public ISymbol Holder { get; private set; } = null!;

    /// <summary>The declaration of that member.</summary>
    public MemberDeclarationSyntax Declaration { get; private set; } = null!;

    /// <summary>The class.</summary>
    public TypeDeclarationSyntax Type { get; private set; } = null!;

    /// <summary>The statement that puts it into the member; <see langword="null"/> if the declaration does, or if there is none.</summary>
    public StatementSyntax? Maker { get; private set; }

    /// <summary>What else is done where it is made: what a factory asks before, and what is set.</summary>
    public IReadOnlyList<StatementSyntax> Preparing => _preparing;

    /// <summary>What the client is called there.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Own => _own;

    /// <summary>Where others get it, in the order of the text.</summary>
    public IReadOnlyList<ExpressionSyntax> Accesses => _accesses;

    /// <summary>Finds the class's client.</summary>
    /// <param name="creation">The expression that makes it.</param>
    /// <param name="model">Knows what names mean.</param>
    /// <returns>The client; <see langword="null"/> if it is not the class's own, or if not all that is done with it is in sight.</returns>
    public static StoredClient? Find(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        var client = new StoredClient(model, creation);
        return client.FindHolder() && client.ReadMaker() && client.ReadAccesses() ? client : null;
    }

    private bool FindHolder()
    {
        var member = Creation.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var function = Creation.Ancestors().TakeWhile(node => node != member).OfType<LambdaExpressionSyntax>().FirstOrDefault();
        var value = function is { Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax lazy } } && IsOf("Lazy", lazy)
                ? lazy
            : function is { Parent: EqualsValueClauseSyntax or AssignmentExpressionSyntax } && IsOf("Func", function) ? function
            : (SyntaxNode)Creation;
        Holder = (value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } =>
                _model.GetDeclaredSymbol(field),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => _model.GetDeclaredSymbol(property),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == value =>
                Made(assignment, statement),
            ArrowExpressionClauseSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax => Factory(member),
            _ => null,
        })!;
        if (Holder is not { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences.Length: 1 }
            || Holder.GetAttributes().Length > 0 || Holder.ContainingType.DeclaringSyntaxReferences is not { Length: 1 } types
            || types[0].GetSyntax() is not TypeDeclarationSyntax type || !type.Contains(Creation))
        {
            return false;
        }

        Type = type;
        Declaration = Holder.DeclaringSyntaxReferences[0].GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        return Declaration is not FieldDeclarationSyntax { Declaration.Variables.Count: > 1 };
    }

    // Lazy<SmtpClient>, Func<SmtpClient>
    private bool IsOf(string type, ExpressionSyntax value) =>
        _model.GetTypeInfo(value).ConvertedType is INamedTypeSymbol { TypeArguments.Length: 1, ContainingNamespace.Name: "System" } known
        && known.Name == type;

    // In a constructor, or where it is asked for and not there yet.
    private ISymbol? Made(AssignmentExpressionSyntax assignment, ExpressionStatementSyntax statement)
    {
        var block = statement.Parent as BlockSyntax;
        Maker = assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)
            || (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && block?.Parent is ConstructorDeclarationSyntax)
                ? statement
            : (block?.Statements is { Count: 1 } ? block.Parent : statement.Parent) is IfStatementSyntax { Else: null } condition
                && IsNullTest(condition.Condition, assignment.Left.ToString()) ? condition
            : null;
        return Maker is { Parent: BlockSyntax } && _model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol or IPropertySymbol
            ? _model.GetSymbolInfo(assignment.Left).Symbol
            : null;
    }

    private static bool IsNullTest(ExpressionSyntax condition, string holder) =>
        condition.ToString().Replace(" ", "") is var test && (test == holder + "==null" || test == $"{holder}isnull");

    private ISymbol? Factory(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax { ParameterList.Parameters.Count: 0, TypeParameterList: null } method => _model.GetDeclaredSymbol(method),
        PropertyDeclarationSyntax { AccessorList: null or { Accessors.Count: 1 } } property => _model.GetDeclaredSymbol(property),
        _ => null,
    };

    private bool ReadMaker()
    {
        if (Maker is not null && !((BlockSyntax)Maker.Parent!).Statements.SkipWhile(statement => statement != Maker).Skip(1)
            .All(statement => !IsAbout(statement) || TakeSetting(statement, Holder)))
        {
            return false;
        }

        if (Creation.Parent is not (ReturnStatementSyntax or EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax
            { Parent: not FieldDeclarationSyntax } }))
        {
            return true;
        }

        if (Creation.FirstAncestorOrSelf<BlockSyntax>() is not
            { Parent: MethodDeclarationSyntax or AccessorDeclarationSyntax or LambdaExpressionSyntax } body)
        {
            return false;
        }

        var made = (Creation.Parent.Parent as VariableDeclaratorSyntax) is { } variable ? _model.GetDeclaredSymbol(variable) : null;
        foreach (var statement in body.Statements.Take(body.Statements.Count - 1))
        {
            if (statement.Contains(Creation))
            {
                continue;
            }

            var isSetting = made is not null && IsNamed(statement, made);
            if (isSetting ? !TakeSetting(statement, made!) : statement is not LocalDeclarationStatementSyntax)
            {
                return false;
            }

            if (!isSetting)
            {
                _preparing.Add(statement);
            }
        }

        return body.Statements.LastOrDefault() is ReturnStatementSyntax { Expression: { } result }
            && (result == Creation || SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(result).Symbol, made));
    }

    private bool IsAbout(StatementSyntax statement) => IsNamed(statement, Holder) && !Sends(statement);

    private static bool Sends(StatementSyntax statement) => statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Any(access => access.Name.Identifier.ValueText is "Send" or "SendMailAsync");

    private bool IsNamed(SyntaxNode node, ISymbol symbol) => NamesOf(node, symbol).Any();

    private IEnumerable<IdentifierNameSyntax> NamesOf(SyntaxNode node, ISymbol symbol) =>
        node.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol, symbol));

    // client.Port = 587; or a branch of such statements.
    private bool TakeSetting(StatementSyntax statement, ISymbol client)
    {
        var names = NamesOf(statement, client).ToList();
        if (statement is not (ExpressionStatementSyntax or IfStatementSyntax) || !names.TrueForAll(name =>
            Whole(name).Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access
            && assignment.Left == access))
        {
            return false;
        }

        _own.AddRange(names);
        _preparing.Add(statement);
        return true;
    }

    /// <summary>A name with its <c>this.</c>.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private bool ReadAccesses()
    {
        foreach (var name in NamesOf(Type, Holder).Where(name => !_own.Contains(name) && Maker?.Contains(name) != true))
        {
            var whole = Whole(name);
            var access = Holder is IMethodSymbol || IsOf("Func", whole) ? CallOf(whole)
                : IsOf("Lazy", whole) ? MemberOf(whole, "Value")
                : whole;
            if (access is null || !IsUse(access))
            {
                return false;
            }

            _accesses.Add(access);
        }

        return _accesses.Count > 0;
    }

    private static MemberAccessExpressionSyntax? MemberOf(ExpressionSyntax value, string name) =>
        value.Parent is MemberAccessExpressionSyntax access && access.Expression == value && access.Name.Identifier.ValueText == name
            ? access
            : null;

    // Create(), _create.Invoke()
    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax function) =>
        (MemberOf(function, "Invoke") ?? function).Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
            ? call
            : null;

    // It sends, it is disposed of, or what a factory makes gets a variable.
    private bool IsUse(ExpressionSyntax access) => access.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Send" or "SendMailAsync", Parent: InvocationExpressionSyntax } member =>
            member.Expression == access,
        EqualsValueClauseSyntax { Parent.Parent.Parent: not FieldDeclarationSyntax } =>
            Holder is not IFieldSymbol || access is InvocationExpressionSyntax,
        _ => DisposalOf(access) is not null,
    };

    /// <summary>The call that disposes of the client; <see langword="null"/> if something else is done with it.</summary>
    public static ExpressionSyntax? DisposalOf(ExpressionSyntax access) => access.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose", Parent: InvocationExpressionSyntax plain } => plain,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax
            { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" } } } conditional => conditional,
        _ => null,
    };
}
