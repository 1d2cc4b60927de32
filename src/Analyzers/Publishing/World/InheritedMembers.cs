using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Members that a class takes from a base class that is not in the compilation. What it stores by a plain name that nothing declares can be
/// nothing else; each such name is one location, whose type is not known.
/// </summary>
internal sealed class InheritedMembers
{
    private readonly ConcurrentDictionary<ISymbol, HashSet<string>> _stored = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConcurrentDictionary<string, ISymbol>> _members = new(SymbolEqualityComparer.Default);

    /// <summary>The member that an expression names which does not bind; null where it names none.</summary>
    public ISymbol? Of(IOperation expression, ISymbol owner) => expression is IInvalidOperation { SemanticModel.Compilation: var compilation }
        && owner is { IsStatic: false, ContainingType: { } type } && Name(expression.Syntax) is { } name && HasUnknownBase(type) && StoredBy(type).Contains(name)
            ? _members.GetOrAdd(type.OriginalDefinition, static _ => new()).GetOrAdd(name, key => compilation.CreateErrorTypeSymbol(type.OriginalDefinition, key, 0)) : null;

    private static string? Name(SyntaxNode syntax) => syntax switch
    {
        { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment } when assignment.Left == syntax => null,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static bool HasUnknownBase(INamedTypeSymbol type)
    {
        var ancestor = type.BaseType;
        while (ancestor is { TypeKind: not TypeKind.Error })
            ancestor = ancestor.BaseType;
        return ancestor is not null;
    }

    private HashSet<string> StoredBy(INamedTypeSymbol type) => _stored.GetOrAdd(type.OriginalDefinition, static symbol => new HashSet<string>(symbol.DeclaringSyntaxReferences
        .SelectMany(part => part.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>()).Select(assignment => Name(assignment.Left)).OfType<string>()));
}
