using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Helpers that work on a flag of their caller: <c>Once.Run(ref _done, _gate, Build)</c>, <c>Await(ref _go)</c>. Which flag it is, and what
/// is built, only the caller knows: the helper's code is lowered in his place. A call of what decides nothing stays a call.
/// </summary>
internal sealed class InlineLowering
{
    // Documented bound: the code of a larger helper stays where it is.
    private const int MaxParts = 80;

    private readonly FunctionLowering _function;
    private bool _isInside;

    public InlineLowering(FunctionLowering function) => _function = function;

    /// <returns>What the helper returns; null for every other call.</returns>
    public Value? Lower(IInvocationOperation call)
    {
        if (_isInside || !call.Arguments.Any(IsSharedFlag) || CodeOf(call) is not { } code || !IsSmall(code))
            return null;
        foreach (var argument in call.Arguments)
            Give(argument);
        var frame = _function.Jumps.EnterHelper();
        _isInside = true;
        _function.Statements.Lower(code.BlockBody ?? code.ExpressionBody);
        _isInside = false;
        _function.Jumps.Leave();
        _function.Flow.Tails = FlowBuilder.Join(_function.Flow.Tails, frame.Breaks);
        return frame.Returned;
    }

    /// <summary>A field, or a captured variable, that a static method of the program is given by reference.</summary>
    private static bool IsSharedFlag(IArgumentOperation argument) => argument is { Parameter: { RefKind: RefKind.Ref, Type: var type, ContainingSymbol: IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } method }, Value: IFieldReferenceOperation }
        && FlagTypes.IsWord(type) && method.IsInSource();

    private static bool IsSmall(IOperation code) => code.Descendants().Take(MaxParts + 1).Count() <= MaxParts
        && !code.Descendants().Any(part => part is IAnonymousFunctionOperation or ILocalFunctionOperation) && code.Descendants().Any(part => part is ILoopOperation or ILockOperation or IConditionalOperation);

    /// <summary>The helper's code, where it stands in the file of the call.</summary>
    private static IMethodBodyOperation? CodeOf(IInvocationOperation call) =>
        call is { SemanticModel: { } model, TargetMethod: { OriginalDefinition.DeclaringSyntaxReferences: [var declaration] } } && declaration.SyntaxTree == model.SyntaxTree
            ? model.GetOperation(declaration.GetSyntax()) as IMethodBodyOperation : null;

    private void Give(IArgumentOperation argument)
    {
        if (argument.Parameter?.OriginalDefinition is not { } parameter)
            return;
        if (parameter.RefKind != RefKind.None && _function.Places.Of(argument.Value) is { } place)
            _function.Locals.Refer(parameter, place);
        else
            _function.Locals.Set(parameter, _function.Expressions.Lower(argument.Value));
    }
}
