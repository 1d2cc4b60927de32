using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Members that are a part of their object: a struct that lies in it, or an object that its declaration makes and that it alone has.</summary>
internal static class Parts
{
    /// <summary>Whether the value is this object, or a part of it, at any depth.</summary>
    public static bool IsOfThis(Value value) => value.Kind == ValueKind.This
        || (value is { Kind: ValueKind.Loaded, Alternatives.IsEmpty: true, Place: { Location: { IsContents: false, Member: var member }, Through: var whole } } && Are(member) && IsOfThis(whole));

    private static bool Are(ISymbol member) => InitialValues.TypeOf(member) is INamedTypeSymbol type && type.IsInSource()
        && (type.IsValueType || (member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } && IsMade(member)));

    private static bool IsMade(ISymbol member) => member.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax } or PropertyDeclarationSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };
}
