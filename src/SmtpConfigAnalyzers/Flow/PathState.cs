using System.Collections.Immutable;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>What is known at one point of one path. Immutable; equal if the same is known.</summary>
internal sealed class PathState : IEquatable<PathState>
{
    private static readonly ImmutableDictionary<Slot, Value> None = ImmutableDictionary<Slot, Value>.Empty;

    private readonly ImmutableDictionary<Slot, Value> _facts;
    private readonly ImmutableDictionary<Slot, Value> _linked; // those that say something of another place; mostly few
    private readonly int _hash;

    private PathState(ImmutableDictionary<Slot, Value> facts, ImmutableDictionary<Slot, Value> linked, int hash) =>
        (_facts, _linked, _hash) = (facts, linked, hash);

    /// <summary>Nothing is known.</summary>
    public static PathState Empty { get; } = new(None, None, 0);

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
        var change = new Change(this);
        foreach (var fact in _linked)
        {
            if (fact.Key.BelongsTo(slot))
            {
                change.Remove(fact.Key);
            }
            else if ((fact.Value as Slot ?? (fact.Value as Comparison)?.Subject) is { } held && (held.Equals(slot) || held.BelongsTo(slot)))
            {
                change.Set(fact.Key, Value.Unknown); // it held the former content
            }
        }

        change.Set(slot, value.Equals(slot) ? Value.Unknown : value);
        return change.Made();
    }

    /// <summary>Puts something into <paramref name="slot"/> that is not known, but is the same wherever the slot is read.</summary>
    public PathState WriteUnknown(Slot slot)
    {
        var change = new Change(Write(slot, Value.Unknown));
        change.Remove(slot);
        return change.Made();
    }

    /// <summary>
    /// Puts a copy of a structure into <paramref name="slot"/>: its members hold what those of <paramref name="original"/> hold now.
    /// </summary>
    public PathState Copy(Value original, Slot slot)
    {
        if (original.Equals(slot))
        {
            return this;
        }

        var change = new Change(WriteUnknown(slot)); // it is an object of its own
        foreach (var fact in _facts)
        {
            if (fact.Key.BelongsTo(original))
            {
                change.Set(fact.Key.MovedTo(original, slot), fact.Value);
            }
        }

        return change.Made();
    }

    /// <summary>Learns that <paramref name="slot"/> holds <paramref name="value"/>, without any change of what it holds.</summary>
    public PathState Learn(Slot slot, Value value)
    {
        var change = new Change(this);
        change.Set(slot, value);
        return change.Made();
    }

    /// <summary>Forgets the members of <paramref name="value"/>: code that cannot be seen may have changed them.</summary>
    public PathState ForgetMembers(Value value)
    {
        var change = new Change(this);
        foreach (var fact in _facts)
        {
            if (fact.Key.BelongsTo(value))
            {
                change.Remove(fact.Key);
            }
            else if (fact.Value is Comparison { Subject: var subject } && subject.BelongsTo(value))
            {
                change.Set(fact.Key, Value.Unknown);
            }
        }

        return change.Made();
    }

    /// <summary>Keeps only the facts that <paramref name="keep"/> accepts.</summary>
    public PathState Where(Func<Slot, bool> keep)
    {
        var change = new Change(this);
        foreach (var fact in _facts)
        {
            if (!keep(fact.Key))
            {
                change.Remove(fact.Key);
            }
            else if (fact.Value is Comparison { Subject: var subject } && !keep(subject))
            {
                change.Set(fact.Key, Value.Unknown);
            }
        }

        return change.Made();
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

    /// <summary>Another state, made from one fact after the other: what stays is shared, and its hash is not asked again.</summary>
    private struct Change(PathState before)
    {
        private ImmutableDictionary<Slot, Value> _facts = before._facts;
        private ImmutableDictionary<Slot, Value> _linked = before._linked;
        private int _hash = before._hash;

        public void Set(Slot slot, Value value)
        {
            Remove(slot);
            _facts = _facts.Add(slot, value);
            _hash ^= HashOf(slot, value);
            if (value is Slot or Comparison || slot.Owner is Slot)
            {
                _linked = _linked.Add(slot, value);
            }
        }

        public void Remove(Slot slot)
        {
            if (_facts.TryGetValue(slot, out var value))
            {
                _facts = _facts.Remove(slot);
                _linked = _linked.Remove(slot);
                _hash ^= HashOf(slot, value);
            }
        }

        public readonly PathState Made() => _facts == before._facts ? before : new(_facts, _linked, _hash);
    }
}
