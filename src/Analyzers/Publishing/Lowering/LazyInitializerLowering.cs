using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    public Value Lower(IInvocationOperation call) => Lower(
        call.Syntax,
        call.Arguments.Where(argument => argument.Parameter?.RefKind == RefKind.Ref).Select(argument => argument.Value).ToArray(),
        call.Arguments.Where(argument => argument.Parameter?.RefKind == RefKind.None).Select(argument => argument.Value));

    /// <summary>The same for a call that does not bind: what is passed by reference is known by its syntax.</summary>
    public Value Lower(SyntaxNode call, IReadOnlyList<IOperation> parts) => Lower(
        call,
        parts.Where(part => part.Syntax.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword }).ToArray(),
        parts.Where(part => part is IAnonymousFunctionOperation or IDelegateCreationOperation));

    private Value Lower(SyntaxNode call, IOperation[] byReference, IEnumerable<IOperation> others)
    {
        var factories = others.Select(_function.Expressions.Lower).ToArray();
        if (byReference.Length == 0 || _function.Places.Of(byReference[0]) is not { } target)
            return Value.Unknown;
        var flag = byReference.FirstOrDefault(argument => argument.Type?.SpecialType == SpecialType.System_Boolean && argument != byReference[0]);
        var gate = byReference.Length > 1 && byReference[byReference.Length - 1] is var last && last != flag ? last : null;
        return flag is not null && _function.Places.Of(flag) is { } flagPlace
            ? WithFlag(call, target, flagPlace, gate, factories)
            : WithoutFlag(call, target, factories);
    }

    private Value WithFlag(SyntaxNode call, Place target, Place flag, IOperation? gate, Value[] factories)
    {
        var loaded = _function.Places.Load(call, flag, MemoryOrder.Acquire);
        var (built, missing) = _function.Conditions.Compare(call, loaded, Relation.Equal, Value.Constant(true));
        Flow.Tails = missing;
        var token = gate is null ? call : LockToken.Of(gate, _function.Places.Of(gate) is { } place ? Value.Loaded(place, null) : Value.Unknown, _function);
        Flow.Emit(new LockStep(call, token, isEnter: true));
        var again = _function.Places.Load(call, flag, MemoryOrder.Acquire);
        var (raced, ours) = _function.Conditions.Compare(call, again, Relation.Equal, Value.Constant(true));
        Flow.Tails = ours;
        Run(call, factories);
        _function.Places.Store(call, target, Value.Unknown);
        _function.Places.Store(call, flag, Value.Constant(true), MemoryOrder.Release);
        Flow.Tails = FlowBuilder.Join(raced, Flow.Tails);
        Flow.Emit(new LockStep(call, token, isEnter: false));
        Flow.Tails = FlowBuilder.Join(built, Flow.Tails);
        return _function.Places.Load(call, target, MemoryOrder.Plain);
    }

    private Value WithoutFlag(SyntaxNode call, Place target, Value[] factories)
    {
        var loaded = _function.Places.Load(call, target, MemoryOrder.Acquire);
        var (built, missing) = _function.Conditions.Compare(call, loaded, Relation.NotEqual, Value.Constant(null));
        Flow.Tails = missing;
        Run(call, factories);
        _function.Places.Store(call, target, Value.Unknown, MemoryOrder.FullFence);
        Flow.Tails = FlowBuilder.Join(built, Flow.Tails);
        return loaded;
    }

    private void Run(SyntaxNode call, Value[] factories)
    {
        foreach (var factory in factories)
        {
            if (factory is { Kind: ValueKind.Function, Symbol: IMethodSymbol function })
                Flow.Emit(new Call(call, function, Value.This, ImmutableArray<Value>.Empty, isVirtual: false));
        }
    }
}
