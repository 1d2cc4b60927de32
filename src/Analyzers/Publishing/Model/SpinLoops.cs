using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Finds loops that only wait: they load, test and pause. Adjacent plain loads of one location may be merged (.NET memory model), so such
/// a loop may never see the store.
/// </summary>
internal sealed class SpinLoops
{
    private readonly Program _program;

    public SpinLoops(Program program) => _program = program;

    public IEnumerable<SpinLoop> All()
    {
        foreach (var body in _program.Bodies)
        {
            for (var node = 0; node < body.Count; node++)
            {
                if (WaitingLoop.At(body, node) is { } nodes && !nodes.Exists(other => body.Events[other] is Wait) && Of(body, nodes) is { } loop)
                    yield return loop;
            }
        }
    }

    private SpinLoop? Of(Body body, List<int> nodes)
    {
        foreach (var node in nodes)
        {
            if (body.Events[node] is Test { Condition: { Left: { Kind: ValueKind.Loaded, Source: Access { Order: MemoryOrder.Plain } load } } }
                && nodes.Contains(_program.SiteOf(load).Node) && IsFixed(load.Place, nodes.Select(other => body.Events[other])) && StoreOf(load, body, nodes[0]) is { } store && _program.Locks.At(_program.SiteOf(load)).IsEmpty
                && Leaves(body, node, nodes) && !IsSetBefore(body, node, nodes[0], load) && !IsSetByCall(body, node, nodes[0], load) && (load.Place.Through.IsFresh || !_program.Construction.IsUnshared(_program.SiteOf(load))))
                return new SpinLoop(load, store) { IsBounded = nodes.Exists(other => body.Events[other] is LoopHead { IsCounted: true } || IsOfTime(body, other, nodes)) };
        }

        return null;
    }

    /// <summary>Whether an outcome of the test leads out of the loop with no other question than of memory: else the loop waits for something else.</summary>
    private static bool Leaves(Body body, int test, List<int> loop)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>([test]);
        while (pending.Count > 0)
        {
            foreach (var edge in body.Successors[pending.Pop()])
            {
                if (edge.IsBack || edge.IsOrderOnly || !seen.Add(edge.Target))
                    continue;
                if (!loop.Contains(edge.Target))
                    return true;
                if (body.Events[edge.Target] is not Test { Condition: var asked } || (IsOfMemory(asked.Left) && IsOfMemory(asked.Right)))
                    pending.Push(edge.Target);
            }
        }

        return false;
    }

    /// <summary>Whether the loop ends when a time is over, or a number is reached that nobody stores.</summary>
    private static bool IsOfTime(Body body, int node, List<int> loop) => body.Events[node] is Test { Condition: { Relation: not (Relation.Equal or Relation.NotEqual), Left: var left, Right: var right } }
        && !(IsOfMemory(left) && IsOfMemory(right)) && body.Successors[node].Exists(edge => !edge.IsOrderOnly && !loop.Contains(edge.Target));

    private static bool IsOfMemory(Value operand) => operand.Kind is ValueKind.Loaded or ValueKind.Constant or ValueKind.Parameter;

    /// <summary>Whether a call before the loop stores what the loop waits for, and says that it has: then this thread has seen to it itself.</summary>
    private bool IsSetBefore(Body body, int test, int head, Access load) => body.Before(head) is var before && Enumerable.Range(0, body.Count)
        .Where(node => before[node] && body.Events[node] is Call call && body.Events.Any(step => step is Test { Condition.Left.Source: Call asked } && asked == call)).SelectMany(node => _program.TargetsOf((Call)body.Events[node])).Where(target => target.Method is not null && target != body)
        .Any(target => _program.AccessesOf(load.Location).Exists(site => site.Event is Access { IsStore: true, Value: { Kind: ValueKind.Constant, ConstantValue: var value }, Place.IsOfThis: true }
            && ((Test)body.Events[test]).Condition.Holds(value) is { } outcome && body.Successors[test].Exists(edge => edge.Kind == (outcome ? EdgeKind.True : EdgeKind.False) && !edge.IsBack && edge.Target > test)
            && load.Place.IsOfThis && _program.Spawned.Reach(target.Method!).Contains(site.Body)));

    /// <summary>Whether nothing stores what the loop waits for but what this thread has called on the same object before the loop, and no started code runs that.</summary>
    private bool IsSetByCall(Body body, int test, int head, Access load)
    {
        var ends = _program.SharedStoresOf(load.Location).FindAll(store => ((Test)body.Events[test]).Condition.Holds(((Access)store.Event).Value is { Kind: ValueKind.Constant, ConstantValue: var value } ? value : store) is not { } outcome
            || body.Successors[test].Exists(edge => edge.Kind == (outcome ? EdgeKind.True : EdgeKind.False) && !edge.IsBack && edge.Target > test && !Returns(body, edge.Target, head)));
        if (ends.Count == 0 || ends.Exists(store => _program.Spawned.Runs(store.Body)))
            return false;
        var before = body.Before(head);
        var called = new HashSet<Body>(Enumerable.Range(0, body.Count).Where(node => before[node]).Select(node => body.Events[node]).OfType<Call>()
            .Where(call => call.Receiver.Kind == load.Place.Through.Kind && call.Receiver.Source == load.Place.Through.Source).SelectMany(_program.TargetsOf).Where(target => target.Method is not null).SelectMany(target => _program.Spawned.Reach(target.Method!)));
        return ends.TrueForAll(store => called.Contains(store.Body));
    }

    /// <summary>Whether the way from a node leads back to the head of the loop.</summary>
    private static bool Returns(Body body, int start, int head) => body.Reaches(node => node == head, _ => false, start);

    /// <summary>The same location in every turn: of an object that no turn chooses anew. One that this body made itself is waited for, so somebody else has it.</summary>
    private bool IsFixed(Place place, IEnumerable<Event> turn) => !place.Location.IsContents && (place.IsOfThis || place.Through.Kind == ValueKind.Parameter
        || (place.Through is { Kind: ValueKind.Loaded, Source: null, Place: { } outer } && IsFixed(outer, turn))
        || (place.Through is { Kind: ValueKind.Loaded, Alternatives.IsEmpty: true, Place: { Location.Member: ILocalSymbol, Through.Kind: ValueKind.None } variable } && InitialValues.AreDeclared(_program.AccessesOf(variable.Location).Where(site => site.Event is Access { IsStore: true })))
        || (place.Through is { Source: { } source, Alternatives.IsEmpty: true } && !turn.Any(step => step == source || step.Syntax == source)));

    /// <summary>A store in other code: in another function for a captured local, anywhere else for a field; or in the same one, where several threads run it at once.</summary>
    private Access? StoreOf(Access load, Body body, int head) => _program.AccessesOf(load.Location)
        .Where(site => site.Event is Access { IsStore: true } && (site.Body != body || _program.Spawned.Separates(load.Location, [site], [_program.SiteOf(load)])) && !_program.Construction.IsUnshared(site) && !IsAwaited(site, load, body, head))
        .Select(site => (Access)site.Event).FirstOrDefault();

    /// <summary>A function that returns a task is awaited by whoever is given it, and the loop comes after an await of that.</summary>
    private bool IsAwaited(Site store, Access load, Body body, int head) => load.Location.Member is ILocalSymbol && store.Body.Method is { MethodKind: MethodKind.LambdaMethod, IsAsync: true, ReturnsVoid: false }
        && !_program.Spawned.Runs(store.Body) && body.Before(head) is var before && Enumerable.Range(0, body.Count).Any(node => before[node] && body.Events[node] is Await);
}
