using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>What some code does with a client that it knows by a name.</summary>
internal sealed class ClientUse
{
    private readonly List<SyntaxToken> _set = [];
    private readonly List<SyntaxToken> _judged = [];

    /// <summary>The names of the members that are set, where they are set.</summary>
    public IReadOnlyList<SyntaxToken> Set => _set;

    /// <summary>The client's names where code sends with it that does not make it: what such code sets is judged there.</summary>
    public IReadOnlyList<SyntaxToken> Judged => _judged;

    /// <summary>Whether something is sent.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Whether the name may get another client.</summary>
    public bool IsReplaced { get; private set; }

    /// <summary>A member is set.</summary>
    public void Sets(SyntaxToken member) => _set.Add(member);

    /// <summary>Something is sent.</summary>
    /// <param name="client">The client's name there.</param>
    /// <param name="isJudged">Whether that code is judged by itself.</param>
    public void Sends(SyntaxToken client, bool isJudged)
    {
        IsSent = true;
        if (isJudged)
        {
            _judged.Add(client);
        }
    }

    /// <summary>Whether somebody logs in.</summary>
    public bool IsAuthenticated { get; private set; }

    /// <summary>Somebody logs in.</summary>
    public void Authenticates() => IsAuthenticated = true;

    /// <summary>The name gets another client.</summary>
    public void Replaces() => IsReplaced = true;

    /// <summary>The same client is used there too.</summary>
    public void Add(ClientUse other)
    {
        _set.AddRange(other._set);
        _judged.AddRange(other._judged);
        IsSent |= other.IsSent;
        IsAuthenticated |= other.IsAuthenticated;
        IsReplaced |= other.IsReplaced;
    }
}
