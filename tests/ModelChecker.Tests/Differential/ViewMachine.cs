using System.Globalization;

namespace SafePublication.ModelChecker.Tests;

/// <summary>
/// Release and acquire as a machine: memory is a list of messages for each location, a thread has a view of what it has come to know, and a load
/// may choose any message that is not older than its thread's view. Kang, Hur, Lahav, Vafeiadis and Dreyer, A Promising Semantics
/// for Relaxed-Memory Concurrency (2017), without promises: an independent second implementation of the model core, without references.
/// </summary>
internal sealed class ViewMachine(IReadOnlyList<IReadOnlyList<Op>> threads, IReadOnlyList<string> observed)
{
    private readonly SortedSet<string> _outcomes = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Outcomes()
    {
        Go(new ViewState(threads.Count));
        return _outcomes;
    }

    private void Go(ViewState state)
    {
        var anyone = false;
        for (var thread = 0; thread < threads.Count; thread++)
        {
            if (state.Next[thread] == threads[thread].Count)
                continue;
            anyone = true;
            foreach (var successor in Execute(state, thread, threads[thread][state.Next[thread]]))
            {
                successor.Next[thread]++;
                Go(successor);
            }
        }

        if (!anyone)
            _outcomes.Add(string.Join(", ", observed.Select(name => name.Contains(':') ? state.Registers[name] : state.Messages(name)[^1].Value)));
    }

    private static IEnumerable<ViewState> Execute(ViewState state, int thread, Op operation)
    {
        string Key(string register) => $"{thread}:{register}";
        return operation switch
        {
            Op.Store op => Store(state, thread, op.Location, Text(op.Value.Number), op.Order == MemoryOrder.Release),
            Op.Load op => Load(state, thread, Key(op.Register), op.Location, op.Order == MemoryOrder.Acquire).Select(loaded => loaded.State),
            Op.Fence op => [Fence(new ViewState(state), thread, op.Kind)],
            Op.Exchange op => Interlocked(state, thread, Key(op.Register), op.Location, _ => Text(op.Value.Number)),
            Op.Add op => Interlocked(state, thread, Key(op.Register), op.Location, old => Text(long.Parse(old, CultureInfo.InvariantCulture) + op.Value)),
            Op.CompareExchange op => Interlocked(state, thread, Key(op.Register), op.Location,
                old => old == Text(op.Comparand.Number) ? Text(op.Value.Number) : null),
            _ => throw new NotSupportedException(),
        };
    }

    private static IEnumerable<(ViewState State, int Place)> Load(ViewState state, int thread, string register, string location, bool acquires)
    {
        for (var place = state.Known(thread, location); place < state.Messages(location).Count; place++)
        {
            var next = new ViewState(state);
            var message = next.Messages(location)[place];
            next.Registers[register] = message.Value;
            next.Current[thread] = new(next.Current[thread]) { [location] = message };
            next.Pending[thread] = next.Join(next.Pending[thread], message.View);
            if (acquires)
                next.Current[thread] = next.Join(next.Current[thread], message.View);
            yield return (next, place);
        }
    }

    private static IEnumerable<ViewState> Store(ViewState state, int thread, string location, string value, bool releases)
    {
        for (var place = state.Known(thread, location) + 1; place <= state.Messages(location).Count; place++)
        {
            if (place < state.Messages(location).Count && state.Messages(location)[place].IsAttached)
                continue;
            var next = new ViewState(state);
            next.Insert(thread, location, place, value, releases ? next.Current[thread] : next.Released[thread], isAttached: false);
            yield return next;
        }
    }

    // The store of a read-modify-write stands directly behind the message that was read and passes its view on (the release sequence).
    private static IEnumerable<ViewState> Interlocked(ViewState state, int thread, string register, string location, Func<string, string?> change)
    {
        var before = Fence(new ViewState(state), thread, FenceKind.Full);
        foreach (var (next, place) in Load(before, thread, register, location, acquires: false))
        {
            var messages = next.Messages(location);
            var changed = change(messages[place].Value);
            if (changed is not null && place + 1 < messages.Count && messages[place + 1].IsAttached)
                continue;
            if (changed is not null)
                next.Insert(thread, location, place + 1, changed, next.Join(next.Released[thread], messages[place].View), isAttached: true);
            yield return Fence(next, thread, FenceKind.Full);
        }
    }

    private static ViewState Fence(ViewState state, int thread, FenceKind kind)
    {
        if (kind != FenceKind.Write)
            state.Current[thread] = state.Join(state.Current[thread], state.Pending[thread]);
        if (kind == FenceKind.Full)
            state.Fences = state.Current[thread] = state.Join(state.Current[thread], state.Fences);
        if (kind != FenceKind.Read)
            state.Released[thread] = state.Current[thread];
        return state;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
