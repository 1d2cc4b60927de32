using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Code that belongs to one thread: it asks which thread this is and throws when it is not the owner's.</summary>
internal sealed class OwningThread
{
    // Documented bound: a chain of callers is followed this far up.
    private const int MaxCallers = 200;

    // Documented bound: an assertion stands in a helper, behind this many functions that only call the next one.
    private const int MaxWrappers = 2;

    private readonly Program _program;
    private readonly Dictionary<Body, bool> _known = [];
    private int _callers;

    public OwningThread(Program program) => _program = program;

    public bool Owns(IEnumerable<Site> sites) => sites.All(site => IsAsserted(site.Body));

    /// <summary>Whether some of the code asserts its thread: the others may be called on it, too.</summary>
    public bool OwnsSome(IEnumerable<Site> sites) => sites.Any(site => IsAsserted(site.Body));

    /// <summary>Whether the body asserts its thread, calls a function that does, or is not public and only called by such bodies.</summary>
    private bool IsAsserted(Body body)
    {
        if (_known.TryGetValue(body, out var known))
            return known;
        if (_callers == MaxCallers)
            return false;
        _known[body] = false;
        _callers++;
        _known[body] = Asserts(body)
            || CallsAssertion(body, MaxWrappers)
            || (body.Method is { } method && method.ReachOfCalls() is Accessibility.Private or Accessibility.Internal && _program.CallSitesOf(method) is { Count: > 0 } sites && sites.TrueForAll(site => IsAsserted(site.Body)));
        _callers--;
        return _known[body];
    }

    private bool CallsAssertion(Body body, int depth) => body.Events.OfType<Call>().Any(call => _program.BodyOf(call.Target) is { } callee
        && (Asserts(callee) || (depth > 0 && IsWrapper(callee) && CallsAssertion(callee, depth - 1))));

    /// <summary>A function that does nothing but call another one.</summary>
    private static bool IsWrapper(Body body) => body.Events.OfType<Call>().Take(2).Count() == 1 && !body.Events.Any(step => step is OpaqueCall or Invocation or LockStep or Access { IsStore: true });

    private bool Asserts(Body body) => body.Events.Any(step => step is ThreadAssertion)
        || (body.Events.Any(step => step is Exit { IsThrow: true }) && body.Events.Any(step => step is ThreadIdentity || (step is Call { Target.ReturnType.SpecialType: SpecialType.System_Boolean } call && _program.BodyOf(call.Target) is { } predicate && predicate.Events.Any(asked => asked is ThreadIdentity))));
}
