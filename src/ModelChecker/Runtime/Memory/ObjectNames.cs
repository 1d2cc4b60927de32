using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// The identity of objects from execution to execution: who met the object first, and as which one. A thread meets objects in the same
/// order whenever its loads take the same values.
/// </summary>
internal sealed class ObjectNames
{
    private readonly Dictionary<object, int> _names = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _objects = [];
    private readonly Dictionary<object, int> _lasting = [];

    public const int IndexBits = 20;
    private const int MaxIndex = (1 << IndexBits) - 1;

    /// <summary>The object's name; a new one from the scope when it has none.</summary>
    public int Of(object item, NameScope scope)
    {
        if (item is string or Type)
            return OfLasting(item);
        ref var name = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_names, item, out var exists);
        if (!exists)
        {
            if (scope.Next == MaxIndex)
                throw new UnsupportedConstructException($"One thread of an execution meets more than {MaxIndex} objects.");
            name = (scope.Number << IndexBits) | scope.Next++;
            if (!StateMachines.Is(item))
                _objects.Add(item);
        }
        return name;
    }

    /// <summary>
    /// Names an object that library code returned. It may be one that all threads get, such as <see cref="System.Threading.Tasks.Task.CompletedTask"/>: whoever
    /// is first, the later names of the scope are the same.
    /// </summary>
    public void Meet(object item, NameScope scope)
    {
        var next = scope.Next + 1;
        Of(item, scope);
        scope.Next = next;
    }

    /// <summary>Types and literals outlive executions, and every thread gets them without meeting another: they keep their names.</summary>
    private int OfLasting(object item)
    {
        if (!_lasting.TryGetValue(item, out var name))
            _lasting[item] = name = (NameScope.Lasting << IndexBits) | _lasting.Count;
        return name;
    }

    /// <summary>The object that contains an address, the most recently met first, or null when no known object does.</summary>
    public object? Containing<T>(ref T address)
    {
        for (var i = _objects.Count - 1; i >= 0; i--)
        {
            if (Contains(_objects[i], ref address))
                return _objects[i];
        }
        return null;
    }

    public static bool Contains<T>(object item, ref T address)
    {
        var offset = ObjectLayout.OffsetOf(item, ref address);
        return offset >= 0 && offset + Unsafe.SizeOf<T>() <= ObjectLayout.SizeOf(item);
    }

    public void Clear()
    {
        _names.Clear();
        _objects.Clear();
    }
}
