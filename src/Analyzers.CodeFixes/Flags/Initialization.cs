using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Flags;

/// <summary>Constructors and initialisers: what they do to their own object (or type), no other thread sees before they are done.</summary>
internal static class Initialization
{
    public static bool Contains(ExpressionSyntax reference, IOperation access, ISymbol flag)
    {
        if (access is IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } || flag is ILocalSymbol or IParameterSymbol)
            return false;
        foreach (var node in reference.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
                case WhileStatementSyntax loop when loop.Condition.Span.Contains(reference.Span):
                case DoStatementSyntax last when last.Condition.Span.Contains(reference.Span):
                    return false; // whoever waits in a constructor waits for a thread that has the object
                case ConstructorDeclarationSyntax constructor:
                    return IsOf(constructor, flag) && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) == flag.IsStatic;
                case AccessorDeclarationSyntax accessor:
                    return accessor.IsKind(SyntaxKind.InitAccessorDeclaration) && IsOf(accessor, flag) && !flag.IsStatic;
                case FieldDeclarationSyntax field:
                    return IsOf(field, flag) && field.Modifiers.Any(SyntaxKind.StaticKeyword) == flag.IsStatic;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsOf(SyntaxNode member, ISymbol flag)
        => member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && flag.ContainingType.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree == type.SyntaxTree && declared.Span == type.Span);
}
