using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Tells the payload that the reader has validated itself, by a test of its own, from what it takes on the word of the flag.</summary>
internal sealed class Validation
{
    private readonly Program _program;
    private readonly ImmutableHashSet<object> _locks;
    private readonly HashSet<Body> _builders;
    private readonly bool _isLazy;

    public Validation(Program program, ImmutableHashSet<object> locks, HashSet<Body> builders, bool isLazy)
    {
        _program = program;
        _locks = locks;
        _builders = builders;
        _isLazy = isLazy;
    }

    /// <summary>A reference that the reader has itself seen set needs no flag: what it holds is reached through it.</summary>
    public ILookup<Location, Site> Unvalidated(ILookup<Location, Site> loads, Observation observation, bool isMade) => loads
        .Where(group => group.Key.IsContents ? isMade || !group.All(IsNullTested) : !FlagTypes.IsSentinel(InitialValues.TypeOf(group.Key.Member)!) || !group.All(load => IsValidated(load, observation, isMade)))
        .Where(group => !group.All(load => OwnGates.Contain(_program, load, observation))).SelectMany(group => group).Where(load => !IsCounted(load) && !IsComparedWith(observation.Access.Location, load) && !LeadsBack(load, observation)).ToLookup(site => ((Access)site.Event).Location);

    /// <summary>Whether the reader asks of the elements that it loads whether they are there.</summary>
    public static bool IsNullTested(Site load) => load.Body.Events.Any(step =>
        step is Test { Condition: { Left.Place: { } tested, Right: { Kind: ValueKind.Constant, ConstantValue: null } } } && tested.Location.Equals(((Access)load.Event).Location));

    /// <summary>Whether the reader only asks how many elements there are: it takes none of them on the word of the flag.</summary>
    private static bool IsCounted(Site load) => load.Event is Access { Location.IsContents: true, Syntax: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" or "IsEmpty" } } access
        && load.Node + 1 < load.Body.Count && load.Body.Events[load.Node + 1] is Test { Condition: { Left.Place.Location: var asked, Right.Kind: ValueKind.Constant } } && asked.Equals(access.Location);

    /// <summary>Whether the value is only compared with the flag: such a test asks for the flag itself.</summary>
    private bool IsComparedWith(Location flag, Site load) => _program.TestsOf((Access)load.Event).Exists(test => test.Event is Test { Condition: var condition }
        && ((condition.Left.Source == load.Event && IsOf(flag, condition.Right)) || (condition.Right.Source == load.Event && IsOf(flag, condition.Left))));

    /// <summary>Whether the value is only compared with one that the reader has, and where they differ he does what he does for a flag that is down.</summary>
    private bool LeadsBack(Site load, Observation observation)
    {
        var (body, asked) = (observation.Test.Body, _program.TestsOf((Access)load.Event));
        var down = body.Successors[observation.Test.Node].Find(edge => edge.Kind == (observation.FastOutcome ? EdgeKind.False : EdgeKind.True)).Target;
        return load.Body == body && asked.Count > 0 && asked.TrueForAll(test => test.Body == body && test.Event is Test { Condition: { Relation: Relation.Equal or Relation.NotEqual, Left.Kind: not ValueKind.Constant, Right.Kind: not ValueKind.Constant } condition }
                && body.Successors[test.Node].Exists(edge => edge is { IsBack: false, IsOrderOnly: false } && edge.Target == down && edge.Kind == (condition.Relation == Relation.Equal ? EdgeKind.False : EdgeKind.True)))
            && body.Events.All(step => step is Test || !Uses.Of(step).Any(value => value.All.Any(one => one.Source == load.Event)));
    }

    private static bool IsOf(Location flag, Value value) => value.All.Any(one => one.Place is { } place && place.Location.Equals(flag));

    /// <summary>Whether the load tests the reference itself, or is reached only where a test of it found it set.</summary>
    private bool IsValidated(Site load, Observation observation, bool isMade)
    {
        if (NullTestOf(load) is var (own, present))
            return _isLazy || !((isMade && EndsQuietly(load.Body, own, present)) || IsAnswer(load, own, present, observation));
        if (Found(load.Body, load) is { Count: > 0 } found && !IsReachedUnseen(load.Body, node => node == load.Node, found, observation))
            return true;
        // In another body: the observer has tested the reference beside its flag before it goes on there.
        var body = observation.Test.Body;
        return body != load.Body && Found(body, load) is { Count: > 0 } beside
            && !IsReachedUnseen(body, node => GoesOn(body.Events[node], observation), beside, observation);
    }

    /// <summary>Whether the function answers otherwise where the reference is missing than where the flag is down: that there is none is an answer, too.</summary>
    private static bool IsAnswer(Site load, int test, EdgeKind present, Observation observation)
    {
        if (load.Body != observation.Test.Body)
            return false;
        var missing = ReturnedBehind(new Site(load.Body, test), present == EdgeKind.False);
        var down = ReturnedBehind(observation.Test, !observation.FastOutcome);
        return missing is [{ } answer] && down is [{ } other] && !answer.Equals(other);
    }

    /// <summary>The constants that a function returns behind an outcome; one null among them where it returns anything else.</summary>
    private static List<object?> ReturnedBehind(Site test, bool outcome) => FastPath.Reach(test, outcome) is var reached
        ? [.. Enumerable.Range(0, test.Body.Count).Where(node => reached[node]).Select(node => test.Body.Events[node]).OfType<Exit>().Where(end => !end.IsThrow).Select(end => end.Returned.ConstantValue).Distinct()] : [];

    /// <summary>Whether what has seen the flag up continues elsewhere; an answer that the flag is down leads to the building.</summary>
    private static bool GoesOn(Event step, Observation observation) => step is Call
        || (step is Exit { IsThrow: false } exit && !(exit.Returned is { Kind: ValueKind.Constant, ConstantValue: bool answer } && Answers.MeansDown(answer, observation)));

    /// <summary>The tests for null of the loaded location in a body, with the outcome of each for a reference that is set.</summary>
    private Dictionary<int, EdgeKind> Found(Body body, Site load)
    {
        var found = new Dictionary<int, EdgeKind>();
        foreach (var other in _program.AccessesOf(((Access)load.Event).Location).Where(other => other.Body == body))
        {
            if (NullTestOf(other) is var (test, set))
                found[test] = set;
        }

        return found;
    }

    /// <summary>
    /// Whether code that finds the reference missing returns at once, as if there was nothing to be found. Where the slow way makes the reference,
    /// or waits for it, its absence is what the fast way consumes.
    /// </summary>
    private static bool EndsQuietly(Body body, int test, EdgeKind present)
    {
        var pending = new Stack<int>(body.Successors[test].Where(edge => edge.Kind != present && !edge.IsBack).Select(edge => edge.Target));
        var seen = new HashSet<int>();
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (!seen.Add(node) || body.Events[node] is Call or OpaqueCall or Invocation or LockStep or Access { IsStore: true })
                continue;
            if (body.Events[node] is Exit { IsThrow: false })
                return true;
            foreach (var edge in body.Successors[node].Where(edge => !edge.IsBack))
                pending.Push(edge.Target);
        }

        return false;
    }

    /// <summary>Whether a way past the fast outcome to a goal takes none of the outcomes that found the reference set, and builds nothing.</summary>
    private bool IsReachedUnseen(Body body, Func<int, bool> isGoal, Dictionary<int, EdgeKind> found, Observation observation)
    {
        var test = body == observation.Test.Body ? observation.Test.Node : -1;
        var fast = observation.FastOutcome ? EdgeKind.True : EdgeKind.False;
        var seen = new bool[body.Count];
        var pending = new Stack<int>();
        pending.Push(0);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (Builds(body.Events[node]) || (test >= 0 && observation.Slow[node] && !observation.Fast[node]))
                continue;
            if (isGoal(node))
                return true;
            foreach (var edge in body.Successors[node])
            {
                if (seen[edge.Target] || (found.TryGetValue(node, out var set) && edge.Kind == set) || (node == test && edge.Kind != fast))
                    continue;
                seen[edge.Target] = true;
                pending.Push(edge.Target);
            }
        }

        return false;
    }

    private bool Builds(Event step) =>
        step is LockStep { IsEnter: true, Token: var token } ? _locks.Contains(token) : step is Call call && _program.TargetsOf(call).Any(_builders.Contains);

    /// <summary>The test for null that follows a load at once, with its outcome for a reference that is set.</summary>
    private static (int Node, EdgeKind Set)? NullTestOf(Site load)
    {
        for (var node = load.Node + 1; node < load.Body.Count && node <= load.Node + 2; node++)
        {
            if (load.Body.Events[node] is Test { Condition: { Left: { } left, Right: { Kind: ValueKind.Constant, ConstantValue: null }, Relation: var relation } } && left.Source == load.Event)
                return (node, relation == Relation.Equal ? EdgeKind.False : EdgeKind.True);
        }

        return null;
    }
}
