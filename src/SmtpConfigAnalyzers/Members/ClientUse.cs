using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Members;

/// <summary>What some code does with a client that it knows by a name.</summary>
internal sealed class ClientUse
{
    private readonly List<MemberSet> _set = [];
    private readonly HashSet<SyntaxNode> _judged = [];
    private readonly List<SignIn> _signIns = [];

    /// <summary>The members that are set.</summary>
    public IReadOnlyList<MemberSet> Set => _set;

    /// <summary>Whether something is sent.</summary>
    public bool IsSent { get; private set; }

    /// <summary>How somebody signs in.</summary>
    public IReadOnlyList<SignIn> SignIns => _signIns;

    /// <summary>Whether the name may get another client.</summary>
    public bool IsReplaced { get; private set; }

    /// <summary>Whether a method returns the client that it is given.</summary>
    public bool IsReturned { get; private set; }

    /// <summary>Whether the code that sets a member also sends with the client that it is given: then it is judged by itself.</summary>
    public bool IsJudgedThere(MemberSet set) => _judged.Contains(set.Body);

    /// <summary>A member is set.</summary>
    public void Sets(MemberSet set) => _set.Add(set);

    /// <summary>Something is sent.</summary>
    /// <param name="body">The member that does it, if it is judged by itself.</param>
    public void Sends(SyntaxNode? body)
    {
        IsSent = true;
        if (body is not null)
        {
            _judged.Add(body);
        }
    }

    /// <summary>Somebody signs in.</summary>
    public void SignsIn(SignIn signIn) => _signIns.Add(signIn);

    /// <summary>The name gets another client.</summary>
    public void Replaces() => IsReplaced = true;

    /// <summary>The client is returned to whoever passed it.</summary>
    public void Returns() => IsReturned = true;

    /// <summary>The same client is used there too.</summary>
    public void Add(ClientUse other)
    {
        _set.AddRange(other._set);
        _judged.UnionWith(other._judged);
        _signIns.AddRange(other._signIns);
        IsSent |= other.IsSent;
        IsReplaced |= other.IsReplaced;
    }
}

/// <summary>A member of a client is set.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Value">What it gets; <see langword="null"/> if that is worked out.</param>
/// <param name="Body">The code that does it.</param>
/// <param name="IsAlways">Whether that code does it whenever it runs.</param>
internal sealed record MemberSet(string Member, IOperation? Value, SyntaxNode Body, bool IsAlways)
{
    /// <summary>Reads an assignment.</summary>
    public static MemberSet Of(IPropertyReferenceOperation target, IOperation? value)
    {
        IOperation root = target;
        IOperation? statement = null;
        while (root.Parent is { } parent)
        {
            statement = root is IExpressionStatementOperation ? root : statement;
            root = parent;
        }

        return new(target.Property.Name, value, root.Syntax, statement is { Parent: IBlockOperation block } && IsBodyOf(block, root)
            && !LeavesBefore(block, statement));
    }

    private static bool IsBodyOf(IBlockOperation block, IOperation root) => block == root || block.Parent == root;

    private static bool LeavesBefore(IBlockOperation block, IOperation statement) =>
        block.Operations.TakeWhile(before => before != statement)
            .Any(before =>
                before.DescendantsAndSelf().Any(part => part is IReturnOperation or IBranchOperation { BranchKind: BranchKind.GoTo }));
}
