using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Calls and creations of our own code of which only the arguments do not bind: which code runs is known all the same.</summary>
internal sealed class UnboundCalls
{
    private readonly FunctionLowering _function;

    public UnboundCalls(FunctionLowering function) => _function = function;

    /// <summary>The value of the expression; null where it is no such call.</summary>
    public Value? Lower(IOperation expression) => expression.Syntax switch
    {
        InvocationExpressionSyntax call when Target(expression, call.ArgumentList) is { } method => Invoke(expression, call, method),
        BaseObjectCreationExpressionSyntax creation when expression.Type is INamedTypeSymbol type && type.IsInSource() => Create(expression, creation, type),
        _ => null,
    };

    /// <summary>The function that a call names and whose parameters are as many as it gives.</summary>
    private static IMethodSymbol? Target(IOperation expression, ArgumentListSyntax? given) => expression.SemanticModel!.GetSymbolInfo(expression.Syntax)
        .CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault(method => method.IsInSource() && Takes(method, given?.Arguments.Count ?? 0));

    private static bool Takes(IMethodSymbol method, int given) => given >= method.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams)
        && (given <= method.Parameters.Length || method.Parameters.Any(parameter => parameter.IsParams));

    private Value Invoke(IOperation expression, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var parts = Parts(expression);
        var receiver = method.IsStatic ? Value.None
            : call.Expression is MemberAccessExpressionSyntax access ? parts.TryGetValue(access.Expression, out var value) ? value : Value.Unknown
            : _function.This;
        return _function.Calls.InSource(call, method, receiver, Arguments(call.ArgumentList, method, parts), method.IsVirtual || method.IsAbstract || method.IsOverride);
    }

    private Value Create(IOperation expression, BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type)
    {
        var parts = Parts(expression);
        var constructor = Target(expression, creation.ArgumentList);
        var arguments = constructor is null ? ImmutableArray<Value>.Empty : Arguments(creation.ArgumentList, constructor, parts);
        var created = _function.Calls.Construct(creation, type, constructor, arguments);
        _function.Calls.Fill(created, expression.ChildOperations.OfType<IObjectOrCollectionInitializerOperation>().FirstOrDefault());
        return created;
    }

    private Dictionary<SyntaxNode, Value> Parts(IOperation expression)
    {
        Dictionary<SyntaxNode, Value> parts = [];
        foreach (var part in expression.ChildOperations.Where(part => part is not IObjectOrCollectionInitializerOperation))
            parts[part.Syntax] = _function.Expressions.Lower(part);
        return parts;
    }

    private static ImmutableArray<Value> Arguments(ArgumentListSyntax? given, IMethodSymbol method, Dictionary<SyntaxNode, Value> parts)
    {
        var values = method.Parameters.Select(_ => Value.Unknown).ToArray();
        for (var i = 0; given is not null && i < given.Arguments.Count; i++)
        {
            var argument = given.Arguments[i];
            var position = argument.NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1 : i;
            if (position >= 0 && position < values.Length && parts.TryGetValue(argument.Expression, out var value))
                values[position] = value;
        }

        return values.ToImmutableArray();
    }
}
