using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Recognises <c>using (lock.EnterScope())</c> and, for lock types that are not in the compilation,
/// <c>using (await _mutex.LockAsync())</c>: a scope object that nobody uses, taken from a member that never changes. Where the call does not
/// bind, its name has to speak of a lock.
/// </summary>
internal static class LockScope
{
    /// <returns>The call, and the lock that it is made on; null where it is no such scope.</returns>
    public static (SyntaxNode Syntax, IOperation? Lock)? Of(IOperation resources, FunctionLowering function) => Call(resources) switch
    {
        IInvocationOperation call when IsBoundScope(call, resources, function) => (call.Syntax, call.Instance),
        IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } call when access.Name.Identifier.ValueText.Contains("Lock")
            && Receiver(call, access) is IMemberReferenceOperation receiver && IsUnusedScope(resources, function) => (call.Syntax, receiver),
        _ => null,
    };

    private static IOperation? Receiver(IOperation call, MemberAccessExpressionSyntax access) =>
        call.ChildOperations.SelectMany(child => child.ChildOperations.Prepend(child)).FirstOrDefault(child => child.Syntax == access.Expression);

    private static bool IsBoundScope(IInvocationOperation call, IOperation resources, FunctionLowering function)
    {
        if (function.Tables.Methods.Of(call.TargetMethod) == Effect.LockScope)
            return true;
        return !call.TargetMethod.IsInSource() && Holder(call) is IFieldReferenceOperation { Field.IsReadOnly: true }
            && call.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue || IsCancellation(argument.Value.Type))
            && IsUnusedScope(resources, function);
    }

    private static IOperation? Holder(IInvocationOperation call) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    private static bool IsCancellation(ITypeSymbol? type) => type?.Name is "CancellationToken" or "TimeSpan" or "Int32";

    private static bool IsUnusedScope(IOperation resources, FunctionLowering function) => resources is not IVariableDeclarationGroupOperation group
        || group.Declarations.Length == 1 && group.Declarations[0].Declarators.Length == 1 && !function.IsUsed(group.Declarations[0].Declarators[0].Symbol);

    private static IOperation? Call(IOperation? resources)
    {
        while (true)
        {
            switch (resources)
            {
                case IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer: { } initializer }] }] }:
                    resources = initializer.Value;
                    continue;
                case IConversionOperation conversion:
                    resources = conversion.Operand;
                    continue;
                case IAwaitOperation awaited:
                    resources = awaited.Operation;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance }:
                    resources = instance;
                    continue;
                case IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } unbound } } when Receiver(resources, unbound) is { } awaitable:
                    resources = awaitable;
                    continue;
                case IInvocationOperation { Instance: null or IInstanceReferenceOperation, Arguments: [{ Value: IInvocationOperation wrapped }] }:
                    resources = wrapped;
                    continue;
                default:
                    return resources;
            }
        }
    }
}
