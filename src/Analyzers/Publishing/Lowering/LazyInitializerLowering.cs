using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Lowers LazyInitializer.EnsureInitialized to what it does: an acquire load of the flag (or of the target), then on the slow path the
/// lock, the factory, the store of the target, and the release store of the flag last.
/// </summary>
internal sealed class LazyInitializerLowering
{
    private readonly FunctionLowering _function;

    public LazyInitializerLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public Value Lower(IInvocationOperation call)
    {
        var byReference = call.Arguments.Where(argument => argument.Parameter?.RefKind == RefKind.Ref).Select(argument => argument.Value).ToArray();
        var factories = call.Arguments.Where(argument => argument.Parameter?.RefKind == RefKind.None)
            .Select(argument => _function.Expressions.Lower(argument.Value)).ToArray();
        if (byReference.Length == 0 || _function.Places.Of(byReference[0]) is not { } target)
            return Value.Unknown;
        var flag = byReference.FirstOrDefault(argument => argument.Type?.SpecialType == SpecialType.System_Boolean && argument != byReference[0]);
        var gate = byReference.Length > 1 && byReference[byReference.Length - 1] is var last && last != flag ? last : null;
        return flag is not null && _function.Places.Of(flag) is { } flagPlace
            ? WithFlag(call, target, flagPlace, gate, factories)
            : WithoutFlag(call, target, factories);
    }

    private Value WithFlag(IInvocationOperation call, Place target, Place flag, IOperation? gate, Value[] factories)
    {
        var loaded = _function.Places.Load(call.Syntax, flag, MemoryOrder.Acquire);
        var (built, missing) = _function.Conditions.Compare(call.Syntax, loaded, Relation.Equal, Value.Constant(true));
        Flow.Tails = missing;
        var token = gate is null ? call.Syntax : LockToken.Of(gate, _function.Places.Of(gate) is { } place ? Value.Loaded(place, null) : Value.Unknown, _function);
        Flow.Emit(new LockStep(call.Syntax, token, isEnter: true));
        Run(call, factories);
        _function.Places.Store(call.Syntax, target, Value.Unknown);
        _function.Places.Store(call.Syntax, flag, Value.Constant(true), MemoryOrder.Release);
        Flow.Emit(new LockStep(call.Syntax, token, isEnter: false));
        Flow.Tails = FlowBuilder.Join(built, Flow.Tails);
        return _function.Places.Load(call.Syntax, target, MemoryOrder.Plain);
    }

    private Value WithoutFlag(IInvocationOperation call, Place target, Value[] factories)
    {
        var loaded = _function.Places.Load(call.Syntax, target, MemoryOrder.Acquire);
        var (built, missing) = _function.Conditions.Compare(call.Syntax, loaded, Relation.NotEqual, Value.Constant(null));
        Flow.Tails = missing;
        Run(call, factories);
        _function.Places.Store(call.Syntax, target, Value.Unknown, MemoryOrder.FullFence);
        Flow.Tails = FlowBuilder.Join(built, Flow.Tails);
        return loaded;
    }

    private void Run(IInvocationOperation call, Value[] factories)
    {
        foreach (var factory in factories)
        {
            if (factory is { Kind: ValueKind.Function, Symbol: IMethodSymbol function })
                Flow.Emit(new Call(call.Syntax, function, Value.This, ImmutableArray<Value>.Empty, isVirtual: false));
        }
    }
}
