using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Recognises <c>using (lock.EnterScope())</c> and, for lock types that are not in the compilation,
/// <c>using (await _mutex.LockAsync())</c>: a scope object that nobody uses, taken from a member that never changes.
/// </summary>
internal static class LockScope
{
    public static IInvocationOperation? Of(IOperation resources, FunctionLowering function)
    {
        if (Call(resources) is not { } call)
            return null;
        if (function.Tables.Methods.Of(call.TargetMethod) == Effect.LockScope)
            return call;
        return !call.TargetMethod.IsInSource() && Holder(call) is IFieldReferenceOperation { Field.IsReadOnly: true }
            && call.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue || IsCancellation(argument.Value.Type))
            && IsUnusedScope(resources, function)
            ? call : null;
    }

    private static IOperation? Holder(IInvocationOperation call) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    private static bool IsCancellation(ITypeSymbol? type) => type?.Name is "CancellationToken" or "TimeSpan" or "Int32";

    private static bool IsUnusedScope(IOperation resources, FunctionLowering function) => resources is not IVariableDeclarationGroupOperation group
        || group.Declarations.Length == 1 && group.Declarations[0].Declarators.Length == 1 && !function.IsUsed(group.Declarations[0].Declarators[0].Symbol);

    private static IInvocationOperation? Call(IOperation? resources)
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
                default:
                    return resources as IInvocationOperation;
            }
        }
    }
}
