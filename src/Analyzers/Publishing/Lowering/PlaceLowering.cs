using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers references to memory: which place an expression names, and loads of it.</summary>
internal sealed class PlaceLowering
{
    private const string ThreadStatic = "System.ThreadStaticAttribute";
    private readonly FunctionLowering _function;

    public PlaceLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    /// <summary>The shared place that <paramref name="expression"/> names, or null for private memory; emits the loads on the way to it.</summary>
    public Place? Of(IOperation? expression)
    {
        switch (expression)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand);
            case IFieldReferenceOperation { Field: var field } reference:
                return field.IsConst || field.IsStatic && field.HasAttribute(ThreadStatic) ? null : Member(field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field, reference.Instance);
            case IPropertyReferenceOperation { Property: var property } reference when _function.Tables.AutoProperties.IsAuto(property):
                return Member(property, reference.Instance);
            case IArrayElementReferenceOperation element:
                var array = _function.Expressions.Lower(element.ArrayReference);
                foreach (var index in element.Indices)
                    _function.Calls.Index(element, array, _function.Expressions.Lower(index));
                return array.AnyPlace?.Contents;
            case IImplicitIndexerReferenceOperation fromEnd:
                var indexed = _function.Expressions.Lower(fromEnd.Instance);
                _function.Calls.Index(fromEnd, indexed, _function.Expressions.Lower(fromEnd.Argument));
                return _function.Tables.Containers.SynchronisesItself(fromEnd.Instance.Type) ? null : indexed.AnyPlace?.Contents;
            case ILocalReferenceOperation { Local: var local }:
                return Variable(local);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return Variable(parameter);
            case IInvalidOperation when _function.Tables.Inherited.Of(expression, _function.Owner) is { } inherited:
                return new Place(new Location(inherited), _function.This);
            case IInvalidOperation { Syntax: ElementAccessExpressionSyntax element }:
                return Element(expression, element);
            case null or IInstanceReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation or IEventReferenceOperation:
                return null;
            default:
                return _function.Expressions.Lower(expression).Place is { } place && expression is IInvocationOperation { TargetMethod.ReturnsByRef: true } ? place : null;
        }
    }

    /// <summary>An element whose index does not bind.</summary>
    private Place? Element(IOperation expression, ElementAccessExpressionSyntax element)
    {
        Place? contents = null;
        foreach (var part in expression.ChildOperations)
        {
            var value = _function.Expressions.Lower(part);
            if (part.Syntax == element.Expression && !_function.Tables.Containers.SynchronisesItself(part.Type))
                contents = value.AnyPlace?.Contents;
        }

        return contents;
    }

    public Value Load(IOperation expression)
    {
        if (expression is IPropertyReferenceOperation property && !_function.Tables.AutoProperties.IsAuto(property.Property))
            return _function.Calls.Get(property);
        if (expression is IEventReferenceOperation raised)
            return Value.Loaded(new Place(new Location(raised.Event), _function.Expressions.Lower(raised.Instance)), null);
        var place = Of(expression);
        if (place is null)
            Borrow(expression, AccessKind.Load);
        return place is null ? Private(expression) : Load(expression.Syntax, place, OrderOf(place, MemoryOrder.Acquire), PartIn(expression, place));
    }

    /// <summary>The member of a library struct that is read alone: the place is that of the whole.</summary>
    private static ISymbol? PartIn(IOperation expression, Place place) => NullTest.PresenceOf(expression) ?? MemberIn(expression, place) ?? WordIn(expression, place);

    /// <summary>The member itself, where the parameter that is its type stands for one word.</summary>
    public static ISymbol? WordIn(IOperation expression, Place place) => !place.Location.IsContents && InitialValues.TypeOf(place.Location.Member) is ITypeParameterSymbol
        && expression.Type is { TypeKind: not TypeKind.TypeParameter } type && !TornTypes.CanTear(type) ? place.Location.Member : null;

    private static ISymbol? MemberIn(IOperation expression, Place place) => expression is IFieldReferenceOperation { Field: var field } && !TornTypes.CanTear(field.Type)
        && !SymbolEqualityComparer.Default.Equals(field.OriginalDefinition, place.Location.Member) && !SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol?.OriginalDefinition, place.Location.Member) ? field : null;

    public Value Load(SyntaxNode syntax, Place place, MemoryOrder order, ISymbol? part = null)
    {
        if (place.Location is { IsContents: false, Member: IFieldSymbol { IsReadOnly: true } } && ElementWith(place) is null)
            return Value.Loaded(place, null);
        var access = new Access(syntax, AccessKind.Load, place, order, Value.None) { Part = part };
        Flow.Emit(access);
        return Value.Loaded(place, access);
    }

    public void Store(SyntaxNode syntax, Place place, Value value, MemoryOrder order = MemoryOrder.Plain)
    {
        // A member of a struct that lies in an array: whoever reads the element as a whole reads it, too.
        if (ElementWith(place) is { } element)
            Flow.Emit(new Access(syntax, AccessKind.Store, element, MemoryOrder.Plain, Value.Unknown));
        Flow.Emit(new Access(syntax, AccessKind.Store, place, order | OrderOf(place, MemoryOrder.Release), value));
        foreach (var member in syntax is AssignmentExpressionSyntax ? MembersOf(place) : [])
            Flow.Emit(new Access(syntax, AccessKind.Store, new Place(new Location(member), Value.Loaded(place, null)), MemoryOrder.Plain, Value.Unknown));
    }

    /// <summary>The members of a struct of the program that lies in an array as an element: to assign it is to store them. Who is given it by reference stores what he says.</summary>
    private static IEnumerable<ISymbol> MembersOf(Place place) => place.Location.IsContents && InitialValues.TypeOf(place.Location.Member) is IArrayTypeSymbol { ElementType: INamedTypeSymbol { TypeKind: TypeKind.Struct } element } && element.IsInSource()
        ? element.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(field => field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field) : [];

    /// <summary>The element of which the place is a member; null for every other place.</summary>
    private static Place? ElementWith(Place place) => place is { Location: { IsContents: false, Member.ContainingType.IsValueType: true }, Through.Place: { Location.IsContents: true } element } ? element : null;

    /// <summary>Reads what <paramref name="value"/> refers to: elements, entries, state that only the library knows.</summary>
    public void LoadContents(SyntaxNode syntax, Value value, ITypeSymbol? type) => Contents(syntax, value, type, AccessKind.Load);

    public void StoreContents(SyntaxNode syntax, Value value, ITypeSymbol? type) => Contents(syntax, value, type, AccessKind.Store);

    /// <summary>An element of the collection <paramref name="value"/>.</summary>
    public Value ElementOf(Value value) => value.Place is { } place ? Value.Loaded(place.Contents, null) : Value.Unknown;

    private static MemoryOrder OrderOf(Place place, MemoryOrder order) =>
        place is { IsReferred: false, Location: { IsContents: false, Member: IFieldSymbol { IsVolatile: true } } } ? order : MemoryOrder.Plain;

    private void Contents(SyntaxNode syntax, Value value, ITypeSymbol? type, AccessKind kind)
    {
        if (_function.Tables.Containers.SynchronisesItself(type))
            return;
        foreach (var alternative in value.All)
        {
            if (alternative.Place is { } place)
                Flow.Emit(new Access(syntax, kind, place.Contents, MemoryOrder.Plain, kind == AccessKind.Load ? value : Value.Unknown));
            else if (alternative is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol parameter })
                Flow.Emit(new BorrowedAccess(syntax, kind, parameter));
            else if (alternative.Kind == ValueKind.Result && type is not null && Containers.IsCollection(type))
                Flow.Emit(new ResultAccess(syntax, kind, alternative));
        }
    }

    /// <summary>Unknown code that is called for its effect may change what it works on, and the fields of this object that are open to it.</summary>
    public void PresumeStores(SyntaxNode syntax, Value receiver, ITypeSymbol? holder, IEnumerable<Value> arguments)
    {
        if (receiver.Place is { Location.IsContents: false } place && !_function.Tables.Containers.SynchronisesItself(holder))
            Flow.Emit(new Presumption(syntax, place.Contents));
        if (arguments.Any(argument => argument.Kind == ValueKind.This))
            PresumeStoresToThis(syntax, step: null);
    }

    /// <summary>The same for code that is given this object, and for an abstract function of it.</summary>
    public void PresumeStoresToThis(SyntaxNode syntax, IMethodSymbol? step)
    {
        if (!Flow.HasLocks || _function.Owner.ContainingType is not { } type)
            return;
        foreach (var place in type.GetMembers().Where(member => !member.IsStatic).SelectMany(OpenPlaces))
            Flow.Emit(new Presumption(syntax, place, step));
    }

    /// <summary>What other code may store into the member of an object that it is given: another value, and entries of a collection.</summary>
    private IEnumerable<Place> OpenPlaces(ISymbol member)
    {
        var (type, isAssigned) = member switch
        {
            IFieldSymbol { IsImplicitlyDeclared: false, DeclaredAccessibility: not Accessibility.Private } field => (field.Type, !field.IsReadOnly),
            IPropertySymbol { DeclaredAccessibility: not Accessibility.Private } property when _function.Tables.AutoProperties.IsAuto(property) => (property.Type, property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: not Accessibility.Private }),
            _ => default((ITypeSymbol Type, bool IsAssigned)),
        };
        if (type is null)
            yield break;
        var place = new Place(new Location(member), Value.This);
        if (isAssigned)
            yield return place;
        if (Containers.IsCollection(type) && !_function.Tables.Containers.SynchronisesItself(type))
            yield return place.Contents;
    }

    /// <summary>An element of an array that the function is given.</summary>
    public void Borrow(IOperation? expression, AccessKind kind)
    {
        if (expression is IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation or IParameterReferenceOperation } element)
            Contents(element.Syntax, Private(element.ArrayReference), element.ArrayReference.Type, kind);
    }

    private Value Private(IOperation expression) => expression switch
    {
        ILocalReferenceOperation { Local: var local } => _function.Locals[local],
        IParameterReferenceOperation { Parameter: var parameter } => _function.Locals[parameter],
        _ => Value.Unknown,
    };

    /// <summary>A local or parameter that is no private memory: a field of its object or closure, or a reference to another place.</summary>
    public Place? Variable(ISymbol variable) => variable is IParameterSymbol parameter && parameter.IsStateFor(_function.Owner)
        ? new Place(new Location(variable), _function.This)
        : _function.Locals.IsCaptured(variable) ? new Place(new Location(variable), Value.None) : _function.Locals.Reference(variable);

    /// <summary>The field behind a property.</summary>
    public Place? Behind(IPropertyReferenceOperation reference) => Member(reference.Property, reference.Instance);

    private Place? Member(ISymbol member, IOperation? instance)
    {
        if (member.IsStatic)
        {
            var isOwn = _function.IsConstruction && _function.Owner.IsStatic && SymbolEqualityComparer.Default.Equals(member.ContainingType, _function.Owner.ContainingType);
            return new Place(new Location(member), isOwn ? _function.This : Value.None);
        }

        if (instance?.Type is not { IsValueType: true } || instance is IInstanceReferenceOperation)
            return new Place(new Location(member), _function.Expressions.Lower(instance));
        if (instance is IParameterReferenceOperation { Parameter: { RefKind: RefKind.Ref or RefKind.In } lent } && member.IsInSource() && !instance.Type.IsTupleType && Of(instance) is null)
            return new Place(new Location(member), Value.Parameter(lent));
        if (instance is IInvocationOperation { TargetMethod: { ReturnsByRef: true } lender } && lender.IsInSource() && member.IsInSource() && !instance.Type.IsTupleType)
            return new Place(new Location(member), _function.Expressions.Lower(instance));
        if (Of(instance) is not { } outer)
            return null;

        // The fields of tuples and other library structs are parts of the one place that holds the struct.
        return member.IsInSource() && !instance.Type.IsTupleType ? new Place(new Location(member), Value.Loaded(outer, null)) : outer;
    }
}
