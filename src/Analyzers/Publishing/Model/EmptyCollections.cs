using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Collections that are made empty and that nobody can fill: they keep no object of their element type.</summary>
internal static class EmptyCollections
{
    public static bool Hold(IFieldSymbol field) => IsReadOnly(field.Type)
        && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var made } && IsEmpty(made);

    private static bool IsReadOnly(ITypeSymbol type) => type.ContainingNamespace?.FullName() is "System.Collections.Immutable" or "System.Collections.Frozen"
        || type.Name is "ReadOnlyCollection" or "ReadOnlyDictionary" or "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlyDictionary" or "IEnumerable";

    private static bool IsEmpty(ExpressionSyntax made) => made switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }, ArgumentList.Arguments.Count: 0 } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsReadOnly", Expression: var list } } => IsEmpty(list),
        ArrayCreationExpressionSyntax { Initializer: null, Type.RankSpecifiers: [{ Sizes: [LiteralExpressionSyntax { Token.ValueText: "0" }] }] } => true,
        BaseObjectCreationExpressionSyntax { Initializer: null or { Expressions.Count: 0 }, ArgumentList: var given } => given is null || given.Arguments.All(argument => IsEmpty(argument.Expression)),
        _ => false,
    };
}
