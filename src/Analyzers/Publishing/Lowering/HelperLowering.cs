using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Helpers that work on a flag of their caller and run what they are given: <c>Once.Run(ref _done, _gate, Build)</c>. Which flag it is, and what
/// is built, only the caller knows: the helper's code is lowered in his place. Elsewhere a call stays a call.
/// </summary>
internal sealed class HelperLowering
{
    private readonly FunctionLowering _function;
    private bool _isInside;

    public HelperLowering(FunctionLowering function) => _function = function;

    /// <returns>What the helper returns; null for every other call.</returns>
    public Value? Lower(IInvocationOperation call)
    {
        if (_isInside || !IsHelper(call.TargetMethod) || CodeOf(call) is not { } code || code.Descendants().Any(part => part is IAnonymousFunctionOperation or ILocalFunctionOperation))
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

    private static bool IsHelper(IMethodSymbol method) => method is { IsStatic: true, MethodKind: MethodKind.Ordinary } && method.IsInSource()
        && method.Parameters.Any(parameter => parameter.RefKind == RefKind.Ref && FlagTypes.IsWord(parameter.Type)) && method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate);

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
