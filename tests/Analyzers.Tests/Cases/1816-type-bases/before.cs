using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Corpus.C1816;

public sealed class NamedType
{
    private readonly string _header;
    private ImmutableArray<string> _lazyInterfaces;
    private string _lazyBaseName;
    private bool _lazyIsAttribute;

    internal NamedType(string name, string header)
    {
        Name = name;
        _header = header;
    }

    public string Name { get; }

    public string BaseName
    {
        get
        {
            BindBases();
            return _lazyBaseName;
        }
    }

    public bool IsAttributeClass
    {
        get
        {
            BindBases();
            return _lazyIsAttribute;
        }
    }

    public ImmutableArray<string> Interfaces
    {
        get
        {
            BindBases();
            return _lazyInterfaces;
        }
    }

    private void BindBases()
    {
        if (!_lazyInterfaces.IsDefault)
        {
            return;
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

        _lazyBaseName = baseName;
        _lazyIsAttribute = baseName.EndsWith("Attribute", StringComparison.Ordinal);
        ImmutableInterlocked.InterlockedInitialize(ref _lazyInterfaces, interfaces.ToImmutable());
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
