using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Flags;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Turns a plain store that is a statement of its own into a release store.</summary>
internal static class ReleaseStore
{
    public static DocumentEdit Create(FlagAccess access)
        => DocumentEdit.Replace(access.Document, (AssignmentExpressionSyntax)UpdateComputation.Around(access.Reference), (current, scope) => Write(scope, current));

    public static ExpressionSyntax Write(EditScope scope, AssignmentExpressionSyntax store)
        => VolatileCall.Write(scope, store.Left, store.Right, store.OperatorToken.TrailingTrivia);
}
