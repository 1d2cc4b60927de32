using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Members that return a task: several of their flows may be under way on one object, unless it is confined to one.</summary>
internal sealed class AsyncMembers
{
    private const int MaxUp = 3;
    private readonly Program _program;
    private readonly Lazy<Confinement> _confinement;

    public AsyncMembers(Program program)
    {
        _program = program;
        _confinement = new Lazy<Confinement>(() => new Confinement(program), LazyThreadSafetyMode.None);
    }

    public bool Touch(Location flag, List<Site> stores, List<Observation> observations) =>
        flag.Member.ContainingType is { } type && !flag.Member.IsStatic
        && stores.Concat(observations.Select(observation => observation.Load)).Any(site => IsAsync(site.Body, type, MaxUp, []))
        && !_confinement.Value.Confines(type);

    private bool IsAsync(Body body, INamedTypeSymbol type, int up, HashSet<Body> seen)
    {
        if (body.Method is not { } method || !SymbolEqualityComparer.Default.Equals(method.ContainingType, type) || !seen.Add(body))
            return false;
        if (!method.IsStatic && (method.IsAsync || ReturnsTask(method)))
            return true;
        return up > 0 && _program.CallSitesOf(method).Any(site => site.Event is Call && IsAsync(site.Body, type, up - 1, seen));
    }

    private static bool ReturnsTask(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { } space } && space.FullName() == "System.Threading.Tasks";
}
