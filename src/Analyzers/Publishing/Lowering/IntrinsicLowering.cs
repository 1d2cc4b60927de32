using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers the calls of the table of well-known methods.</summary>
internal sealed class IntrinsicLowering
{
    private readonly FunctionLowering _function;
    private readonly HashSet<object> _spawned = [];

    public IntrinsicLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public Value Lower(IInvocationOperation call, Effect effect)
    {
        switch (effect)
        {
            case Effect.AcquireLoad:
                return OrderedLoad(call, MemoryOrder.Acquire);
            case Effect.FencedLoad:
                return OrderedLoad(call, MemoryOrder.FullFence);
            case Effect.ReleaseStore:
                return ReleaseStore(call);
            case Effect.ReadModifyWrite:
                return ReadModifyWrite(call);
            case Effect.FullFence:
                return Fence(call, MemoryOrder.FullFence);
            case Effect.AcquireFence:
                return Fence(call, MemoryOrder.Acquire);
            case Effect.ReleaseFence:
                return Fence(call, MemoryOrder.Release);
            case Effect.EnterLock or Effect.TryEnterLock or Effect.LockScope or Effect.ExitLock:
                return Lock(call, isEnter: effect != Effect.ExitLock);
            case Effect.Spawn:
                return Spawn(call.Instance, call.Arguments, call.Syntax, isLoop: false);
            case Effect.SpawnAndWait:
                Spawn(call.Instance, call.Arguments, call.Syntax, isLoop: true);
                Flow.Emit(new Wait(call.Syntax));
                return Value.Unknown;
            case Effect.Gather:
                return Gather(call);
            case Effect.LazyInitialize:
                return new LazyInitializerLowering(_function).Lower(call);
            default:
                return WaitOrPause(call, effect);
        }
    }

    public Value Spawn(IObjectCreationOperation creation) => Spawn(null, creation.Arguments, creation.Syntax, isLoop: false);

    /// <summary>Whether the value is the task of work that this function has started: awaiting it orders what the work has stored.</summary>
    public bool IsSpawned(Value value) => value.All.Where(one => one.Kind != ValueKind.Constant).ToList() is { Count: > 0 } tasks
        && tasks.TrueForAll(task => task.Kind == ValueKind.Opaque && _spawned.Contains(task.Source!));

    /// <summary>Whether awaiting the value waits for work that is under way, here or in a task that a field keeps.</summary>
    public bool IsWorkUnderWay(Value value) => IsSpawned(value) || IsGiven(value)
        || value is { Kind: ValueKind.Loaded, Place.Location: { IsContents: false, Member: IFieldSymbol or IPropertySymbol } kept } && TaskForms.Are(InitialValues.TypeOf(kept.Member));

    /// <summary>Whether the caller has given the task.</summary>
    public static bool IsGiven(Value value) => value is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol parameter } && TaskForms.Are(parameter.Type);

    /// <summary>A task that another thread completes.</summary>
    public Value Completion(SyntaxNode syntax)
    {
        _spawned.Add(syntax);
        return Value.Opaque(syntax);
    }

    /// <summary>Whether the value is a collection of this function's own, such as one of the tasks that it has started.</summary>
    public static bool IsOwnCollection(Value value) => value.Kind is ValueKind.Fresh or ValueKind.Opaque || value.Place?.Location.Member is ILocalSymbol;

    /// <summary>The lock that a call tries to enter, when its result is tested at once.</summary>
    public object? TriedLock(IOperation condition)
    {
        while (condition is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } awaited })
            condition = awaited;
        if (condition is not IInvocationOperation call || !ReturnsBool(call.Type))
            return null;
        var effect = _function.Tables.Methods.Of(call);
        if (effect is not (Effect.TryEnterLock or Effect.EnterLock) || call.Arguments.Any(argument => argument.Parameter?.RefKind == RefKind.Ref))
            return null;
        return Token(call) is var token && SignalSemaphores.MemberOf(token) is null ? token : null;
    }

    private static bool ReturnsBool(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Boolean }
        || type is INamedTypeSymbol { Name: "Task", TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };

    private object Token(IInvocationOperation call)
    {
        var holder = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        var value = holder?.Type is { IsValueType: true }
            ? _function.Places.Of(holder) is { } place ? Value.Loaded(place, null) : Value.Unknown
            : _function.Expressions.Lower(holder);
        return LockToken.Of(holder, value, _function);
    }

    private Value OrderedLoad(IInvocationOperation call, MemoryOrder order)
    {
        if (call.Arguments.IsEmpty)
            return Value.Unknown;
        var target = call.Arguments[0].Value;
        return _function.Places.Of(target) is { } place ? _function.Places.Load(target.Syntax, place, order) : Local(target);
    }

    /// <summary>Volatile.Read of a private copy orders nothing: the value is what the copy holds.</summary>
    private Value Local(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local: var local } => _function.Locals[local],
        IParameterReferenceOperation { Parameter: var parameter } => _function.Locals[parameter],
        _ => Value.Unknown,
    };

    private Value ReleaseStore(IInvocationOperation call)
    {
        if (call.Arguments.Length < 2)
            return Value.Unknown;
        var place = _function.Places.Of(call.Arguments[0].Value);
        var value = _function.Expressions.Lower(call.Arguments[1].Value);
        if (place is not null)
            _function.Places.Store(call.Syntax, place, value, MemoryOrder.Release);
        return value;
    }

    private Value ReadModifyWrite(IInvocationOperation call)
    {
        if (call.Arguments.IsEmpty)
            return Value.Unknown;
        var place = _function.Places.Of(call.Arguments[0].Value);
        var operands = call.Arguments.Skip(1).Select(argument => _function.Expressions.Lower(argument.Value)).ToArray();
        if (place is null)
        {
            Flow.Emit(new Fence(call.Syntax, MemoryOrder.FullFence));
            return Value.Unknown;
        }

        var loaded = _function.Places.Load(call.Syntax, place, MemoryOrder.FullFence);
        _function.Calls.MayRun(call.Syntax, operands);
        // What tells something else than what was there (an element of a table, or whether the step succeeded) is no exchange.
        if (!SymbolEqualityComparer.Default.Equals(call.Type, call.Arguments[0].Value.Type))
        {
            Flow.Emit(new Access(call.Syntax, AccessKind.Store, place, MemoryOrder.FullFence, NewValue(call, operands)));
            return Value.Unknown;
        }

        if (!IsOnlyALoad(call.TargetMethod.Name, operands))
            Flow.Emit(new Access(call.Syntax, AccessKind.Store, place, MemoryOrder.FullFence, Stored(call.TargetMethod.Name, loaded, operands)) { Comparand = ComparandOf(call.TargetMethod.Name, operands) });
        return StepOf(call.TargetMethod.Name, operands) is { } step ? Value.Stepped(loaded, step) : loaded;
    }

    /// <summary>The operand that takes the place of what was there; other steps compute what they store.</summary>
    private static Value NewValue(IInvocationOperation call, Value[] operands)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(call.Arguments[i + 1].Value.Type, call.Arguments[0].Value.Type))
                return operands[i];
        }

        return Value.Unknown;
    }

    private static Value ComparandOf(string name, Value[] operands) => name == "CompareExchange" && operands.Length > 1 ? operands[1] : Value.None;

    private static Value Stored(string name, Value loaded, Value[] operands) =>
        name == "And" && operands is [{ ConstantValue: var mask }] && Condition.Integer(mask) is { } bits ? Value.Masked(loaded, bits)
        : name == "Or" && operands is [{ ConstantValue: var set }] ? Condition.Integer(set) is { } more ? Value.Changed(loaded, number => number | more) : Value.WithBits(loaded)
        : name == nameof(Interlocked.Decrement) ? Value.Decreased
        : name is "Exchange" or "CompareExchange" && operands.Length > 0 ? operands[0]
        : name == nameof(Interlocked.Add) && operands is [{ Kind: not ValueKind.Constant }] ? Value.Derived(loaded, Value.Unknown)
        : operands.FirstOrDefault(operand => operand.Kind != ValueKind.Function) ?? Value.Derived(loaded, Value.Unknown);

    /// <summary>Increment, Decrement and Add return the new number, all others the old one.</summary>
    private static long? StepOf(string name, Value[] operands) => name switch
    {
        "Increment" => 1,
        "Decrement" => -1,
        "Add" when operands is [{ Kind: ValueKind.Constant, ConstantValue: var step }] => Condition.Integer(step),
        _ => null,
    };

    /// <summary>CompareExchange(ref x, c, c) and Add(ref x, 0) change nothing.</summary>
    private static bool IsOnlyALoad(string name, Value[] operands) =>
        (name == "CompareExchange" && operands is [{ Kind: ValueKind.Constant } value, { Kind: ValueKind.Constant } comparand] && Equals(value.ConstantValue, comparand.ConstantValue))
        || (name is "Add" or "Or" && operands is [{ Kind: ValueKind.Constant, ConstantValue: 0 or 0L }]);

    private Value Fence(IInvocationOperation call, MemoryOrder order)
    {
        Flow.Emit(new Fence(call.Syntax, order));
        return Value.Unknown;
    }

    private Value Lock(IInvocationOperation call, bool isEnter)
    {
        var token = Token(call);
        foreach (var argument in call.Arguments.Skip(call.Instance is null ? 1 : 0))
        {
            if (argument.Parameter?.RefKind == RefKind.Ref)
                _function.Assignments.StoreUnknown(argument.Value, argument.Syntax);
            else
                _function.Expressions.Lower(argument.Value);
        }

        Flow.Emit(SignalSemaphores.MemberOf(token) is not { } kept ? new LockStep(call.Syntax, token, isEnter) : isEnter ? WaitFor(call, new Location(kept)) : new Signal(call.Syntax, new Location(kept), isMutual: false));
        return Value.Unknown;
    }

    /// <summary>A wait; who waits for some time and does not ask whether that was enough waits in vain.</summary>
    private static Wait WaitFor(IInvocationOperation call, Location? kept, bool isGiven = false) =>
        new(call.Syntax, kept) { IsGiven = isGiven, IsVain = call is { Type.SpecialType: SpecialType.System_Boolean, Parent: IExpressionStatementOperation } && call.Arguments.Any(IsTime) };

    private Value Spawn(IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode syntax, bool isLoop)
    {
        var continued = _function.Expressions.Lower(instance);
        var isElsewhere = !arguments.Any(argument => WellKnownMethods.IsOwnScheduler(argument.Value));
        var given = arguments.SelectMany(argument => Elements(argument.Value) ?? [argument.Value]).ToList();
        var values = given.ConvertAll(argument => WorkItem(argument, _function.Expressions.Lower(argument)));
        foreach (var function in values)
        {
            if (!isElsewhere)
                _function.Calls.MayRun(syntax, [function], isHandedOn: true);
            else if (function is { Kind: ValueKind.Function, Symbol: IMethodSymbol target })
                Flow.Emit(new Spawn(syntax, function, isMany: isLoop && !target.Parameters.IsEmpty, handed: values) { ContinuesWork = TaskForms.Are(instance?.Type) && IsWorkUnderWay(continued) });
        }

        return Completion(syntax);
    }

    /// <summary>An object that the thread pool executes stands for the method that it runs.</summary>
    private static Value WorkItem(IOperation argument, Value value)
    {
        var type = (argument is IConversionOperation conversion ? conversion.Operand : argument).Type;
        var execute = type?.AllInterfaces.FirstOrDefault(each => each.Name == "IThreadPoolWorkItem" && each.ContainingNamespace.FullName() == "System.Threading")?.GetMembers("Execute").FirstOrDefault();
        return execute is not null && type!.FindImplementationForInterfaceMember(execute) is IMethodSymbol run && run.IsInSource() ? Value.Function(run.OriginalDefinition, value) : value;
    }

    /// <summary>All its tasks: work that this function has started where some of them are.</summary>
    private Value Gather(IInvocationOperation call)
    {
        var isWork = call.Arguments.IsEmpty; // the callbacks of a timer
        foreach (var argument in call.Arguments)
            isWork |= HoldsWork(argument.Value);
        return isWork ? Completion(call.Syntax) : Value.Opaque(call.Syntax);
    }

    private bool HoldsWork(IOperation tasks)
    {
        if (Elements(tasks) is { } elements)
            return elements.Select(HoldsWork).ToList().Contains(true);
        var value = _function.Expressions.Lower(tasks);
        return IsWorkUnderWay(value) || (tasks.Type is not { Name: "Task" } && (IsOwnCollection(value) || (value.Place is { } place && _function.Flow.HasStartedWorkFor(place.Contents.Location))));
    }

    /// <summary>The elements of an array or a collection that is written out; null for any other expression.</summary>
    private static IEnumerable<IOperation>? Elements(IOperation collection) => collection switch
    {
        IConversionOperation conversion => Elements(conversion.Operand),
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        { Kind: NewerOperations.CollectionExpression } => collection.ChildOperations,
        _ => null,
    };

    /// <summary>SpinUntil goes on when its condition holds, and says so; where no time ends it, it goes on only then.</summary>
    private Value SpinUntil(IInvocationOperation call, IMethodSymbol condition)
    {
        var asked = new Call(call.Syntax, condition, Value.This, ImmutableArray<Value>.Empty, isVirtual: false);
        Flow.Emit(asked);
        Flow.Emit(new Pause(call.Syntax));
        var holds = Value.Result(asked);
        if (call.TargetMethod.ReturnsVoid)
            Flow.Tails = Flow.Branch(new Test(call.Syntax, new Condition(holds, Relation.Equal, Value.Constant(true)))).True;
        return holds;
    }

    private static bool IsTime(IArgumentOperation argument) => argument.Value.Type is { SpecialType: SpecialType.System_Int32 } or { Name: nameof(TimeSpan) } && argument.Value.ConstantValue is not { HasValue: true, Value: Timeout.Infinite };

    private Value WaitOrPause(IInvocationOperation call, Effect effect)
    {
        var waitedFor = _function.Expressions.Lower(call.Instance);
        var arguments = _function.Calls.Arguments(call.Arguments);
        if (effect == Effect.Pause && arguments.FirstOrDefault() is { Kind: ValueKind.Function, Symbol: IMethodSymbol condition })
            return SpinUntil(call, condition);
        if (effect != Effect.Pause)
            _function.Calls.MayRun(call.Syntax, arguments);
        if (effect == Effect.SignalAndWait && waitedFor.Place is { } met)
            Flow.Emit(new Signal(call.Syntax, met.Location, isMutual: true));
        Flow.Emit(effect switch
        {
            Effect.Wait or Effect.SignalAndWait => WaitFor(call, waitedFor.Place?.Location, isGiven: waitedFor.Kind == ValueKind.Parameter || (call.Instance is null && arguments.Any(argument => argument.Kind == ValueKind.Parameter))),
            Effect.ThreadAssertion => new ThreadAssertion(call.Syntax),
            _ => new Pause(call.Syntax),
        });
        return Value.Unknown;
    }
}
