using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Flags;

/// <summary>Tells what a reference to a flag does with it.</summary>
internal sealed class AccessClassifier(SemanticModel model, ISymbol flag, CancellationToken cancellationToken)
{
    public FlagAccessKind Classify(ExpressionSyntax reference)
    {
        if (reference.IsPartOfStructuredTrivia() || IsInNameof(reference) || IsArgumentName(reference))
            return FlagAccessKind.Name;
        if (IsInExpressionTree(reference))
            return FlagAccessKind.Irreplaceable;
        if (model.GetOperation(reference, cancellationToken) is not { } operation || IsAddressTaken(reference, operation))
            return Address(reference);
        if (Initialization.Contains(reference, operation, flag))
            return FlagAccessKind.Initial;
        return operation.Parent switch
        {
            ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } store when store.Target == operation => FlagAccessKind.Initial,
            ISimpleAssignmentOperation store when store.Target == operation => IsStatement(store) ? FlagAccessKind.Store : FlagAccessKind.UsedStore,
            ICompoundAssignmentOperation update when update.Target == operation => IsStatement(update) ? FlagAccessKind.Update : FlagAccessKind.UsedStore,
            IIncrementOrDecrementOperation update => IsStatement(update) ? FlagAccessKind.Update : FlagAccessKind.UsedStore,
            ICoalesceAssignmentOperation update when update.Target == operation => FlagAccessKind.Irreplaceable,
            IPropertySubpatternOperation => FlagAccessKind.Irreplaceable,
            ITupleOperation tuple when IsDeconstructed(tuple) => FlagAccessKind.Irreplaceable,
            _ => reference is MemberBindingExpressionSyntax ? FlagAccessKind.ConditionalLoad : FlagAccessKind.Load,
        };
    }

    private static bool IsStatement(IOperation operation) => operation.Parent is IExpressionStatementOperation;

    private static bool IsDeconstructed(IOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation deconstruction => deconstruction.Target == tuple,
        ITupleOperation outer => IsDeconstructed(outer),
        _ => false,
    };

    // 'new C(ready: true)' names the parameter of a primary constructor.
    private static bool IsArgumentName(SyntaxNode node) => node.Parent is NameColonSyntax { Parent: ArgumentSyntax };

    private bool IsInNameof(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call
        => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && model.GetSymbolInfo(call, cancellationToken).Symbol is null);

    // A query provider may know a field, but not a call in its place.
    private bool IsInExpressionTree(SyntaxNode node) => node.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda
        => model.GetTypeInfo(lambda, cancellationToken).ConvertedType is INamedTypeSymbol { Name: "Expression", IsGenericType: true });

    private static bool IsAddressTaken(ExpressionSyntax reference, IOperation operation)
    {
        SyntaxNode outermost = reference;
        while (outermost.Parent is ParenthesizedExpressionSyntax parenthesized)
            outermost = parenthesized;
        return outermost.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax
            || outermost.Parent.IsKind(SyntaxKind.AddressOfExpression)
            || operation.Parent is ISimpleAssignmentOperation { IsRef: true };
    }

    // Methods of these types order the variable that they are given by reference.
    private FlagAccessKind Address(ExpressionSyntax reference)
    {
        var call = reference.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent;
        var method = call is InvocationExpressionSyntax ? model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol : null;
        return method?.ContainingType is { ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } type
            && (type.Name is "Volatile" or "Interlocked" or "LazyInitializer" || method.Name is "VolatileRead" or "VolatileWrite")
            ? FlagAccessKind.Ordered
            : FlagAccessKind.Irreplaceable;
    }
}
