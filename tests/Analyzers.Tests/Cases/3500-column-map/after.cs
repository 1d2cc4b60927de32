using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3500;

internal abstract class TypeMap
{
    private readonly object gate = new();
    private volatile bool mapped;

    protected TypeMap(Type clrType) => this.ClrType = clrType;

    public Type ClrType { get; }

    protected abstract void Discover();

    protected void EnsureMapped()
    {
        if (this.mapped)
        {
            return;
        }

        lock (this.gate)
        {
            if (!this.mapped)
            {
                this.Discover();
                this.mapped = true;
            }
        }
    }
}

internal sealed class ConventionTypeMap : TypeMap
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
    private string tableName;
    private string keyColumn;

    public ConventionTypeMap(Type clrType)
        : base(clrType)
    {
    }

    public string SelectByKey()
    {
        this.EnsureMapped();
        return "select * from " + this.tableName + " where " + this.keyColumn + " = @key";
    }

    public bool TryOrdinal(string property, out int ordinal)
    {
        this.EnsureMapped();
        return this.ordinals.TryGetValue(property, out ordinal);
    }

    protected override void Discover()
    {
        int next = 0;
        foreach (PropertyInfo property in this.ClrType.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (!property.CanWrite)
            {
                continue;
            }

            this.ordinals[property.Name] = next++;
            if (property.Name.EndsWith("Id", StringComparison.Ordinal))
            {
                this.keyColumn ??= property.Name;
            }
        }

        this.tableName = this.ClrType.Name + "s";
    }
}

internal static class TypeMaps
{
    private static readonly ConcurrentDictionary<Type, ConventionTypeMap> s_maps = new();

    public static ConventionTypeMap Of<T>() => s_maps.GetOrAdd(typeof(T), static t => new ConventionTypeMap(t));
}
