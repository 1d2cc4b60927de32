using System.Globalization;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// The structs that a program accesses as a whole here and by their fields there. A copy of more than one word is not atomic (memory model
/// document, "Atomicity"), so such a struct is always accessed piece by piece; one that is only used as a whole stays one location. What is found
/// holds for all executions of the program.
/// </summary>
internal sealed class Splits
{
    private const nint AnyElement = -1;

    private readonly List<Place> _places = [];
    private readonly Dictionary<Type, Place[]> _ofType = [];
    private readonly List<string> _reasons = [];

    /// <summary>Which structs were taken apart and why, for the report.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>The places as text without spaces around, and back.</summary>
    public string Text
    {
        get => string.Join(';', _places);
        set
        {
            Clear();
            _places.AddRange(value.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Place.Read));
        }
    }

    /// <summary>Takes a struct apart from now on; false when it was already and is accessed as a whole all the same.</summary>
    public bool TryAdd(Cell whole, string reason)
    {
        var place = new Place(whole.Owner.GetType().ToString(), whole.Owner is Array ? AnyElement : whole.Offset, whole.Size);
        if (_places.Contains(place))
            return false;
        _places.Add(place);
        _reasons.Add(reason);
        _ofType.Clear();
        return true;
    }

    /// <summary>True when a value in an object shares memory with a struct that was taken apart.</summary>
    public bool Contains<T>(object owner, ref T address)
    {
        if (_places.Count == 0)
            return false;
        var type = owner.GetType();
        if (!_ofType.TryGetValue(type, out var places))
            _ofType[type] = places = [.. _places.Where(place => place.Owner == type.ToString())];
        if (places.Length == 0)
            return false;
        var (first, size) = (ObjectLayout.OffsetOf(owner, ref address), System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        return Array.Exists(places, place => place.Offset == AnyElement || (first < place.Offset + place.Size && place.Offset < first + size));
    }

    private void Clear()
    {
        _places.Clear();
        _ofType.Clear();
        _reasons.Clear();
    }

    private readonly record struct Place(string Owner, nint Offset, int Size)
    {
        public static Place Read(string text) => text.Split('+') is [.. var owner, var offset, var size]
            && nint.TryParse(offset, CultureInfo.InvariantCulture, out var at) && int.TryParse(size, CultureInfo.InvariantCulture, out var bytes)
            ? new Place(string.Join('+', owner), at, bytes)
            : throw new FormatException($"The replay does not fit the program: '{text}' is no struct.");

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Owner}+{Offset}+{Size}");
    }
}
