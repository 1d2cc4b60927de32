using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// The second test of a double check: under the lock, of the flag itself, before it is stored. The lock stands beside the first test, or in a
/// helper that is called for nothing but what a first test has found missing.
/// </summary>
internal static class Recheck
{
    /// <summary>
    /// The loads of the lock-free tests after which the lock of the store is entered, where some path from that entry to the store loads the
    /// flag no more.
    /// </summary>
    /// <param name="program">The bodies to look into.</param>
    /// <param name="meeting">The flag and what it announces.</param>
    /// <param name="store">A store of the flag.</param>
    /// <param name="payload">What is stored around it. Where the lock stands in a helper it has to grow by a second building: to set a field to the same again is often meant.</param>
    public static List<Access> IsMissingAfter(Program program, Meeting meeting, Site store, IEnumerable<Site> payload)
    {
        var held = program.Locks.LocallyAt(store);
        if (held.IsEmpty || store.Event.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is not null) // a handler of failures builds nothing
            return [];
        var tests = meeting.TestsIn(store.Body);
        if (tests.Overlaps(store.Body.Before(store.Node)))
            return EntersUntested(program, store, held, entry => tests.Overlaps(store.Body.Before(entry)), meeting.Flag, payload) ? [.. meeting.Observations.Where(test => test.Test.Body == store.Body).Select(test => test.Access)] : [];
        var outer = payload.Any(site => ((Access)site.Event).Location.IsContents || Counts.IsStep(site)) || BringsBack(program, store, held) ? TestsOfCallers(program, meeting, store, held) : [];
        return outer.Count > 0 && EntersUntested(program, store, held, _ => true, meeting.Flag, payload) ? outer : [];
    }

    /// <summary>Whether the building sets a number that others count on from there without its lock: a second one takes back what they have counted.</summary>
    private static bool BringsBack(Program program, Site store, ImmutableHashSet<object> held) => store.Body.Events.OfType<Access>()
        .Any(set => set is { IsStore: true, Order: MemoryOrder.Plain } && !Counts.IsStep(program.SiteOf(set)) && program.SharedStoresOf(set.Location)
            .Exists(step => step.Body != store.Body && Counts.IsStep(step) && program.Locks.At(step).Intersect(held).IsEmpty));

    /// <summary>The loads that lead to the helper which stores the flag; none where anybody calls it without asking first, or with the lock.</summary>
    private static List<Access> TestsOfCallers(Program program, Meeting meeting, Site store, ImmutableHashSet<object> held)
    {
        if (store.Body.Method is not { } helper || helper.ReachOfCalls() is not (Accessibility.Private or Accessibility.Internal) || program.Delegates.Contains(helper.OriginalDefinition) || program.CallSitesOf(helper) is not { Count: > 0 } calls)
            return [];
        var asking = calls.ConvertAll(call => call.Event is Call && program.Locks.At(call).Intersect(held).IsEmpty
            ? meeting.Observations.FindAll(test => test.Test.Body == call.Body && test.Load.Body == call.Body && test.Slow[call.Node] && !test.Fast[call.Node]) : []);
        return asking.TrueForAll(tests => tests.Count > 0) ? [.. asking.SelectMany(tests => tests).Select(test => test.Access).Distinct()] : [];
    }

    /// <summary>Walks back from the store to where its locks are entered, by a statement or a scope, and not past a load of the flag, or of another mark that its body sets.</summary>
    private static bool EntersUntested(Program program, Site store, ImmutableHashSet<object> held, Predicate<int> isAfterTest, Location flag, IEnumerable<Site> payload)
    {
        var body = store.Body;
        var marks = new HashSet<Location>(body.Events.OfType<Access>().Where(access => access.IsStore).Select(access => access.Location));
        var seen = new NodeSet(body.Count);
        var pending = new Stack<int>();
        pending.Push(store.Node);
        while (pending.Count > 0)
        {
            foreach (var edge in body.Predecessors[pending.Pop()])
            {
                if (edge.IsBack || !seen.Add(edge.Target) || body.Events[edge.Target] is Access { IsLoad: true, Location: var location } look && (location.Equals(flag) ? !LetsPass(look, store, payload) : marks.Contains(location) && IsTested(look, body)))
                    continue;
                if (!program.Locks.LocallyAt(new Site(body, edge.Target)).Overlaps(held) && isAfterTest(edge.Target))
                    return true;
                pending.Push(edge.Target);
            }
        }

        return false;
    }

    /// <summary>Whether the tests of the value ask for other states alone: where the flag has what the store sets already, they lead to the store again, and to what is built for it.</summary>
    private static bool LetsPass(Access look, Site store, IEnumerable<Site> payload) => ((Access)store.Event).Value is { Kind: ValueKind.Constant, Alternatives.IsEmpty: true, ConstantValue: var raised }
        && TestsOf(look, store.Body).ToList() is { Count: > 0 } tests && tests.TrueForAll(node => store.Body.Events[node] is Test { Condition: { Left.Alternatives.IsEmpty: true } condition } && condition.Holds(raised) is { } outcome
            && store.Body.Successors[node].Exists(edge => edge.Kind == (outcome ? EdgeKind.True : EdgeKind.False) && (edge.Target == store.Node || store.Body.After(edge.Target)[store.Node]) && !IsSpared(payload, store.Body, edge.Target)));

    /// <summary>Whether all that is built in the function is left out on the way from a node.</summary>
    private static bool IsSpared(IEnumerable<Site> payload, Body body, int from) => payload.Where(site => site.Body == body).ToList() is { Count: > 0 } built
        && built.TrueForAll(site => site.Node != from && !body.After(from)[site.Node]);

    private static IEnumerable<int> TestsOf(Access look, Body body) => Enumerable.Range(0, body.Count).Where(node => body.Events[node] is Test test
        && test.Condition.Left.All.Concat(test.Condition.Right.All).Any(value => ReferenceEquals(value.Source, look)));

    private static bool IsTested(Access look, Body body) => TestsOf(look, body).Any();
}
