using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Corpus.C2338;

public abstract class Symbol
{
    protected const int ObsoleteComputed = 1 << 0;
    protected const int ObsoleteValue = 1 << 1;
    protected const int ExtensionComputed = 1 << 2;
    protected const int ExtensionValue = 1 << 3;

    private int _lazyFlags;

    protected Symbol(string name, params string[] attributes)
    {
        Name = name;
        Attributes = attributes;
    }

    public string Name { get; }

    public IReadOnlyList<string> Attributes { get; }

    public bool IsObsolete
    {
        get
        {
            if (!TryGet(ObsoleteComputed, ObsoleteValue, out bool value))
            {
                value = Attributes.Contains("Obsolete");
                Set(ObsoleteComputed, ObsoleteValue, value);
            }

            return value;
        }
    }

    protected bool TryGet(int computed, int bit, out bool value)
    {
        int flags = _lazyFlags;
        value = (flags & bit) != 0;
        return (flags & computed) != 0;
    }

    protected void Set(int computed, int bit, bool value) =>
        Interlocked.Or(ref _lazyFlags, value ? computed | bit : computed);
}

public sealed class MethodSymbol : Symbol
{
    private readonly string[] _parameters;

    public MethodSymbol(string name, string[] parameters, params string[] attributes)
        : base(name, attributes) => _parameters = parameters;

    public bool IsExtension
    {
        get
        {
            if (TryGet(ExtensionComputed, ExtensionValue, out bool known))
            {
                return known;
            }

            bool extension = _parameters.Length > 0
                && _parameters[0].StartsWith("this ", StringComparison.Ordinal)
                && !IsObsolete;
            Set(ExtensionComputed, ExtensionValue, extension);
            return extension;
        }
    }
}
