namespace SafePublication.ModelChecker.Tests;

/// <summary>
/// Every execution of a program by brute force: all traces of all threads, all ways to give the loads stores of their value, all modification
/// orders, and of these the ones that the model allows. It shares nothing with the engine but the operations.
/// </summary>
internal sealed class NaiveEnumeration(IReadOnlyList<IReadOnlyList<Op>> threads, IReadOnlyList<string> observed)
{
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);

    /// <summary>The number of executions of each outcome.</summary>
    public IReadOnlyDictionary<string, long> Outcomes(string model)
    {
        var traces = threads.Select((_, thread) => TracesOf(thread)).ToList();
        foreach (var combination in Combinations(traces))
            Explore([.. combination.SelectMany(trace => trace.Events)], [.. combination.Select(trace => trace.Registers)], model);
        return _outcomes;
    }

    private List<Trace> TracesOf(int thread)
    {
        var traces = new List<Trace>();
        new NaiveTraces(thread, threads[thread], ValuesOf).ForEach((events, registers) => traces.Add(new(events, registers)));
        return traces;
    }

    private IEnumerable<string> ValuesOf(string location) => location == "P"
        ? ["z0", "z1"]
        : Enumerable.Range(0, 3 + threads.Sum(thread => thread.Count(op => op is Op.Add))).Select(value => $"{value}");

    private void Explore(NaiveEvent[] events, IReadOnlyDictionary<string, string>[] registers, string model)
    {
        var stores = Enumerable.Range(0, events.Length)
            .Select(load => events[load].IsLoad ? StoresFor(events, load) : [-1]).ToList();
        if (stores.Exists(choices => choices.Count == 0))
            return;

        var places = Places(events).ToList();
        foreach (var readsFrom in Combinations(stores))
        {
            foreach (var place in places)
            {
                if (new NaiveModels(events, [.. readsFrom], place).Allows(model))
                    Count(events, registers, place);
            }
        }
    }

    private static List<int> StoresFor(NaiveEvent[] events, int load)
    {
        var stores = Enumerable.Range(0, events.Length).Where(store =>
            events[store].IsStore && events[store].Location == events[load].Location && events[store].Value == events[load].Value);
        return events[load].Value == InitialValue(events[load].Location) ? [-1, .. stores] : [.. stores];
    }

    // A place for every store: one permutation of the stores of each location.
    private static IEnumerable<int[]> Places(NaiveEvent[] events)
    {
        var byLocation = Enumerable.Range(0, events.Length).Where(index => events[index].IsStore)
            .GroupBy(index => events[index].Location).Select(stores => Permutations([.. stores]).ToList()).ToList();
        foreach (var orders in Combinations(byLocation))
        {
            var place = new int[events.Length];
            foreach (var order in orders)
            {
                for (var i = 0; i < order.Length; i++)
                    place[order[i]] = i;
            }

            yield return place;
        }
    }

    private void Count(NaiveEvent[] events, IReadOnlyDictionary<string, string>[] registers, int[] place)
    {
        var outcome = string.Join(", ", observed.Select(name => name.Split(':') is [var thread, var register]
            ? registers[int.Parse(thread, System.Globalization.CultureInfo.InvariantCulture)][register]
            : LastValue(events, place, name)));
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
    }

    private static string LastValue(NaiveEvent[] events, int[] place, string location)
    {
        var last = Enumerable.Range(0, events.Length).Where(index => events[index].IsStore && events[index].Location == location)
            .Select(index => (int?)index).MaxBy(index => place[index!.Value]);
        return last is null ? InitialValue(location) : events[last.Value].Value;
    }

    private static string InitialValue(string location) => location == "P" ? "z0" : "0";

    private static IEnumerable<T[]> Combinations<T>(List<List<T>> choices) => choices.Aggregate(
        (IEnumerable<T[]>)[[]], (all, next) => all.SelectMany(chosen => next.Select(item => (T[])[.. chosen, item])));

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private sealed record Trace(IReadOnlyList<NaiveEvent> Events, IReadOnlyDictionary<string, string> Registers);
}
