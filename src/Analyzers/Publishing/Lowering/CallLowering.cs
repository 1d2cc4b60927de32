using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers calls: of code in the compilation, of library code, of delegates; and object creation.</summary>
internal sealed class CallLowering
{
    private readonly FunctionLowering _function;

    public CallLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public Value Lower(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        // A release build makes no such call, and evaluates no argument of it.
        if (_function.Tables.Methods.IsForDebugging(method))
            return Value.Unknown;
        var effect = _function.Tables.Methods.Of(call);
        if (effect is not (Effect.None or Effect.Signal or Effect.Enqueue or Effect.Dequeue) && !method.IsInSource())
            return _function.Intrinsics.Lower(call, effect);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return InvokeDelegate(call);
        if (_function.Inlining.Lower(call) is { } returned)
            return returned;
        var receiver = method.IsInSource() && CopyIn(call.Instance) is { } copy ? copy : Receiver(call.Instance);
        var arguments = Arguments(call.Arguments);
        var result = method.IsInSource() || method.MethodKind == MethodKind.LocalFunction
            ? HandedOut(method, InSource(call.Syntax, method, receiver, arguments, call.IsVirtual), receiver)
            : InLibrary(call, receiver, arguments);
        if (method is { IsAbstract: true, ReturnsVoid: true } && receiver.Kind == ValueKind.This)
            _function.Places.PresumeStoresToThis(call.Syntax, method.OriginalDefinition);
        if (effect is Effect.Signal or Effect.Enqueue or Effect.Dequeue && KeeperOf(call.Instance, receiver) is { } keeper)
            Flow.Emit(effect == Effect.Dequeue ? new Wait(call.Syntax, keeper.Location) { IsTaking = true } : new Signal(call.Syntax, keeper.Location, isMutual: false));
        if (ElementWaits.Of(call, _function.Tables.Methods) is { } wait)
            Flow.Emit(wait);
        StoreByReference(call.Arguments);
        if (_function.Tables.ThrowingMethods.Contain(method))
            _function.Jumps.Return(call.Syntax, Value.None, isThrow: true);
        return result;
    }

    /// <summary>What keeps an event or a queue: for the two ends of a channel, what keeps the channel.</summary>
    private Place? KeeperOf(IOperation? instance, Value receiver) => receiver.Place
        ?? (instance is IPropertyReferenceOperation { Property: { Name: "Reader" or "Writer", ContainingType.Name: "Channel" }, Instance: { } channel } ? _function.Places.Of(channel) : null);

    public Value Lower(IObjectCreationOperation creation)
    {
        if (creation.Constructor is { } spawner && _function.Tables.Methods.Of(spawner) == Effect.Spawn)
            return _function.Intrinsics.Spawn(creation);
        var arguments = Arguments(creation.Arguments);
        var created = Construct(creation.Syntax, creation.Type, creation.Constructor, arguments);
        StoreByReference(creation.Arguments);
        Fill(created, creation.Initializer);
        return created;
    }

    /// <summary>Makes an object: its constructor runs where it is ours.</summary>
    public Value Construct(SyntaxNode syntax, ITypeSymbol? made, IMethodSymbol? constructor, ImmutableArray<Value> arguments)
    {
        var created = Value.Fresh(syntax, made);
        if (made is { IsReferenceType: true } type && type.IsInSource())
            Flow.Emit(new Allocation(syntax, created));
        if (constructor is not null && constructor.IsInSource())
            Enter(syntax, constructor, created, arguments, isVirtual: false);
        else
            Use(syntax, arguments);
        return created;
    }

    /// <summary>Values that go where they are not followed.</summary>
    public void Use(SyntaxNode syntax, ImmutableArray<Value> values)
    {
        if (Uses.AreOfLoads(values))
            Flow.Emit(new Use(syntax, values));
    }

    public void Fill(Value created, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return;
        foreach (var part in initializer.Initializers)
            _function.Expressions.LowerWith(created, part);
    }

    /// <summary>Reads a property that is more than a field.</summary>
    public Value Get(IPropertyReferenceOperation reference)
    {
        if (AutoProperties.LoadsAtItsCalls(reference.Property) && _function.Places.Behind(reference) is { } field)
            return _function.Places.Load(reference.Syntax, field, MemoryOrder.Plain);
        if (reference.Property is { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && CopyIn(reference.Instance) is { Kind: ValueKind.Loaded } copied)
            return copied;
        var receiver = Receiver(reference.Instance);
        var arguments = Arguments(reference.Arguments);
        var property = reference.Property;
        if (property.GetMethod is { } getter && property.IsInSource())
            return HandedOut(property, InSource(reference.Syntax, getter, receiver, arguments, isVirtual: property.IsVirtual || property.IsAbstract || property.IsOverride), receiver);
        if (property.GetMethod is { } clock && TimeTypes.IsUtcClock(clock))
            return Value.UtcTime;
        var effect = property.GetMethod is { } library ? _function.Tables.Methods.Of(library) : Effect.None;
        EmitEffect(reference.Syntax, effect);
        if (reference.Instance?.Type is { IsReferenceType: true })
            Use(reference.Syntax, ImmutableArray.Create(receiver));
        if (effect == Effect.ThreadIdentity)
            return Value.OwnThread;
        if (effect == Effect.Gather)
            return _function.Intrinsics.Completion(reference.Syntax);
        if (Progress.GoesOn(effect) is { IsEmpty: false } unfinished)
            return Value.Progress(unfinished);
        foreach (var argument in arguments)
            Index(reference, receiver, argument);
        if (receiver.Place is { } place && reference.Instance?.Type is { IsValueType: true })
            return _function.Places.Load(reference.Instance.Syntax, place, MemoryOrder.Plain, TornTypes.CanTear(property.Type) ? null : property);
        if (TimeTypes.Are(reference.Instance?.Type))
            return receiver.IsUtcTime ? Value.Unknown : receiver; // whoever makes a time of a part of it adds the local offset
        // The length of an array never changes: whoever has the reference has it.
        if (reference.Instance?.Type is IArrayTypeSymbol)
            return Value.Unknown;
        _function.Places.LoadContents(reference.Syntax, receiver, reference.Instance?.Type);
        return _function.Tables.Containers.SynchronisesItself(reference.Instance?.Type) ? Value.Unknown : _function.Places.ElementOf(receiver);
    }

    /// <summary>A getter that does nothing but return a collection, or an object that a field always holds, hands out the field's own.</summary>
    private Value HandedOut(IPropertySymbol property, Value result, Value receiver) =>
        _function.Tables.FieldGetters.FieldOf(property) is { } field && (Containers.IsCollection(property.Type) ? !_function.Tables.Containers.SynchronisesItself(property.Type) && !_function.Tables.Containers.SynchronisesItself(field.Type)
                : field is IFieldSymbol { IsReadOnly: true, Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type } && type.IsInSource())
            ? Value.Result((Call)result.Source!, new Place(new Location(field), receiver)) : result;

    /// <summary>A private function that returns the collection which a field always holds hands that out.</summary>
    private Value HandedOut(IMethodSymbol function, Value result, Value receiver) =>
        Containers.IsCollection(function.ReturnType) && _function.Tables.FieldGetters.FieldOf(function) is { IsReadOnly: true } field && !_function.Tables.Containers.SynchronisesItself(field.Type)
            ? Value.Result((Call)result.Source!, new Place(new Location(field), receiver)) : result;

    private void EmitEffect(SyntaxNode syntax, Effect effect)
    {
        if (effect == Effect.Wait)
            Flow.Emit(new Wait(syntax));
        else if (effect == Effect.ThreadIdentity)
            Flow.Emit(new ThreadIdentity(syntax));
    }

    /// <summary>Writes a property that is more than a field.</summary>
    public Value Set(IPropertyReferenceOperation reference, SyntaxNode syntax, Func<Value> lowerValue)
    {
        if (AutoProperties.StoresAtItsCalls(reference.Property) && _function.Places.Behind(reference) is { } field)
        {
            var stored = lowerValue();
            _function.Places.Store(syntax, field, stored);
            return stored;
        }

        var receiver = Receiver(reference.Instance);
        var arguments = Arguments(reference.Arguments);
        var value = lowerValue();
        var property = reference.Property;
        if (property.SetMethod is { } setter && property.IsInSource())
            InSource(syntax, setter, receiver, arguments.Add(value), isVirtual: property.IsVirtual || property.IsAbstract || property.IsOverride);
        else if (property.GetMethod is { ReturnsByRef: true } getter && property.IsInSource())
            InSource(syntax, getter, receiver, arguments, isVirtual: false);
        else
            StoreElement(syntax, receiver, reference, value);
        return value;
    }

    private void StoreElement(SyntaxNode syntax, Value receiver, IPropertyReferenceOperation element, Value stored)
    {
        Register(syntax, stored);
        if (element.Property.SetMethod is { } setter)
            Put(syntax, setter, receiver, stored);
        _function.Places.StoreContents(syntax, receiver, element.Instance?.Type);
    }

    /// <summary>An object that is new, or still in its constructor, is shared from here on.</summary>
    private void Put(SyntaxNode syntax, IMethodSymbol method, Value receiver, Value item)
    {
        if (receiver.Place is { } container && Containers.Shares(method) && item.All.Any(value => value.Kind is ValueKind.Fresh or ValueKind.This))
            Flow.Emit(new Put(syntax, container, item));
    }

    /// <summary>What other code finds, it may run at any time.</summary>
    public void Register(SyntaxNode syntax, Value function, ISymbol? member = null)
    {
        if (function.Kind == ValueKind.Function)
            Flow.Emit(new Registration(syntax, function, member));
    }

    /// <summary>An element is chosen by an index: the index depends on the loads that it was computed from.</summary>
    public void Index(IOperation element, Value collection, Value index)
    {
        if (collection.AnyPlace is { } place && index.Kind != ValueKind.Constant)
            Flow.Emit(new Indexing(element.Syntax, place, collection, index));
    }

    /// <summary>The object of a member access; a struct stays where it is.</summary>
    private Value Receiver(IOperation? instance)
    {
        if (instance?.Type is not { IsValueType: true } || instance is IInstanceReferenceOperation or IConditionalAccessInstanceOperation or IBinaryOperation or IInvocationOperation or IAwaitOperation or ICoalesceOperation or IConditionalOperation || (instance is IPropertyReferenceOperation { Property.GetMethod: { } clock } && TimeTypes.IsUtcClock(clock)))
            return instance is null ? Value.None : _function.Expressions.Lower(instance);
        if (_function.Places.Of(instance) is not { } place)
            return Value.Unknown;
        if (place.Location.IsContents) // the element itself is read there
            _function.Places.Load(instance.Syntax, place, MemoryOrder.Plain);
        return Value.Loaded(place, null);
    }

    /// <summary>The value of several words that a local holds a copy of; null for every other object of a call.</summary>
    private Value? CopyIn(IOperation? instance) => instance is ILocalReferenceOperation { Local: { RefKind: RefKind.None } copy } && TornTypes.CanTear(copy.Type) && _function.Places.Variable(copy) is null ? _function.Locals[copy] : null;

    public ImmutableArray<Value> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty)
            return ImmutableArray<Value>.Empty;
        var values = new Value[arguments.Length];
        foreach (var argument in arguments)
        {
            var position = argument.Parameter?.Ordinal ?? 0;
            var value = argument.Parameter?.RefKind switch
            {
                RefKind.Out => Value.Unknown,
                RefKind.Ref => _function.Expressions.Lower(argument.Value),
                _ => _function.Expressions.Lower(argument.Value),
            };
            if (position < values.Length)
                values[position] = value;
        }

        return values.Select(value => value ?? Value.Unknown).ToImmutableArray();
    }

    public void StoreByReference(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { Parameter: { RefKind: RefKind.Out, ContainingSymbol: var callee }, Value: ILocalReferenceOperation or IDeclarationExpressionOperation } && !callee.IsInSource())
                _function.Assignments.StoreUnknown(argument.Value, argument.Syntax, value: Value.Opaque(argument.Syntax)); // one object, whichever it is
            else if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
                _function.Assignments.StoreUnknown(argument.Value, argument.Syntax, _function.Tables.References.StoreOrderOf(argument));
        }
    }

    /// <summary>Code that may run here, once or not at all.</summary>
    /// <param name="syntax">The call that is given the functions.</param>
    /// <param name="functions">What is passed.</param>
    /// <param name="isHandedOn">Whether whoever is called may choose the thread.</param>
    public void MayRun(SyntaxNode syntax, IEnumerable<Value> functions, bool isHandedOn = false)
    {
        foreach (var function in functions)
        {
            if (function is not { Kind: ValueKind.Function, Symbol: IMethodSymbol target })
                continue;
            var before = Flow.Tails;
            Flow.Emit(new Call(syntax, target, Value.This, ImmutableArray<Value>.Empty, isVirtual: false) { IsHandedOn = isHandedOn });
            Flow.Tails = FlowBuilder.Join(before, Flow.Tails);
        }
    }

    /// <summary>Calls code of the compilation.</summary>
    public Value InSource(SyntaxNode syntax, IMethodSymbol method, Value receiver, ImmutableArray<Value> arguments, bool isVirtual)
    {
        return Value.Result(Enter(syntax, method.ReducedFrom ?? method, receiver, arguments, isVirtual));
    }

    private Call Enter(SyntaxNode syntax, IMethodSymbol method, Value receiver, ImmutableArray<Value> arguments, bool isVirtual)
    {
        for (var i = 0; i < arguments.Length && i < method.Parameters.Length; i++)
        {
            if (IsLent(arguments[i]) && Containers.IsCollection(method.Parameters[i].Type) && !_function.Tables.Containers.SynchronisesItself(method.Parameters[i].Type))
            {
                Flow.Emit(new Lending(syntax, AccessKind.Load, arguments[i], method, i));
                Flow.Emit(new Lending(syntax, AccessKind.Store, arguments[i], method, i));
            }
        }

        var call = new Call(syntax, method, receiver, arguments, isVirtual);
        Flow.Emit(call);
        return call;
    }

    private bool IsLent(Value argument) => argument.AnyPlace is { } place
        ? !_function.Tables.Containers.SynchronisesItself(InitialValues.TypeOf(place.Location.Member))
        : argument.All.Any(value => value.Kind == ValueKind.Parameter);

    private Value InvokeDelegate(IInvocationOperation call)
    {
        var function = _function.Expressions.Lower(call.Instance);
        var arguments = Arguments(call.Arguments);
        if (function is { Kind: ValueKind.Function, Symbol: IMethodSymbol target })
            return InSource(call.Syntax, target, Value.This, arguments, isVirtual: false);
        Flow.Emit(new Invocation(call.Syntax, function, arguments));
        StoreByReference(call.Arguments);
        return Value.Unknown;
    }

    private Value InLibrary(IInvocationOperation call, Value receiver, ImmutableArray<Value> arguments)
    {
        var method = call.TargetMethod;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < arguments.Length && argument.Value.Type is { IsReferenceType: true } type)
                Passed(call, method, arguments[parameter.Ordinal], type, parameter.Ordinal);
        }

        if (TaskForms.Keeps(method) || (method.Name == "GetResult" && receiver.Kind == ValueKind.Result))
            return receiver;
        if (TaskForms.Wraps(method))
            return arguments[0];
        if (method is { Name: "Min" or "Max", ContainingType: { Name: "Math", ContainingNamespace.Name: "System" } } && arguments.Length == 2)
            return arguments[0].Or(arguments[1]);
        Flow.Emit(new OpaqueCall(call.Syntax, method, receiver, arguments));
        foreach (var item in arguments)
            Put(call.Syntax, method, receiver, item);
        if (method.ReturnsVoid && !Containers.Ends(method.Name))
            _function.Places.PresumeStores(call.Syntax, receiver, holder: call.Instance?.Type, arguments);
        if (Containers.ChangesByName(method.Name))
            arguments.ToList().ForEach(argument => Register(call.Syntax, argument));
        MayRun(call.Syntax, arguments, WellKnownMethods.ChoosesThread(method));
        if (TimeTypes.IsUtcClock(method))
            return Value.UtcTime;
        if (call.Instance is not { Type: var holder })
            return Value.Opaque(call.Syntax);
        var loaded = holder is { IsValueType: true } && receiver.Place is { } place ? _function.Places.Load(call.Instance.Syntax, place, MemoryOrder.Plain, PlaceLowering.WordIn(call.Instance, place)) : receiver;
        if (TimeTypes.Are(holder))
            return TimeTypes.IsMoved(method) ? Value.Opaque(call.Syntax) : arguments.Aggregate(loaded, Value.Derived);
        if (_function.Tables.Containers.Changes(method))
            _function.Places.StoreContents(call.Syntax, receiver, holder);
        else if (!Containers.Ends(method.Name))
            _function.Places.LoadContents(call.Syntax, receiver, holder);
        return Value.Opaque(call.Syntax);
    }

    /// <summary>What library code does to a collection that it is given: it reads it; Array and Buffer write their destination.</summary>
    private void Passed(IInvocationOperation call, IMethodSymbol method, Value argument, ITypeSymbol type, int position)
    {
        var fills = method.ContainingType.SpecialType == SpecialType.System_Array || method.ContainingType.Name == "Buffer";
        var isDestination = fills && (method.Name is "Copy" or "ConstrainedCopy" or "BlockCopy" ? position == 2 || (position == 1 && method.Parameters.Length == 3) : position == 0)
            && method.Name is "Copy" or "ConstrainedCopy" or "BlockCopy" or "Fill" or "Clear" or "Sort" or "Reverse";
        if (isDestination)
            _function.Places.StoreContents(call.Syntax, argument, type);
        else if (Containers.IsCollection(type))
            _function.Places.LoadContents(call.Syntax, argument, type);
    }
}
