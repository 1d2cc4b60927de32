using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Types whose objects stand in a shared container: a concurrent collection, a weak table, or a static field that keeps its object (one
/// that is set again holds a current object, not a shared one).
/// </summary>
internal sealed class SharedTypes
{
    private const string ThreadStatic = "System.ThreadStaticAttribute";
    private readonly ConcurrentDictionary<ISymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _passed = new(SymbolEqualityComparer.Default);

    // The types of the objects that static fields hold.
    private readonly ConcurrentDictionary<ISymbol, bool> _single = new(SymbolEqualityComparer.Default);

    // By the type of a part the types that keep one in a readonly field.
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<INamedTypeSymbol>> _wholes = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether objects of the type are shared: the parts of the one that a static field holds are shared with it, and a struct is with the object in whose
    /// field it lies, if that object's type declares it. An element of a container may have an owner, and so have its parts.
    /// </summary>
    public bool Contains(INamedTypeSymbol type) => _types.ContainsKey(type.OriginalDefinition)
        || (type is { IsValueType: true, ContainingType: { } holder } && _types.ContainsKey(holder.OriginalDefinition) && holder.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false, Type: var lying } && SymbolEqualityComparer.Default.Equals(lying.OriginalDefinition, type.OriginalDefinition)))
        || (_wholes.TryGetValue(type.OriginalDefinition, out var wholes) && wholes.Any(_single.ContainsKey));

    /// <summary>Whether a queue passes the objects of the type on: each has one owner at a time, unless whoever puts it there keeps it.</summary>
    public bool Passes(INamedTypeSymbol type) => _passed.ContainsKey(type.OriginalDefinition);

    public void NoteMembers(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { Type: INamedTypeSymbol held } field && !field.HasAttribute(ThreadStatic))
                Note(held, field.IsStatic && (field.IsReadOnly || IsMadeAtOnce(field)) && !EmptyCollections.Hold(field));
            if (member is IFieldSymbol { IsStatic: false, IsReadOnly: true, Type: INamedTypeSymbol { TypeKind: TypeKind.Class } part } && part.IsInSource())
                _wholes.GetOrAdd(part.OriginalDefinition, static _ => []).Add(type.OriginalDefinition);
        }
    }

    /// <summary>The types whose objects a member keeps for every thread: in a static field, or in a concurrent container.</summary>
    public static IEnumerable<INamedTypeSymbol> HeldBy(ISymbol member) =>
        member is (IFieldSymbol { IsConst: false } or IPropertySymbol) && !member.HasAttribute(ThreadStatic) && InitialValues.TypeOf(member) is { } type
            ? Held(type, member.IsStatic) : [];

    /// <summary>Whether a shared container has given the object that is loaded from.</summary>
    public static bool Gives(Site load) => ((Access)load.Event).Place.Through is { Kind: ValueKind.Opaque, Source: SyntaxNode giver }
        && load.Body.Events.Any(step => step is OpaqueCall { Target: { IsStatic: false, ContainingType: { } container } } && (step.Syntax == giver || step.Syntax == giver.Parent?.Parent) && IsSharedContainer(container) && !IsQueue(container));

    private static IEnumerable<INamedTypeSymbol> Held(ITypeSymbol type, bool isShared) => type switch
    {
        IArrayTypeSymbol array => Held(array.ElementType, isShared),
        INamedTypeSymbol { Name: "ThreadLocal" or "AsyncLocal" } => [],
        INamedTypeSymbol named => named.TypeArguments.SelectMany(argument => Held(argument, isShared || IsSharedContainer(named)))
            .Concat(isShared ? [named.OriginalDefinition] : []),
        _ => [],
    };

    private void Note(INamedTypeSymbol held, bool isStatic)
    {
        if (isStatic && held.IsInSource() && held.IsReferenceType)
        {
            _types.TryAdd(held.OriginalDefinition, true);
            _single.TryAdd(held.OriginalDefinition, true);
        }

        if (held.TypeArguments.IsEmpty || held.IsInSource() || !(isStatic ? Keeps(held) : IsSharedContainer(held)))
            return;
        foreach (var argument in held.TypeArguments.OfType<INamedTypeSymbol>())
        {
            if (argument.IsInSource())
                (IsQueue(held) ? _passed : _types).TryAdd(argument.OriginalDefinition, true);
            else if (argument.TypeArguments.Length > 0)
                Note(argument, isStatic: true);
        }
    }

    /// <summary>A collection keeps what it is given, and so does a lazy one; delegates, comparers and pools (what a pool gives out is its user's alone) do not.</summary>
    private static bool Keeps(INamedTypeSymbol type) => IsSharedContainer(type) || type.AllInterfaces.Append(type).Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable)
        || type.FullName() is "System.Lazy`1" or "System.Threading.Tasks.Task`1" or "System.Runtime.CompilerServices.StrongBox`1";

    /// <summary>A private static field whose object is made with it holds the one object that all use.</summary>
    private static bool IsMadeAtOnce(IFieldSymbol field) => field.DeclaredAccessibility == Accessibility.Private
        && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    /// <summary>A collection that gives each element to one taker.</summary>
    /// <summary>Whether a concurrent collection passes on what it is given, to one taker each.</summary>
    public static bool IsQueue(INamedTypeSymbol type) => type.ContainingNamespace?.FullName() == "System.Collections.Concurrent" && type.Name is "ConcurrentQueue" or "ConcurrentStack" or "ConcurrentBag" or "BlockingCollection" or "IProducerConsumerCollection";

    private static bool IsSharedContainer(INamedTypeSymbol type) =>
        type.ContainingNamespace?.FullName() == "System.Collections.Concurrent" || type.Name == "ConditionalWeakTable";
}
