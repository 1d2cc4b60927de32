using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Flags;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Turns a plain load into an acquire load.</summary>
internal static class AcquireLoad
{
    public static DocumentEdit Create(FlagAccess access) => access.Reference.Parent switch
    {
        // Both take the member's name from the expression, which a call does not have.
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member => DocumentEdit.Replace(access.Document, member, (current, scope)
            => current.WithNameEquals(NameEquals(Name(access)).WithTrailingTrivia(Space)).WithExpression(VolatileCall.Read(scope, current.Expression))),
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } element => DocumentEdit.Replace(access.Document, element, (current, scope)
            => current.WithNameColon(NameColon(Name(access)).WithTrailingTrivia(Space)).WithExpression(VolatileCall.Read(scope, current.Expression))),
        _ => DocumentEdit.Replace(access.Document, access.Reference, (current, scope) => VolatileCall.Read(scope, current)),
    };

    private static IdentifierNameSyntax Name(FlagAccess access)
    {
        var name = access.Reference is MemberAccessExpressionSyntax member ? member.Name : (SimpleNameSyntax)access.Reference;
        return IdentifierName(name.Identifier.WithoutTrivia());
    }
}
