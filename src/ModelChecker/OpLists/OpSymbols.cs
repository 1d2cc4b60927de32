namespace SafePublication.ModelChecker;

/// <summary>The names of an op list as numbers, in the order in which they were first seen.</summary>
internal sealed class OpSymbols
{
    // A value below this is a number of the program; from here on it is a reference to the location with that distance.
    private const long FirstReference = 1L << 62;

    private readonly List<string> _locations = [];
    private readonly Dictionary<string, int> _numbers = [];

    public int Locations => _locations.Count;

    public int Location(string name)
    {
        if (_numbers.TryGetValue(name, out var number))
            return number;
        _locations.Add(name);
        return _numbers[name] = _locations.Count - 1;
    }

    public string NameOf(int location) => _locations[location];

    public long ReferenceTo(string location) => FirstReference + Location(location);

    public int LocationOf(long reference) => reference >= FirstReference
        ? (int)(reference - FirstReference)
        : throw new InvalidOperationException($"The value {reference} is no reference to a location.");

    public string Format(long value) => value >= FirstReference ? _locations[LocationOf(value)] : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
