using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers lock, try and using: code that every way out runs.</summary>
internal sealed class ProtectedLowering
{
    private readonly FunctionLowering _function;

    public ProtectedLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public void Lower(IOperation statement)
    {
        switch (statement)
        {
            case ILockOperation locked:
                var value = _function.Expressions.Lower(locked.LockedValue);
                Hold(locked.LockedValue.Syntax, LockToken.Of(locked.LockedValue, value, _function), () => _function.Statements.Lower(locked.Body));
                break;
            case ITryOperation protectedCode:
                Try(protectedCode);
                break;
            case IUsingOperation scoped:
                Using(scoped.Resources, () => _function.Statements.Lower(scoped.Body));
                break;
        }
    }

    public void Lower(IUsingDeclarationOperation declaration, IReadOnlyList<IOperation> remaining) =>
        Using(declaration.DeclarationGroup, () => _function.Statements.LowerAll(remaining));

    private void Using(IOperation resources, Action body)
    {
        if (LockScope.Of(resources, _function) is { } scope)
        {
            var value = scope.Lock is null ? Value.Unknown : _function.Expressions.Lower(scope.Lock);
            Hold(scope.Syntax, LockToken.Of(scope.Lock, value, _function), body);
            return;
        }

        _function.Statements.Lower(resources);
        if (Flow.LastCall is { } last && Inner(last) is var opened)
            Protect(body, () => Flow.Emit(new ScopeEnd(resources.Syntax, opened)));
        else
            body();
    }

    /// <summary>What opens the scope: a helper that is only handed its result, such as one that chooses where to go on, opens nothing.</summary>
    private static Call Inner(Call call)
    {
        while (call is { Receiver.Kind: ValueKind.This or ValueKind.None, Arguments: [{ Kind: ValueKind.Result, Source: Call wrapped }] })
            call = wrapped;
        return call;
    }

    private void Hold(SyntaxNode syntax, object token, Action body)
    {
        Flow.Emit(new LockStep(syntax, token, isEnter: true));
        Protect(body, () => Flow.Emit(new LockStep(syntax, token, isEnter: false)));
    }

    private void Protect(Action body, Action onLeave)
    {
        _function.Jumps.EnterProtected(onLeave);
        body();
        _function.Jumps.Leave();
        if (Flow.Tails.Count > 0)
            onLeave();
    }

    private void Try(ITryOperation statement)
    {
        if (statement.Finally is { } final)
            Protect(() => TryCatch(statement), () => _function.Statements.Lower(final));
        else
            TryCatch(statement);
    }

    /// <summary>A handler may be entered from the start of the protected code or from the last step of it that can throw.</summary>
    private void TryCatch(ITryOperation statement)
    {
        var start = Flow.Tails;
        _function.Statements.Lower(statement.Body);
        var end = Flow.Tails;
        var handled = FlowBuilder.Join(start, Flow.BeforeLastStores(end));
        foreach (var handler in statement.Catches)
        {
            Flow.Tails = handled;
            if (handler.Filter is { } filter)
                Flow.Tails = _function.Conditions.Branch(filter).True;
            _function.Statements.Lower(handler.Handler);
            end = FlowBuilder.Join(end, Flow.Tails);
        }

        Flow.Tails = end;
    }
}
