using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;
using SafePublication.Analyzers.Statements;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Repairs;

/// <summary>
/// Lets <c>LazyInitializer.EnsureInitialized(ref value, ref flag, ref gate, factory)</c> do what a body spells out: it tests, locks, tests
/// again, builds, and raises the flag last, each with the right order; where building throws, the next call builds again, as before.
/// </summary>
internal sealed class LazyInitializerRepair : IFlagRepair
{
    public string EquivalenceKey => "LazyInitializer";

    public string Title(Flag flag) => $"Use LazyInitializer for what '{flag.Symbol.Name}' announces";

    public async Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken) =>
        [.. (await FlagByFlag.PlanAsync(flags, flag => PlanAsync(flag, solution, cancellationToken)).ConfigureAwait(false)).GroupBy(edit => edit.Node).Select(group => group.First())];

    private static async Task<IReadOnlyCollection<DocumentEdit>?> PlanAsync(Flag flag, Solution solution, CancellationToken cancellationToken)
    {
        if (flag.Symbol is not IFieldSymbol { IsReadOnly: false, IsVolatile: false, Type.SpecialType: SpecialType.System_Boolean })
            return null;
        var accesses = (await FlagAccesses.FindAsync(flag.Symbol, solution, cancellationToken).ConfigureAwait(false)).Where(access => access.Kind != FlagAccessKind.Name).ToList();
        if (accesses.Select(access => access.Reference.FirstAncestorOrSelf<IfStatementSyntax>()).OfType<IfStatementSyntax>().Select(LazyShape.Of).FirstOrDefault(found => found is not null) is not { } shape
            || !accesses.TrueForAll(access => shape.Statements.Any(statement => statement.Contains(access.Reference)))
            || accesses[0].Document is not { } document)
        {
            return null;
        }

        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return model.GetSymbolInfo(shape.Value, cancellationToken).Symbol is IFieldSymbol { IsReadOnly: false, IsVolatile: false }
            && !shape.Statements.Any(statement => statement.ContainsDirectives)
            && Gate(shape, model, cancellationToken) is { } gate && gate.SyntaxTree == shape.Body.SyntaxTree
            ? [Replace(document, shape), Release(document, gate)]
            : null;
    }

    private static FieldDeclarationSyntax? Gate(LazyShape shape, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(shape.Gate, cancellationToken).Symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private, Type.SpecialType: SpecialType.System_Object, DeclaringSyntaxReferences: [var reference] }
            ? reference.GetSyntax(cancellationToken).FirstAncestorOrSelf<FieldDeclarationSyntax>()
            : null;

    private static DocumentEdit Replace(Document document, LazyShape shape) => DocumentEdit.Replace(document, shape.Body, (current, scope) =>
    {
        var shaped = shape.Statements.ToList();
        var call = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, scope.LazyInitializer, IdentifierName("EnsureInitialized")),
            ArgumentList(SeparatedList<ArgumentSyntax>(new SyntaxNodeOrToken[]
            {
                Reference(shape.Value), Comma, Reference(shape.Flag), Comma, Reference(shape.Gate), Comma,
                Argument(ParenthesizedLambdaExpression(shape.Built.WithoutTrivia()).WithParameterList(ParameterList().WithTrailingTrivia(Space)).WithArrowToken(Token(default, SyntaxKind.EqualsGreaterThanToken, TriviaList(Space)))),
            })));
        var returned = ReturnStatement(Token(default, SyntaxKind.ReturnKeyword, TriviaList(Space)), call, Token(SyntaxKind.SemicolonToken))
            .WithLeadingTrivia(Comments(shape, shaped)).WithTrailingTrivia(shaped[shaped.Count - 1].GetTrailingTrivia());
        return current.WithStatements(List(current.Statements.Take(current.Statements.Count - shaped.Count).Append(returned)));
    });

    private static SyntaxToken Comma => Token(default, SyntaxKind.CommaToken, TriviaList(Space));

    private static ArgumentSyntax Reference(ExpressionSyntax variable) => Argument(null, Token(default, SyntaxKind.RefKeyword, TriviaList(Space)), variable.WithoutTrivia());

    // What was said of the steps is said above the call.
    private static SyntaxTriviaList Comments(LazyShape shape, List<StatementSyntax> shaped)
    {
        var leading = shape.Test.GetLeadingTrivia();
        var indentation = leading.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        var inner = shaped.SelectMany(statement => statement.DescendantTrivia()).Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            && !leading.Contains(trivia) && !shape.Built.Span.Contains(trivia.Span) && trivia.SpanStart < shaped[shaped.Count - 1].Span.End);
        return leading.AddRange(inner.SelectMany(comment => new[] { comment, LineBreaks.Of(shape.Test) }.Concat(indentation)));
    }

    // 'ref _gate' needs a field that could be stored.
    private static DocumentEdit Release(Document document, FieldDeclarationSyntax gate) => DocumentEdit.Replace(document, gate, (current, _) =>
        current.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ReadOnlyKeyword)) is { RawKind: not 0 } modifier ? current.WithModifiers(current.Modifiers.Remove(modifier)) : current);
}
