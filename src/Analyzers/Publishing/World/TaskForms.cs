using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Methods of tasks that return the same work, or the same value, in another form. Source: the reference pages of Task and ValueTask.</summary>
internal static class TaskForms
{
    /// <summary>Whether the result stands for the same work as the receiver.</summary>
    public static bool Keeps(IMethodSymbol method) => method.Name is "ConfigureAwait" or "WaitAsync" or "AsTask" or "GetAwaiter" or "Preserve" && IsOfTasks(method);

    /// <summary>Whether the result stands for the argument.</summary>
    public static bool Wraps(IMethodSymbol method) => method is { Name: "FromResult", Parameters.Length: 1 } && IsOfTasks(method);

    /// <summary>Whether a value of the type stands for work that may still be under way.</summary>
    public static bool Are(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { } space } && space.FullName() == "System.Threading.Tasks";

    private static bool IsOfTasks(IMethodSymbol method) => (method.ReducedFrom ?? method).ContainingType is { ContainingNamespace: { } space }
        && space.FullName() is "System.Threading.Tasks" or "System.Runtime.CompilerServices";
}
