using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Functions that are given to a call on the task that a start returns: whatever the method is called, it runs them when the work is done
/// (.NET memory model: the completion of a task happens before its continuations).
/// </summary>
internal static class Continuations
{
    public static bool Follow(Body function, Site spawn) => function.Method is { MethodKind: MethodKind.LambdaMethod } lambda
        && lambda.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && spawn.Event.Syntax is InvocationExpressionSyntax start && IsOn(call, start);

    private static bool IsOn(InvocationExpressionSyntax call, InvocationExpressionSyntax start)
    {
        var variable = start.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ? declarator.Identifier.Text : null;
        for (ExpressionSyntax? task = call; task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } };)
        {
            task = receiver;
            if (task == start || (task is IdentifierNameSyntax { Identifier.Text: var name } && name == variable))
                return true;
        }

        return false;
    }
}
