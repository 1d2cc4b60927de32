using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Types whose objects stand in a shared container: a concurrent collection, a static field, a lazy or a weak table.</summary>
internal sealed class SharedTypes
{
    private const string ThreadStatic = "System.ThreadStaticAttribute";
    private readonly ConcurrentDictionary<ISymbol, bool> _types = new(SymbolEqualityComparer.Default);

    public bool Contains(INamedTypeSymbol type) => _types.ContainsKey(type.OriginalDefinition);

    public void NoteMembers(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { Type: INamedTypeSymbol held } field && !field.HasAttribute(ThreadStatic))
                Note(held, field.IsStatic);
        }
    }

    private void Note(INamedTypeSymbol held, bool isStatic)
    {
        if (isStatic && held.IsInSource() && held.IsReferenceType)
            _types.TryAdd(held.OriginalDefinition, true);
        if (held.TypeArguments.IsEmpty || held.IsInSource() || (!isStatic && !IsSharedContainer(held)) || held.Name is "ThreadLocal" or "AsyncLocal")
            return;
        foreach (var argument in held.TypeArguments.OfType<INamedTypeSymbol>())
        {
            if (argument.IsInSource())
                _types.TryAdd(argument.OriginalDefinition, true);
            else if (argument.TypeArguments.Length > 0)
                Note(argument, isStatic: true);
        }
    }

    private static bool IsSharedContainer(INamedTypeSymbol type) =>
        type.ContainingNamespace?.FullName() == "System.Collections.Concurrent" || type.Name == "ConditionalWeakTable";
}
