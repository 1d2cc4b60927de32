using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers assignments of every spelling.</summary>
internal sealed class AssignmentLowering
{
    private readonly FunctionLowering _function;

    public AssignmentLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public Value Lower(IOperation assignment)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation { Local: var local } } simple:
                Refer(local, simple.Value);
                return Value.Unknown;
            case ISimpleAssignmentOperation simple:
                return Assign(simple.Target, simple.Syntax, () => _function.Expressions.Lower(simple.Value));
            case ICompoundAssignmentOperation compound:
                return Update(compound.Target, compound.Syntax, compound.Value, compound.OperatorKind);
            case IIncrementOrDecrementOperation { Kind: OperationKind.Decrement, Target: ILocalReferenceOperation { Local: var counted } } step when IsCopy(_function.Locals[counted]) && _function.Places.Of(step.Target) is null:
                return StepDown(counted, step.IsPostfix);
            case IIncrementOrDecrementOperation step:
                return Update(step.Target, step.Syntax, null, step.Kind == OperationKind.Decrement ? BinaryOperatorKind.Subtract : BinaryOperatorKind.Add);
            case ICoalesceAssignmentOperation coalesce:
                return Coalesce(coalesce);
            case IEventAssignmentOperation { Adds: true } subscription:
                Subscribe(subscription);
                return Value.Unknown;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value, deconstruction.Syntax);
                return Value.Unknown;
            default:
                _function.Expressions.LowerChildren(assignment);
                return Value.Unknown;
        }
    }

    /// <summary>Stores to a local, in its closure where it is captured.</summary>
    public void Store(ISymbol variable, SyntaxNode syntax, Value value)
    {
        if (_function.Places.Variable(variable) is { } place)
            _function.Places.Store(syntax, place, value);
        else
            _function.Locals.Assign(variable, value);
    }

    public void Refer(ISymbol variable, IOperation expression)
    {
        if (_function.Places.Of(expression) is { } place)
            _function.Locals.Refer(variable, place);
    }

    /// <summary>Stores an unknown value, as a callee does through ref or out.</summary>
    public void StoreUnknown(IOperation target, SyntaxNode syntax, MemoryOrder order = MemoryOrder.Plain, Value? value = null) => Assign(target, syntax, () => value ?? Value.Unknown, order);

    private Value Assign(IOperation target, SyntaxNode syntax, Func<Value> lowerValue, MemoryOrder order = MemoryOrder.Plain)
    {
        switch (target)
        {
            case IPropertyReferenceOperation property when !_function.Tables.AutoProperties.IsAuto(property.Property):
                return _function.Calls.Set(property, syntax, lowerValue);
            case ILocalReferenceOperation { Local: var local }:
                return AssignVariable(local, syntax, lowerValue());
            case IParameterReferenceOperation { Parameter: var parameter }:
                return AssignVariable(parameter, syntax, lowerValue());
            case IDeclarationExpressionOperation { Expression: var declared }:
                return Assign(declared, syntax, lowerValue, order);
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    Assign(element, syntax, () => Value.Unknown);
                return lowerValue();
            default:
                var place = _function.Places.Of(target);
                var value = lowerValue();
                if (place is not null)
                    Publish(syntax, place, value, order);
                else
                    _function.Places.Borrow(target, AccessKind.Store);
                return value;
        }
    }

    /// <summary>From here on every local that holds the object reaches it through a shared place too.</summary>
    private void Publish(SyntaxNode syntax, Place place, Value value, MemoryOrder order)
    {
        _function.Places.Store(syntax, place, value, order);
        _function.Locals.Alias(value, Value.Loaded(place, null));
    }

    private void Subscribe(IEventAssignmentOperation subscription)
    {
        _function.Expressions.Lower(subscription.EventReference);
        var handler = _function.Expressions.Lower(subscription.HandlerValue);
        var raised = (subscription.EventReference as IEventReferenceOperation)?.Event;
        _function.Calls.Register(subscription.Syntax, handler, raised?.OriginalDefinition);
        if (raised?.AddMethod is { } add && handler is { Kind: ValueKind.Function, Symbol: IMethodSymbol } && _function.Tables.Methods.Of(add) is (Effect.Spawn or Effect.Complete) and var effect)
            Flow.Emit(new Spawn(subscription.Syntax, handler, isMany: false, []) { IsCompletion = effect == Effect.Complete });
    }

    private Value AssignVariable(ISymbol variable, SyntaxNode syntax, Value value)
    {
        Store(variable, syntax, value);
        return value;
    }

    private Value Update(IOperation target, SyntaxNode syntax, IOperation? operand, BinaryOperatorKind kind)
    {
        if (target is IPropertyReferenceOperation property && !_function.Tables.AutoProperties.IsAuto(property.Property))
        {
            _function.Calls.Get(property);
            return _function.Calls.Set(property, syntax, () => _function.Expressions.Lower(operand));
        }

        if (_function.Places.Of(target) is not { } place)
        {
            var added = _function.Expressions.Lower(operand);
            _function.Places.Borrow(target, AccessKind.Store);
            if (target is ILocalReferenceOperation { Local: var local })
                _function.Locals.Assign(local, kind == BinaryOperatorKind.Subtract ? Value.Unknown : Value.Derived(_function.Locals[local], added));
            return Value.Unknown;
        }

        var old = _function.Places.Load(target.Syntax, place, MemoryOrder.Plain);
        var changed = _function.Expressions.Lower(operand);
        _function.Places.Store(syntax, place, kind == BinaryOperatorKind.Subtract ? Value.Decreased : Updated(old, kind, changed));
        return old;
    }

    /// <summary>A copy of a number, as it was loaded.</summary>
    private static bool IsCopy(Value value) => value is { Kind: ValueKind.Loaded, Map: null, Alternatives.IsEmpty: true };

    /// <summary>Takes one from the copy of a number.</summary>
    private Value StepDown(ILocalSymbol copy, bool isPostfix)
    {
        var old = _function.Locals[copy];
        var less = Value.Stepped(old, -1);
        _function.Locals.Assign(copy, less);
        return isPostfix ? old : less;
    }

    /// <summary>Of an update with a mask it is known which bits it sets or clears.</summary>
    private static Value Updated(Value old, BinaryOperatorKind kind, Value operand) => (kind, Condition.Integer(operand.ConstantValue)) switch
    {
        (BinaryOperatorKind.Or, { } bits) => Value.Changed(old, number => number | bits),
        (BinaryOperatorKind.And, { } bits) => Value.Changed(old, number => number & bits),
        (BinaryOperatorKind.Or, null) => Value.WithBits(old),
        _ => Value.Derived(old, Value.Unknown),
    };

    private Value Coalesce(ICoalesceAssignmentOperation coalesce)
    {
        if (coalesce.Target is IPropertyReferenceOperation property && !_function.Tables.AutoProperties.IsAuto(property.Property))
        {
            return _function.Expressions.Coalesce(coalesce.Syntax, _function.Calls.Get(property),
                () => _function.Calls.Set(property, coalesce.Syntax, () => _function.Expressions.Lower(coalesce.Value)));
        }

        if (_function.Places.Of(coalesce.Target) is not { } place)
        {
            var current = _function.Expressions.Lower(coalesce.Target);
            return _function.Expressions.Coalesce(coalesce.Syntax, current,
                () => Assign(coalesce.Target, coalesce.Syntax, () => _function.Expressions.Lower(coalesce.Value)));
        }

        var order = place.Location.Member is IFieldSymbol { IsVolatile: true } ? MemoryOrder.Acquire : MemoryOrder.Plain;
        var loaded = _function.Places.Load(coalesce.Target.Syntax, place, order, NullTest.PresenceOf(coalesce.Target));
        return _function.Expressions.Coalesce(coalesce.Syntax, loaded, () =>
        {
            var value = _function.Expressions.Lower(coalesce.Value);
            _function.Places.Store(coalesce.Syntax, place, value);
            return value;
        });
    }

    private void Deconstruct(IOperation target, IOperation value, SyntaxNode syntax)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation targets)
        {
            Assign(target, syntax, () => _function.Expressions.Lower(value));
            return;
        }

        if (value is not ITupleOperation values || values.Elements.Length != targets.Elements.Length)
        {
            var whole = _function.Expressions.Lower(value);
            for (var i = 0; i < targets.Elements.Length; i++)
                StoreUnknown(targets.Elements[i], syntax, value: whole.Kind == ValueKind.Tuple && i < whole.Elements.Length ? whole.Elements[i] : null);
            return;
        }

        var lowered = values.Elements.Select(element => _function.Expressions.Lower(element)).ToArray();
        for (var i = 0; i < lowered.Length; i++)
        {
            var stored = lowered[i];
            Assign(targets.Elements[i], syntax, () => stored);
        }
    }
}
