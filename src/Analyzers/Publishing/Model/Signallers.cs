namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Who signals an event or puts into a queue, and when. Started code that signals before it does anything else, where nobody signals later,
/// says that it runs, and nothing of what it does. A queue into which nothing but started code puts hands over what that has done.
/// </summary>
internal sealed class Signallers
{
    // Documented bound: the code that signals is called by code that is called by what was started.
    private const int MaxDepth = 3;

    private readonly Program _program;
    private readonly Dictionary<Location, bool> _known = [];

    public Signallers(Program program) => _program = program;

    /// <summary>Whether the wait ends when its signallers have only begun.</summary>
    public bool OnlyBegin(Wait wait)
    {
        if (wait.On is not { } on || !_program.Signals.TryGetValue(on, out var signals))
            return false;
        if (!_known.TryGetValue(on, out var isStart))
            _known[on] = isStart = IsStart(signals);
        return isStart;
    }

    /// <summary>Whether nothing but started code puts into the queue, and not before all that it does: who takes from it comes after that.</summary>
    public bool HandOver(Wait taking) => taking.On is { } queue && _program.Signals.TryGetValue(queue, out var puts) && puts.TrueForAll(put => _program.Spawned.Runs(put.Body)) && !OnlyBegin(taking);

    private bool IsStart(List<Site> signals)
    {
        var started = signals.FindAll(signal => _program.Spawned.Runs(signal.Body));
        return started.Count > 0 && signals.TrueForAll(signal => started.Contains(signal) ? IsFirst(signal, MaxDepth) : ((Signal)signal.Event).IsMutual);
    }

    /// <summary>Whether nothing that other threads could see comes before the step, in its function and in those that call it.</summary>
    private bool IsFirst(Site site, int depth) => depth > 0 && !IsPreceded(site)
        && (site.Body.Method is not { } method || _program.CallSitesOf(method).TrueForAll(call => call.Event is Spawn || IsFirst(call, depth - 1)));

    /// <summary>Whether some way to the step, loops included, stores, calls or takes a lock.</summary>
    private static bool IsPreceded(Site site)
    {
        var seen = new NodeSet(site.Body.Count);
        var pending = new Stack<int>([site.Node]);
        while (pending.Count > 0)
        {
            foreach (var edge in site.Body.Predecessors[pending.Pop()])
            {
                if (edge.IsOrderOnly || !seen.Add(edge.Target))
                    continue;
                if (edge.Target != site.Node && site.Body.Events[edge.Target] is Access { IsStore: true } or Call or LockStep)
                    return true;
                pending.Push(edge.Target);
            }
        }

        return false;
    }
}
