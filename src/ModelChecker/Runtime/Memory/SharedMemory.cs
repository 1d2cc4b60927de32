using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// The memory of one execution. Stores leave the program's memory as it was; their values lie here, and each load takes the value of
/// the store that the engine names. At the end memory receives the last values.
/// </summary>
internal sealed class SharedMemory(Splits splits)
{
    private const int OffsetBits = 31;

    private readonly Dictionary<long, Cell> _cells = [];
    private readonly List<List<StoredValue>> _values = [];
    private readonly Overlaps _overlaps = new(splits);
    private bool _isOver;

    public ObjectNames Names { get; } = new();

    public IEnumerable<Cell> Cells => _cells.Values;

    public Cell? Find(long location) => _cells.GetValueOrDefault(location);

    /// <summary>The location of a value in an object, accessed at a place and called as it is there.</summary>
    /// <exception cref="UnsupportedConstructException">It shares memory with another location.</exception>
    /// <exception cref="RestartException">One of the two is a struct, which has to be accessed by its fields.</exception>
    public Cell At<T>(object owner, ref T address, NameScope scope, string name, Site place)
    {
        var offset = ObjectLayout.OffsetOf(owner, ref address);
        var location = Location(owner, offset, scope);
        var isNew = !_cells.TryGetValue(location, out var cell);
        if (isNew)
            _cells[location] = cell = new TypedCell<T>(location, owner, offset, place);
        cell!.OfferName(name, scope);
        if (isNew)
            _overlaps.Add(cell);
        if (cell.Size != Unsafe.SizeOf<T>())
            throw MetBySize<T>(cell, scope, name, place);
        return cell;
    }

    private Exception MetBySize<T>(Cell known, NameScope scope, string name, Site place)
    {
        var other = new TypedCell<T>(known.Location, known.Owner, known.Offset, place);
        other.OfferName(name, scope);
        return _overlaps.Met(known, other);
    }

    /// <summary>The state of a synchronisation object: the kind tells several states of one object apart.</summary>
    public Cell Hidden(object owner, HiddenState kind, NameScope scope, string name, StoredValue initial = default)
    {
        var location = Location(owner, int.MaxValue - (nint)kind, scope);
        if (!_cells.TryGetValue(location, out var cell))
            _cells[location] = cell = new HiddenCell(location, owner, initial);
        cell.OfferName(name, scope);
        return cell;
    }

    public StoredValue ValueOf(EventId store, Cell cell) => store.IsInitial ? cell.Initial : _values[store.Thread][store.Index];

    public void Keep(EventId store, StoredValue value)
    {
        while (_values.Count <= store.Thread)
            _values.Add([]);
        var values = _values[store.Thread];
        while (values.Count <= store.Index)
            values.Add(default);
        values[store.Index] = value;
    }

    /// <summary>
    /// A change that is no event: before the actors start it makes the initial value, after their ends the last one. A static initialiser makes the
    /// initial value of what it created itself.
    /// </summary>
    public void Put(HiddenCell cell, StoredValue value, NameScope scope)
    {
        if (_isOver)
            cell.WriteBack(value);
        else if (scope.Number == NameScope.Setup || Names.Of(cell.Owner, scope) >> ObjectNames.IndexBits == scope.Number)
            cell.Begin(value);
        else if (Names.Of(cell.Owner, scope) >> ObjectNames.IndexBits != NameScope.Lasting)
            throw new UnsupportedConstructException($"Static initialisers change the state of {cell.Name}, which they did not make: give their type a static constructor, so that they run at its first use.");
    }

    public void WriteBack(Func<long, EventId> last)
    {
        _isOver = true;
        foreach (var cell in _cells.Values)
        {
            if (cell.IsWritten)
                cell.WriteBack(ValueOf(last(cell.Location), cell));
        }
    }

    public void Clear()
    {
        _isOver = false;
        _cells.Clear();
        Names.Clear();
        _overlaps.Clear();
        foreach (var values in _values)
            values.Clear();
    }

    private long Location(object owner, nint offset, NameScope scope) => ((long)Names.Of(owner, scope) << OffsetBits) | (long)offset;
}
