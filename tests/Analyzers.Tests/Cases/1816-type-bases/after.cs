using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Corpus.C1816;

public sealed class NamedType
{
    private sealed record Bases(string BaseName, bool IsAttribute, ImmutableArray<string> Interfaces);

    private readonly string _header;
    private Bases _lazyBases;

    internal NamedType(string name, string header)
    {
        Name = name;
        _header = header;
    }

    public string Name { get; }

    public string BaseName => BindBases().BaseName;

    public bool IsAttributeClass => BindBases().IsAttribute;

    public ImmutableArray<string> Interfaces => BindBases().Interfaces;

    private Bases BindBases()
    {
        if (_lazyBases is { } bound)
        {
            return bound;
        }

        string baseName = "object";
        var interfaces = ImmutableArray.CreateBuilder<string>();
        foreach (var part in _header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 1 && part[0] == 'I' && char.IsUpper(part[1]))
                interfaces.Add(part);
            else
                baseName = part;
        }

        bool isAttribute = baseName.EndsWith("Attribute", StringComparison.Ordinal);
        var fresh = new Bases(baseName, isAttribute, interfaces.ToImmutable());
        return Interlocked.CompareExchange(ref _lazyBases, fresh, null) ?? fresh;
    }
}

public sealed class TypeUniverse
{
    private readonly ConcurrentDictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    public NamedType Declare(string name, string header) =>
        _types.GetOrAdd(name, static (n, h) => new NamedType(n, h), header);

    public bool DerivesFrom(string name, string ancestor)
    {
        while (_types.TryGetValue(name, out var type))
        {
            if (type.BaseName == ancestor || type.Interfaces.Contains(ancestor))
                return true;
            name = type.BaseName;
        }

        return false;
    }
}
