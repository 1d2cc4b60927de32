using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Statements;

namespace SafePublication.Analyzers.Holders;

/// <summary>
/// A sentinel and the private fields of its class that are stored before it in one block, each once and nowhere else: together they are
/// what one object can hold.
/// </summary>
/// <param name="Sentinel">The reference that is tested.</param>
/// <param name="Siblings">The fields stored before it, in the order of their stores.</param>
/// <param name="Build">The statements from the first store to that of the sentinel.</param>
internal sealed record GuardedState(IFieldSymbol Sentinel, IReadOnlyList<IFieldSymbol> Siblings, IReadOnlyList<StatementSyntax> Build)
{
    public IEnumerable<IFieldSymbol> Fields => Siblings.Append(Sentinel);

    /// <summary>Null where a field is not private to a class in one part, or the build may leave or come back to the fields.</summary>
    /// <param name="sentinel">The reference that was reported.</param>
    /// <param name="store">Its only store.</param>
    /// <param name="model">The model of the store's document.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static GuardedState? Of(IFieldSymbol sentinel, ExpressionSyntax store, SemanticModel model, CancellationToken cancellationToken)
    {
        if (store.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax block } last } assignment || !IsNeverNull(assignment.Right, model, cancellationToken))
            return null;
        var before = block.Statements.TakeWhile(statement => statement != last).ToList();
        var first = before.FindIndex(statement => Stored(statement, sentinel, model, cancellationToken) is not null);
        if (first < 0)
            return null;
        var siblings = before.Select(statement => Stored(statement, sentinel, model, cancellationToken)).OfType<IFieldSymbol>().ToList();
        var state = new GuardedState(sentinel, siblings, [.. before.Skip(first), last]);
        return state.Fields.All(IsMovable) && siblings.Distinct<IFieldSymbol>(SymbolEqualityComparer.Default).Count() == siblings.Count
            && !state.Build.Any(Exits.Leave) && !state.Fields.Any(field => state.Build.Any(new WaysBack(field.Name, model.Compilation, cancellationToken).AreIn)) ? state : null;
    }

    /// <summary>The field of the sentinel's class that a statement only stores.</summary>
    public static IFieldSymbol? Stored(StatementSyntax statement, IFieldSymbol sentinel, SemanticModel model, CancellationToken cancellationToken)
        => statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } store }
            && model.GetSymbolInfo(store.Left, cancellationToken).Symbol is IFieldSymbol field && field.IsStatic == sentinel.IsStatic
            && SymbolEqualityComparer.Default.Equals(field.ContainingType, sentinel.ContainingType) ? field : null;

    private static bool IsMovable(IFieldSymbol field) => field is
        {
            DeclaredAccessibility: Accessibility.Private, IsReadOnly: false, IsVolatile: false,
            ContainingType: { TypeKind: TypeKind.Class, IsRecord: false, DeclaringSyntaxReferences.Length: 1 },
            DeclaringSyntaxReferences: [var reference],
        }
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: null, Parent.Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } declaration } && !declaration.ContainsDirectives
        && (field.Type is { IsReferenceType: true } or { TypeKind: TypeKind.Enum } or { SpecialType: not SpecialType.None } or { IsValueType: true, IsReadOnly: true });

    private static bool IsNeverNull(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value switch
    {
        BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        _ => value.Kind().ToString() == "CollectionExpression" || model.GetTypeInfo(value, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull,
    };
}
