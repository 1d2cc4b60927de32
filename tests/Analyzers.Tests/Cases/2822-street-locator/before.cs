namespace Corpus.C2822;

public interface IPlace
{
    string Street { get; }

    int Number { get; }
}

public sealed class StreetIndex<TPlace>
    where TPlace : IPlace
{
    private readonly Dictionary<string, TPlace[]> _byStreet = new(StringComparer.OrdinalIgnoreCase);

    public StreetIndex(IEnumerable<TPlace> places)
    {
        foreach (var street in places.GroupBy(p => p.Street))
        {
            _byStreet.Add(street.Key, street.OrderBy(p => p.Number).ToArray());
            Largest = Math.Max(Largest, _byStreet[street.Key].Length);
        }
    }

    public int Largest { get; }

    public ReadOnlySpan<TPlace> On(string street) => _byStreet.GetValueOrDefault(street);
}

public sealed class Spelling
{
    private readonly Dictionary<string, string> _fixes;

    public Spelling(IReadOnlyDictionary<string, string> fixes) =>
        _fixes = new Dictionary<string, string>(fixes, StringComparer.OrdinalIgnoreCase);

    public string Fix(string street) => _fixes.GetValueOrDefault(street, street);
}

public static class StreetLocator<TPlace>
    where TPlace : IPlace
{
    private static readonly Lock s_install = new();
    private static StreetIndex<TPlace> s_index;
    private static Spelling s_spelling;

    public static void Install(IEnumerable<TPlace> places)
    {
        lock (s_install)
        {
            s_index ??= new StreetIndex<TPlace>(places);
        }
    }

    public static void Install(IReadOnlyDictionary<string, string> fixes)
    {
        lock (s_install)
        {
            s_spelling ??= new Spelling(fixes);
        }
    }

    public static bool TryFind(string street, int number, out TPlace place)
    {
        if (s_index is { } index && s_spelling is { } spelling)
        {
            foreach (TPlace candidate in index.On(spelling.Fix(street)))
            {
                if (candidate.Number >= number)
                {
                    place = candidate;
                    return true;
                }
            }
        }

        place = default;
        return false;
    }

    public static int Widest() => s_index is { Largest: var largest } && s_spelling is not null ? largest : 0;
}
