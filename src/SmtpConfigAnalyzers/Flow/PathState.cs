using System.Collections.Immutable;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>What is known at one point of one path. Immutable; equal if the same is known.</summary>
internal sealed class PathState : IEquatable<PathState>
{
    private readonly ImmutableDictionary<Slot, Value> _facts;
    private readonly int _hash;

    private PathState(ImmutableDictionary<Slot, Value> facts)
        : this(facts, 0)
    {
        foreach (var fact in facts)
        {
            _hash ^= HashOf(fact.Key, fact.Value);
        }
    }

    private PathState(ImmutableDictionary<Slot, Value> facts, int hash)
    {
        _facts = facts;
        _hash = hash;
    }

    /// <summary>Nothing is known.</summary>
    public static PathState Empty { get; } = new(ImmutableDictionary<Slot, Value>.Empty);

    /// <summary>What is known, in no particular order.</summary>
    public IEnumerable<KeyValuePair<Slot, Value>> Facts => _facts;

    /// <summary>The value in <paramref name="slot"/>; the slot itself if nothing is known of it.</summary>
    public Value Read(Slot slot) => _facts.TryGetValue(slot, out var value) ? Resolve(value) : slot;

    /// <summary>Whether something was put into <paramref name="slot"/>, and what.</summary>
    public bool TryRead(Slot slot, out Value value)
    {
        var found = _facts.TryGetValue(slot, out var stored);
        value = found ? Resolve(stored!) : Value.Unknown;
        return found;
    }

    /// <summary>
    /// Puts <paramref name="value"/> into <paramref name="slot"/>. What was known of its former content's members is gone.
    /// </summary>
    public PathState Write(Slot slot, Value value)
    {
        var facts = _facts;
        foreach (var fact in _facts)
        {
            if (fact.Key.BelongsTo(slot))
            {
                facts = facts.Remove(fact.Key);
            }
            else if ((fact.Value as Slot ?? (fact.Value as Comparison)?.Subject) is { } held && (held.Equals(slot) || held.BelongsTo(slot)))
            {
                facts = facts.SetItem(fact.Key, Value.Unknown); // it held the former content
            }
        }

        return new PathState(facts.SetItem(slot, value.Equals(slot) ? Value.Unknown : value));
    }

    /// <summary>Puts something into <paramref name="slot"/> that is not known, but is the same wherever the slot is read.</summary>
    public PathState WriteUnknown(Slot slot) => new(Write(slot, Value.Unknown)._facts.Remove(slot));

    /// <summary>
    /// Puts a copy of a structure into <paramref name="slot"/>: its members hold what those of <paramref name="original"/> hold now.
    /// </summary>
    public PathState Copy(Value original, Slot slot)
    {
        if (original.Equals(slot))
        {
            return this;
        }

        var facts = Write(slot, Value.Unknown)._facts.Remove(slot); // it is an object of its own
        foreach (var fact in _facts)
        {
            if (fact.Key.BelongsTo(original))
            {
                facts = facts.SetItem(fact.Key.MovedTo(original, slot), fact.Value);
            }
        }

        return new PathState(facts);
    }

    /// <summary>Learns that <paramref name="slot"/> holds <paramref name="value"/>, without any change of what it holds.</summary>
    public PathState Learn(Slot slot, Value value) =>
        new(_facts.SetItem(slot, value),
            _hash ^ (_facts.TryGetValue(slot, out var before) ? HashOf(slot, before) : 0) ^ HashOf(slot, value));

    /// <summary>Forgets the members of <paramref name="value"/>: code that cannot be seen may have changed them.</summary>
    public PathState ForgetMembers(Value value)
    {
        var facts = _facts;
        foreach (var fact in _facts)
        {
            if (fact.Key.BelongsTo(value))
            {
                facts = facts.Remove(fact.Key);
            }
            else if (fact.Value is Comparison { Subject: var subject } && subject.BelongsTo(value))
            {
                facts = facts.SetItem(fact.Key, Value.Unknown);
            }
        }

        return facts == _facts ? this : new PathState(facts);
    }

    /// <summary>Keeps only the facts that <paramref name="keep"/> accepts.</summary>
    public PathState Where(Func<Slot, bool> keep)
    {
        var facts = _facts;
        foreach (var fact in _facts)
        {
            if (!keep(fact.Key))
            {
                facts = facts.Remove(fact.Key);
            }
            else if (fact.Value is Comparison { Subject: var subject } && !keep(subject))
            {
                facts = facts.SetItem(fact.Key, Value.Unknown);
            }
        }

        return facts == _facts ? this : new PathState(facts);
    }

    /// <inheritdoc/>
    public bool Equals(PathState? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || _hash != other._hash || _facts.Count != other._facts.Count)
        {
            return false;
        }

        foreach (var fact in _facts)
        {
            if (!other._facts.TryGetValue(fact.Key, out var value) || !value.Equals(fact.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PathState);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static int HashOf(Slot slot, Value value) => unchecked((slot.GetHashCode() * 31) + value.GetHashCode());

    // A branch may have taught the content of a slot after another place took it over: follow the chain. Writes keep it acyclic.
    private Value Resolve(Value value)
    {
        for (var depth = 0; depth < 8 && value is Slot slot && _facts.TryGetValue(slot, out var content); depth++)
        {
            value = content;
        }

        return value;
    }
}
