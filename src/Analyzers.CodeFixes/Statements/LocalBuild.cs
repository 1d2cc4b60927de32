using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Statements;

/// <summary>
/// Builds an object in a local: <c>_map = new(); _map.Add(1);</c> becomes <c>Map map = new(); map.Add(1); _map = map;</c>. Nothing else
/// is stored on the way and no code that runs there may come back to the member, so that only other threads see a difference.
/// </summary>
internal sealed class LocalBuild(ExpressionStatementSyntax store, ISymbol member, string local, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly OwnReferences _references = new(member, model, cancellationToken);

    /// <summary>The block with the store in its last place, or null where that would change more.</summary>
    /// <param name="block">The block of the store.</param>
    /// <param name="mutation">Where the object is still built after the store.</param>
    public BlockSyntax? Rewrite(BlockSyntax block, TextSpan mutation)
    {
        var start = block.Statements.IndexOf(store);
        var following = block.Statements.Skip(start + 1).TakeWhile(statement => !Exits.Leave(statement)).ToList();
        var build = following.Take(following.FindLastIndex(_references.IsNamedIn) + 1).ToList();
        var assignment = (AssignmentExpressionSyntax)store.Expression;
        if (build.Count == 0 || build[build.Count - 1].Span.End < mutation.End || _references.In([assignment.Left, .. build]) is not { } references
            || references.Skip(1).Any(reference => !OwnReferences.IsLoad(reference, block)) || build.Any(StoresElsewhere)
            || build.Any(new WaysBack(member.Name, model.Compilation, cancellationToken).AreIn))
        {
            return null;
        }

        var rewritten = build.Select(statement => statement.ReplaceNodes(references.Where(statement.Contains), (reference, _) => IdentifierName(local).WithTriviaFrom(reference))).ToList();
        var last = rewritten[rewritten.Count - 1];
        var published = store.WithExpression(assignment.WithRight(IdentifierName(local)))
            .WithLeadingTrivia(Spaces(store.GetLeadingTrivia().Reverse())).WithTrailingTrivia(last.GetTrailingTrivia().Where(IsSpace));
        return block.WithStatements(List([.. block.Statements.Take(start), Declare(assignment), .. rewritten, published, .. block.Statements.Skip(start + 1 + build.Count)]));
    }

    // Another store could announce the member's own store before it is made.
    private bool StoresElsewhere(StatementSyntax statement) => statement.DescendantNodes().Any(node => node switch
    {
        AssignmentExpressionSyntax assignment => !IsOfThisThread(assignment.Left),
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => !IsOfThisThread(argument.Expression),
        PrefixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } update => !IsOfThisThread(update.Operand),
        PostfixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" } update => !IsOfThisThread(update.Operand),
        AwaitExpressionSyntax or YieldStatementSyntax or LockStatementSyntax => true,
        _ => false,
    });

    // A local, the new object, or a member of an initialiser.
    private bool IsOfThisThread(ExpressionSyntax target) => target is DeclarationExpressionSyntax || target.Parent is { Parent: InitializerExpressionSyntax } || _references.IsNamedIn(target)
        || target.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is { } first && model.GetSymbolInfo(first, cancellationToken).Symbol is ILocalSymbol;

    private LocalDeclarationStatementSyntax Declare(AssignmentExpressionSyntax assignment)
    {
        var declarator = VariableDeclarator(
            Identifier(local).WithTrailingTrivia(Space), null, EqualsValueClause(assignment.OperatorToken, assignment.Right));
        return LocalDeclarationStatement(VariableDeclaration(LocalType(assignment).WithTrailingTrivia(Space), SingletonSeparatedList(declarator)))
            .WithSemicolonToken(store.SemicolonToken).WithLeadingTrivia(store.GetLeadingTrivia());
    }

    // 'var' where the value says its type and that is the member's.
    private TypeSyntax LocalType(AssignmentExpressionSyntax assignment)
    {
        var type = model.GetTypeInfo(assignment.Left, cancellationToken).Type!.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var isSaid = assignment.Right is ObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(assignment.Right, cancellationToken).Type, type);
        return isSaid ? IdentifierName("var") : ParseTypeName(type.ToMinimalDisplayString(model, store.SpanStart));
    }

    private static IEnumerable<SyntaxTrivia> Spaces(IEnumerable<SyntaxTrivia> trivia) => trivia.TakeWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia));

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;
}
