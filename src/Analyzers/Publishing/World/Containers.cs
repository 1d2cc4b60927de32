using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What library types are as payload: mutable contents, contents that synchronise themselves, or none that can change.</summary>
internal sealed class Containers
{
    private static readonly ImmutableHashSet<string> Safe = ImmutableHashSet.Create(
        "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.Frozen", "System.Threading",
        "System.Threading.Channels", "System.Threading.Tasks", "System.Reflection", "System.Diagnostics.Metrics");

    private static readonly ImmutableHashSet<string> SafeTypes = ImmutableHashSet.Create(
        "System.String", "System.Type", "System.Uri", "System.Version", "System.Lazy`1", "System.Text.RegularExpressions.Regex",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Threading.ThreadLocal`1", "System.Threading.AsyncLocal`1",
        "System.Collections.ObjectModel.ReadOnlyCollection`1", "System.Globalization.CultureInfo", "System.Text.Encoding");

    private static readonly ImmutableHashSet<string> Mutators = ImmutableHashSet.Create(
        "Add", "AddRange", "AddFirst", "AddLast", "AddAfter", "AddBefore", "Append", "Clear", "Enqueue", "ExceptWith", "Insert", "InsertRange",
        "IntersectWith", "Push", "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "RemoveWhere", "Reverse", "Set", "SetAll", "SetValue", "Sort",
        "TryAdd", "UnionWith", "Write", "set_Item", "Dequeue", "Pop", "TryDequeue", "TryPop", "EnsureCapacity", "Initialize", "Fill");

    private static readonly ImmutableHashSet<string> Takers = ImmutableHashSet.Create(
        "Clear", "Dequeue", "Pop", "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "RemoveWhere", "TryDequeue", "TryPop");

    private static readonly ImmutableHashSet<string> Sharers = ImmutableHashSet.Create("Add", "TryAdd", "Enqueue", "Push", "GetOrAdd", "AddOrUpdate", "TryWrite", "WriteAsync");

    private readonly ConcurrentDictionary<ISymbol, bool> _synchronised = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the contents of <paramref name="type"/> need no order from outside: immutable, or synchronised by the type itself.</summary>
    public bool SynchronisesItself(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && _synchronised.GetOrAdd(named.OriginalDefinition, static symbol => Judge((INamedTypeSymbol)symbol));

    /// <summary>Whether a library method changes the contents of its receiver.</summary>
    public bool Changes(IMethodSymbol method) =>
        method.MethodKind == MethodKind.PropertySet || (Mutators.Contains(method.Name) && !SynchronisesItself(method.ContainingType));

    /// <summary>Whether a library method gives what it is passed to whoever asks the container, on any thread.</summary>
    public static bool Shares(IMethodSymbol method) => (method.MethodKind == MethodKind.PropertySet || Sharers.Contains(method.Name))
        && method.ContainingType?.ContainingNamespace?.FullName() is "System.Collections.Concurrent" or "System.Threading.Channels";

    /// <summary>An array, or whatever can be enumerated.</summary>
    public static bool IsCollection(ITypeSymbol type) => type.TypeKind == TypeKind.Array || type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>Whether readers need no lock while one thread writes. Source: the reference page of Hashtable, "Thread Safety".</summary>
    public static bool ServesReaders(ITypeSymbol? type) => type is INamedTypeSymbol named && named.FullName() == "System.Collections.Hashtable";

    /// <summary>Whether a method of this name is the last that is called.</summary>
    public static bool Ends(string method) => method is "Dispose" or "Close";

    /// <summary>Whether a call that changes contents takes all of them out.</summary>
    public static bool Empties(SyntaxNode change) => NameOf(change) == "Clear";

    /// <summary>Whether a call that changes contents only takes some of them out.</summary>
    public static bool TakesOut(SyntaxNode change) => NameOf(change) is { } method && Takers.Contains(method);

    private static string? NameOf(SyntaxNode change) => (change is InvocationExpressionSyntax call ? call.Expression : change) switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } => method,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var method } => method,
        _ => null,
    };

    /// <summary>Whether a method of this name changes a collection: all that is known of a call that does not bind.</summary>
    public static bool ChangesByName(string method) => Mutators.Contains(method);

    private static bool Judge(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Delegate or TypeKind.Enum
        || type.SpecialType is not (SpecialType.None or SpecialType.System_Object or SpecialType.System_Array)
            && !type.SpecialType.ToString().StartsWith("System_Collections", StringComparison.Ordinal)
        || SafeTypes.Contains(type.FullName())
        || (type.ContainingNamespace is { } space && !type.IsInSource() && Safe.Contains(space.FullName()));
}
