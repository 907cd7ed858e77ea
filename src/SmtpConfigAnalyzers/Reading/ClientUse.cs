using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>What some code does with a client that it knows by a name.</summary>
internal sealed class ClientUse
{
    private readonly List<SyntaxToken> _set = [];

    /// <summary>The names of the members that are set, where they are set.</summary>
    public IReadOnlyList<SyntaxToken> Set => _set;

    /// <summary>Whether something is sent.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Whether the name may get another client.</summary>
    public bool IsReplaced { get; private set; }

    /// <summary>A member is set.</summary>
    public void Sets(SyntaxToken member) => _set.Add(member);

    /// <summary>Something is sent.</summary>
    public void Sends() => IsSent = true;

    /// <summary>The name gets another client.</summary>
    public void Replaces() => IsReplaced = true;

    /// <summary>The same client is used there too.</summary>
    public void Add(ClientUse other)
    {
        _set.AddRange(other._set);
        IsSent |= other.IsSent;
        IsReplaced |= other.IsReplaced;
    }
}
