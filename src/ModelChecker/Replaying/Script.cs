using System.Globalization;
using System.Text;

namespace SafePublication.ModelChecker;

/// <summary>
/// One execution as a list of choices, written as text: for each event its thread and <c>r</c> with the store that is read (<c>r-</c>: the initial
/// one), <c>w</c> with the store's place in modification order, or <c>f</c>. Threads are written as paths (<c>0.1</c> is the second child of thread 0).
/// </summary>
internal sealed class Script : IChoices
{
    private readonly List<ScriptStep> _steps;

    private Script(List<ScriptStep> steps) => _steps = steps;

    /// <summary>The thread of an event, or -1 behind the script's end, where the default choices go on.</summary>
    public int ThreadOf(int place) => place < _steps.Count ? _steps[place].Thread : -1;

    /// <summary>Writes an execution as a script.</summary>
    public static string Write(ExecutionGraph graph, List<int> order, Func<int, string> threadName)
    {
        var text = new StringBuilder();
        for (var place = 0; place < order.Count; place++)
        {
            var written = graph[order[place]];
            text.Append(place == 0 ? string.Empty : " ").Append(threadName(written.Thread)).Append(written.Kind switch
            {
                EventKind.Load when written.ReadsFrom < 0 => "r-",
                EventKind.Load => $"r{threadName(graph[written.ReadsFrom].Thread)}#{graph[written.ReadsFrom].Index}",
                EventKind.Store => $"w{PlaceOf(graph, order, place)}",
                _ => "f",
            });
        }

        return text.ToString();
    }

    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">The text is no script.</exception>
    public static Script Read(string text, ThreadTable threads) =>
        new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => ScriptStep.Read(step, threads))]);

    public void ChooseStore(ExecutionGraph graph, int load)
    {
        if (load >= _steps.Count)
        {
            graph.ReadFrom(load, graph.LastStore(graph[load].Location));
            return;
        }

        var store = _steps[load].Store;
        if (_steps[load].Kind != EventKind.Load || !store.IsInitial && store.Index >= graph.CountOfThread(store.Thread))
            throw Misfit(load);
        var from = store.IsInitial ? -1 : graph.Find(store.Thread, store.Index);
        if (from >= 0 && (!graph[from].IsStore || graph[from].Location != graph[load].Location))
            throw Misfit(load);
        graph.ReadFrom(load, from);
    }

    public bool ChoosePlace(ExecutionGraph graph, int store)
    {
        if (store < _steps.Count && _steps[store].Kind != EventKind.Store)
            throw Misfit(store);
        var earlier = -1;
        foreach (var other in graph.SameLocation(store))
        {
            if (other != store && graph[other].IsStore && IsBehind(graph, store, other) && (earlier < 0 || graph.CoherenceAfter(earlier).Contains(other)))
                earlier = other;
        }

        graph.PlaceBehind(store, earlier);
        return true;
    }

    // Of the stores that are there, those with a smaller place stand before the new one.
    private bool IsBehind(ExecutionGraph graph, int store, int other) =>
        store >= _steps.Count || Earlier(graph, other) < _steps[store].Place;

    private static int Earlier(ExecutionGraph graph, int store)
    {
        var earlier = 0;
        foreach (var other in graph.SameLocation(store))
            earlier += graph[other].IsStore && graph.CoherenceAfter(other).Contains(store) ? 1 : 0;
        return earlier;
    }

    private static int PlaceOf(ExecutionGraph graph, List<int> order, int place) =>
        order.Take(place).Count(other => graph[other].IsStore && graph.CoherenceAfter(other).Contains(order[place]));

    private static FormatException Misfit(int place) => new(string.Create(
        CultureInfo.InvariantCulture, $"The replay does not fit the program: step {place + 1} chooses something that the program does not do there."));
}
