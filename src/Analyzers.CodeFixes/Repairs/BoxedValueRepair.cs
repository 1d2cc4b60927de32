using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Repairs;

/// <summary>Holds a value of several words in a <c>StrongBox</c>: a reference is published whole, and the value with it.</summary>
internal sealed class BoxedValueRepair : IFlagRepair
{
    public string EquivalenceKey => "BoxedValue";

    public string Title(Flag flag) => $"Hold '{flag.Symbol.Name}' in a StrongBox";

    public Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken) =>
        FlagByFlag.PlanAsync(flags, flag => PlanAsync(flag, solution, cancellationToken));

    private static async Task<IReadOnlyCollection<DocumentEdit>?> PlanAsync(Flag flag, Solution solution, CancellationToken cancellationToken)
    {
        if (flag.Symbol is IPropertySymbol { Type.TypeKind: TypeKind.Struct } property)
            return await AutoProperty.FindAsync(property, solution, cancellationToken).ConfigureAwait(false) is { Declaration.Initializer: null } found ? [AutoProperty.HoldInBox(found.Document, found.Declaration, property)] : null;
        if (flag.Symbol is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.Internal, IsReadOnly: false, Type.TypeKind: TypeKind.Struct } field
            || await field.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false)
                is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax declaration } variables } declarator
            || solution.GetDocument(declaration.SyntaxTree) is not { } document)
        {
            return null;
        }

        var boxed = new BoxedValue(field.Type);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var isApart = variables.Variables.Count > 1;
        if (declarator.Initializer is { } initializer && (isApart || !boxed.Fits(initializer.Value, model, cancellationToken)))
            return null;
        var edits = new List<DocumentEdit> { isApart ? boxed.DeclareApart(document, declaration, declarator, model) : boxed.Declare(document, declaration, model) };
        foreach (var access in await FlagAccesses.FindAsync(field, solution, cancellationToken).ConfigureAwait(false))
        {
            if (access.Kind == FlagAccessKind.Name)
                continue;
            if (await EditAsync(access, boxed, cancellationToken).ConfigureAwait(false) is not { } edit)
                return null;
            edits.Add(edit);
        }

        return edits;
    }

    private static async Task<DocumentEdit?> EditAsync(FlagAccess access, BoxedValue boxed, CancellationToken cancellationToken)
    {
        var model = (await access.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var operation = model.GetOperation(access.Reference, cancellationToken);
        var isStored = operation?.Parent is IAssignmentOperation assignment && assignment.Target == operation;
        return access.Kind switch
        {
            FlagAccessKind.Store or FlagAccessKind.UsedStore => boxed.Store(access, model, cancellationToken),
            FlagAccessKind.Irreplaceable when operation?.Parent is ICoalesceAssignmentOperation update && update.Target == operation => boxed.Store(access, model, cancellationToken),
            FlagAccessKind.Initial when isStored => operation!.Parent!.Parent is IExpressionStatementOperation ? boxed.Store(access, model, cancellationToken) : null,
            FlagAccessKind.Load or FlagAccessKind.Initial when !isStored && !MayMutate(operation) => boxed.Load(access),
            _ => null,
        };
    }

    // A method that is not readonly would change a copy instead of the field.
    private static bool MayMutate(IOperation? operation) => operation?.Parent switch
    {
        IInvocationOperation call when call.Instance == operation => !call.TargetMethod.IsReadOnly && !operation!.Type!.IsReadOnly && !IsFramework(operation.Type),
        IMemberReferenceOperation { Parent: IAssignmentOperation assignment } member => assignment.Target == member,
        IMemberReferenceOperation { Parent: IIncrementOrDecrementOperation } => true,
        _ => operation is null,
    };

    private static bool IsFramework(ITypeSymbol type) => type.IsTupleType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
