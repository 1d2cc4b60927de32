using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The stores into an object that are made in what is called on it, or is given it, behind the place where it is published.</summary>
internal sealed class LateCalls
{
    private readonly Program _program;
    private readonly Site _place;
    private readonly Predicate<Value> _isTheObject;

    /// <param name="program">The program.</param>
    /// <param name="place">Where the object is published.</param>
    /// <param name="isTheObject">Whether a value of the same function is the object.</param>
    public LateCalls(Program program, Site place, Predicate<Value> isTheObject)
    {
        _program = program;
        _place = place;
        _isTheObject = isTheObject;
    }

    /// <summary>The calls on the object that follow.</summary>
    public IEnumerable<(int Node, Call Call)> OnTheObject => Following.Where(step => _isTheObject(step.Call.Receiver));

    private IEnumerable<(int Node, Call Call)> Following =>
        from node in Enumerable.Range(0, _place.Body.Count)
        where _place.Body.Events[node] is Call && _place.Body.After(_place.Node)[node]
        select (node, (Call)_place.Body.Events[node]);

    /// <summary>
    /// Stores into the object in a function that is given it afterwards, and that no other code calls: all of them where it does nothing but set the
    /// object; else those of references that are read without a question, for whoever does so relies on them.
    /// </summary>
    public IEnumerable<Site> InFillers() =>
        from call in Following.Select(step => step.Call)
        where !call.IsVirtual && call.Target.ReachOfCalls() is Accessibility.Private or Accessibility.Internal && IsCalledHereAlone(call.Target)
        from parameter in call.Target.Parameters
        where call.ArgumentOf(parameter) is { } argument && _isTheObject(argument)
        from callee in _program.TargetsOf(call)
        from inner in Enumerable.Range(0, callee.Count)
        where callee.Events[inner] is Access { IsStore: true, Place.Through: var through } set && IsGiven(through, parameter) && (OnlySets(callee, parameter) || IsReliedOn(set.Location, callee))
        select new Site(callee, inner);

    /// <summary>Whether no other function calls it.</summary>
    public bool IsCalledHereAlone(IMethodSymbol function) => _program.CallSitesOf(function).TrueForAll(site => site.Body == _place.Body);

    /// <summary>The body with the private functions of its object that nothing but they call.</summary>
    public HashSet<Body> WithOwnHelpers(Body making)
    {
        HashSet<Body> all = [making];
        var pending = new Queue<Body>(all);
        while (pending.Count > 0)
        {
            foreach (var call in pending.Dequeue().Events.OfType<Call>().Where(call => call.Receiver.Kind == ValueKind.This && call.Target.DeclaredAccessibility == Accessibility.Private && _program.CallSitesOf(call.Target).TrueForAll(site => all.Contains(site.Body))))
            {
                foreach (var helper in _program.TargetsOf(call).Where(all.Add))
                    pending.Enqueue(helper);
            }
        }

        return all;
    }

    private static bool IsGiven(Value value, IParameterSymbol parameter) => value.Kind == ValueKind.Parameter && SymbolEqualityComparer.Default.Equals(value.Symbol, parameter);

    private static bool OnlySets(Body callee, IParameterSymbol parameter) => callee.Events.All(step => step switch
    {
        Call or Invocation or LockStep => false,
        OpaqueCall { Receiver: var receiver } => receiver.Place is { } place && IsGiven(place.Through, parameter),
        _ => true,
    });

    private bool IsReliedOn(Location set, Body filler) => InitialValues.TypeOf(set.Member) is { IsReferenceType: true }
        && _program.AccessesOf(set).TrueForAll(site => site.Event is Access { IsStore: true } || site.Body == filler || !Validation.IsNullTested(site));
}
