using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Code that ends an object's life: its Dispose, its finaliser, and what only they call. Using an object while it is disposed is its owner's
/// mistake, whatever the object does.
/// </summary>
internal sealed class EndOfLife
{
    // Documented bound: a chain of callers is followed this far up.
    private const int MaxCallers = 200;
    private readonly Program _program;
    private readonly Dictionary<Body, bool> _known = [];
    private int _callers;

    public EndOfLife(Program program) => _program = program;

    /// <summary>Whether the method is, or overrides or implements, IDisposable.Dispose or IAsyncDisposable.DisposeAsync.</summary>
    public static bool IsDispose(IMethodSymbol method) => method.Parameters.IsEmpty && (IsDisposable(method.ContainingType) || method.ContainingType.AllInterfaces.Any(type =>
        IsDisposable(type) && type.GetMembers().Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member)?.OriginalDefinition, method.OriginalDefinition))));

    public bool Covers(Body body)
    {
        if (_known.TryGetValue(body, out var known))
            return known;
        if (body.Method is not { } method || _callers == MaxCallers)
            return false;
        _known[body] = false;
        if (method.MethodKind == MethodKind.Destructor || IsDispose(method))
            return _known[body] = true;
        _callers++;
        _known[body] = method.DeclaredAccessibility != Accessibility.Public && _program.CallSitesOf(method) is { Count: > 0 } sites && sites.TrueForAll(site => Covers(site.Body));
        _callers--;
        return _known[body];
    }

    private static bool IsDisposable(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_IDisposable || type is { Name: "IAsyncDisposable", TypeKind: TypeKind.Interface, ContainingNamespace.Name: "System" };
}
