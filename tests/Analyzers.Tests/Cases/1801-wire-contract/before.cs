using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Corpus.C1801;

public abstract class WireContract
{
    private readonly object _sync = new();
    protected bool Resolved;
    protected string WireName;

    protected WireContract(Type clrType) => ClrType = clrType;

    public Type ClrType { get; }

    public string Name
    {
        get
        {
            Resolve();
            return WireName;
        }
    }

    public abstract int Measure(object graph);

    protected abstract void ResolveCore();

    protected void Resolve()
    {
        if (Resolved)
            return;

        bool taken = false;
        try
        {
            Monitor.Enter(_sync, ref taken);
            if (!Resolved)
            {
                WireName = ClrType.Name.ToLowerInvariant();
                ResolveCore();
                Resolved = true;
            }
        }
        finally
        {
            if (taken)
                Monitor.Exit(_sync);
        }
    }
}

public sealed class ObjectContract(Type clrType) : WireContract(clrType)
{
    private PropertyInfo[] _members;
    private int _fixedSize;

    public override int Measure(object graph)
    {
        Resolve();
        int size = _fixedSize;
        foreach (var member in _members)
        {
            if (member.GetValue(graph) is string text)
                size += 4 + Encoding.UTF8.GetByteCount(text);
        }

        return size;
    }

    protected override void ResolveCore()
    {
        _members = ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        _fixedSize = 8 * _members.Count(m => m.PropertyType.IsValueType);
    }
}

public sealed class ListContract(Type clrType) : WireContract(clrType)
{
    private WireContract _element;

    public override int Measure(object graph)
    {
        Resolve();
        return 4 + ((Array)graph).Cast<object>().Sum(item => _element.Measure(item));
    }

    protected override void ResolveCore() => _element = ContractModel.For(ClrType.GetElementType());
}

public static class ContractModel
{
    private static readonly ConcurrentDictionary<Type, WireContract> s_contracts = new();

    public static WireContract For(Type type) =>
        s_contracts.GetOrAdd(type, static t => t.IsArray ? new ListContract(t) : new ObjectContract(t));
}
