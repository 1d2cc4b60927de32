using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds values of several words that are stored lazily and tested without a lock.</summary>
internal sealed class TornValues
{
    private readonly Program _program;
    private readonly Evidence _evidence;
    private readonly HarmlessTears _harmless;

    public TornValues(Program program, Evidence evidence)
    {
        _program = program;
        _evidence = evidence;
        _harmless = new HarmlessTears(program);
    }

    public IEnumerable<TornValue> All(Dictionary<Location, List<Observation>> observations, GuardedLoads guarded)
    {
        foreach (var tests in observations.SelectMany(pair => pair.Value, (pair, test) => (Value: ValueOf(test) is { } whole && _program.SharedStoresOf(whole).Count > 0 ? whole : pair.Key, test)).GroupBy(pair => pair.Value, pair => pair.test))
        {
            if (CanTear(tests.Key) && Of(tests.Key, [.. tests], observations, guarded) is { } value)
                yield return value;
        }
    }

    /// <summary>Whether the value has several words; of what a collection holds only the elements of an array are values.</summary>
    private static bool CanTear(Location location) => TornTypes.CanTear(InitialValues.TypeOf(location)) && !(location.IsContents && InitialValues.TypeOf(location.Member) is not IArrayTypeSymbol { ElementType: not ITypeParameterSymbol { HasValueTypeConstraint: false } });

    /// <summary>The value of several words of which one member is tested, where the reader uses more of it; null for every other test.</summary>
    private static Location? ValueOf(Observation test) => test.Access is { Location.Member: { ContainingType.IsValueType: true } word, Place.Through: { Kind: ValueKind.Loaded, Place: { Location: { IsContents: false } value } } }
        && TornTypes.CanTear(InitialValues.TypeOf(value.Member)) && test.Load.Body.Events.Any(step => step is Access { IsLoad: true } load && (load.Location.Equals(value)
            || (!SymbolEqualityComparer.Default.Equals(load.Location.Member, word) && load.Place.Through is { Kind: ValueKind.Loaded, Place.Location: var whole } && whole.Equals(value)))) ? value : null;

    private TornValue? Of(Location location, List<Observation> observations, Dictionary<Location, List<Observation>> tests, GuardedLoads guarded)
    {
        var stores = _program.SharedStoresOf(location);
        if (stores.Count == 0)
            return null;
        if (IsAlwaysSet(location, stores) || _harmless.HasOneWord(location) || _harmless.IsOwnMark(location, stores))
            return null;
        var locks = _program.Locks.OfAll(stores);
        var lockFree = observations.FindAll(observation => !Protection.Covers(_program, observation.Load, locks) && !guarded.Contains(observation.Load));
        var lazy = stores.FindAll(store => !Resets.Is(store) && !IsWholeAnyway(store));
        lockFree = lockFree.FindAll(observation => !_harmless.IsTakenForUnset(observation.Load) && !IsOneWord(observation, stores) && !IsNullTestOfParameter(observation) && !IsConstructed(observation) && (LazyShape.Fits(_program, lazy.FindAll(store => IsOfTheSameObject(store, observation)), [observation]) || IsFed(observation, lazy) || IsKeptUnderLock(observation, lazy)));
        if (lockFree.Count == 0)
            return null;
        var loads = lockFree.ConvertAll(observation => observation.Load);
        var published = lazy.FindAll(store => LazyShape.Fits(_program, [store], lockFree) || _program.Spawned.Runs(store.Body) || !_program.Locks.LocallyAt(store).IsEmpty);
        return published.Count > 0 && (_evidence.Of(location, published, loads) ?? (_evidence.IsSetByAnotherThread(location, published, loads) ? EvidenceKind.OtherThread : null)) is { } evidence && IsEnough(evidence, location, stores, lazy, lockFree, tests)
            ? new TornValue(location, loads, published, evidence) { IsWorkedOn = evidence is not (EvidenceKind.Contract or EvidenceKind.Assumed) && (IsWorkedOn(stores, lazy, lockFree) || (evidence == EvidenceKind.Lock && IsOnlyKept(location, lazy, lockFree)) || (evidence == EvidenceKind.Lock && IsSetByOthers(location, lazy, lockFree)) || _evidence.IsPartlyOwned(location, stores.Concat(loads))) }
            : null;
    }

    /// <summary>What only shows that others may have the object, or that its code knows of order, is enough for a value that each of them would compute.</summary>
    private bool IsEnough(EvidenceKind evidence, Location location, List<Site> stores, List<Site> lazy, List<Observation> lockFree, Dictionary<Location, List<Observation>> tests) => evidence switch
    {
        not (EvidenceKind.Lock or EvidenceKind.Contract) when location.IsContents => evidence == EvidenceKind.OtherThread && lockFree.Exists(observation => !OwnElements.Contain(_program, observation.Load)),
        EvidenceKind.Lock => !lazy.TrueForAll(IsIntoArgumentOfUser) && stores.Exists(store => IsKeptByItsLock(store, location, lockFree)) && lockFree.Exists(observation => IsOwn(observation.Access.Place) || IsPartOf(location, observation.Load.Body.Owner)),
        EvidenceKind.OrderedSide => stores.TrueForAll(store => IsFilledIn(store, lockFree)) && lockFree.TrueForAll(observation => IsUnset(observation.Condition.Right, location)) && IsMemo(location, lazy, lockFree),
        EvidenceKind.SharedObject => !IsOpen(location) && lockFree.Exists(observation => IsUnset(observation.Condition.Right, location)) && IsMemo(location, lazy, lockFree) && !_evidence.ServesOneUser(location, stores, tests),
        EvidenceKind.AsyncMember => lockFree.Exists(IsInTask) && IsMemo(location, lazy, lockFree) && !_evidence.ServesOneUser(location, stores, tests),
        _ => true,
    };

    /// <summary>A value that several places set lazily and that started code asks for is state that threads work on.</summary>
    private bool IsWorkedOn(List<Site> stores, List<Site> lazy, List<Observation> lockFree) => stores.Count > 1
        && lockFree.Exists(observation => _program.Spawned.Runs(observation.Load.Body)) && LazyShape.Fits(_program, lazy, lockFree);

    /// <summary>A value that no test leads to and that no thread brings: its users set it, when the object's life begins or changes, and its lock is all that speaks of others: no container shares the object.</summary>
    private bool IsOnlyKept(Location location, List<Site> lazy, List<Observation> lockFree) => IsOneWordOrNone(location) && !_evidence.IsSharedObject(location) && !LazyShape.Fits(_program, lazy, lockFree) && !lazy.Exists(store => _program.Spawned.Runs(store.Body));

    /// <summary>A word that may be missing, or a point in time: half of it is an old value, or none.</summary>
    private static bool IsOneWordOrNone(Location location) => InitialValues.TypeOf(location) is { } type && (TimeTypes.Are(type) || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var word] } && (!TornTypes.CanTear(word) || TimeTypes.Are(word))));

    /// <summary>A property that only other types set, each under a lock of its own: who asks the object for it need not run at the same time.</summary>
    private static bool IsSetByOthers(Location location, List<Site> lazy, List<Observation> lockFree) => IsOpen(location) && lazy.TrueForAll(store => !IsPartOf(location, store.Body.Owner) && !IsOfType(store, location)) && lockFree.TrueForAll(observation => IsOfType(observation.Load, location));

    private static bool IsOfType(Site site, Location location) => SymbolEqualityComparer.Default.Equals(site.Body.Owner.ContainingType?.Outermost().OriginalDefinition, location.Member.ContainingType.Outermost().OriginalDefinition);

    /// <summary>A property that its users set, too, is filled where the object is made, or by the one who has it.</summary>
    private static bool IsOpen(Location location) => location.Member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, SetMethod: { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false } };

    /// <summary>Whether the lock that a store holds is one of those who ask, or of the object: another type takes it for what it is given, whatever the object's own code does.</summary>
    private bool IsKeptByItsLock(Site store, Location location, List<Observation> lockFree) => !_program.Locks.At(store).IsEmpty && (IsOwn(((Access)store.Event).Place) || IsPartOf(location, store.Body.Owner)
        || lockFree.Exists(observation => SymbolEqualityComparer.Default.Equals(observation.Load.Body.Owner.ContainingType, store.Body.Owner.ContainingType)));

    /// <summary>Whether an asynchronous member asks for the value itself; one that returns nothing is the handler of one source of events.</summary>
    private static bool IsInTask(Observation observation) => observation.Load.Body.Method is { IsAsync: true, ReturnsVoid: false };

    /// <summary>Whether the observer, those who ask it, and those whom it calls read one word of the value and no more: one word is whole.</summary>
    private bool IsOneWord(Observation observation, List<Site> stores)
    {
        if (observation.Access.Part is not { } part)
            return false;
        var asking = new HashSet<Body>([observation.Load.Body, observation.Test.Body]);
        if (observation.Load.Body.Method is { } asked)
            asking.UnionWith(_program.CallSitesOf(asked).Select(site => site.Body));
        asking.UnionWith(asking.ToList().SelectMany(body => body.Events.OfType<Call>().SelectMany(_program.TargetsOf)));
        return !_program.AccessesOf(observation.Access.Location)
            .Exists(site => IsIn(site.Body) && site.Event is Access { IsLoad: true } other && !SymbolEqualityComparer.Default.Equals(other.Part, part)
                && stores.Exists(store => !InitialValues.AreDeclared([store]) && !Protection.Covers(_program, site, _program.Locks.At(store))));

        bool IsIn(Body body) => asking.Contains(body) || (body.Method is { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction, ContainingSymbol: IMethodSymbol outer } && _program.BodyOf(outer) is { } around && asking.Contains(around));
    }

    /// <summary>Whether the store writes the object that the observer has tested, as far as their code and one call between them show.</summary>
    private bool IsOfTheSameObject(Site store, Observation observation)
    {
        var (place, family) = (((Access)store.Event).Place, Family.Of(observation.Load));
        if (store.Body == observation.Load.Body)
            return family.Includes(place, isNear: true);
        return place.IsOfThis
            || observation.Load.Body.Events.OfType<Call>().Any(call => _program.TargetsOf(call).Contains(store.Body) && family.In(call, store.Body)?.Includes(place, isNear: true) == true);
    }

    /// <summary>Zero in a nullable word: whoever sees that it is there, and not yet which it is, reads zero.</summary>
    private static bool IsWholeAnyway(Site store) => store.Event is Access { Value: { Kind: ValueKind.Constant, ConstantValue: { } constant }, Location.Member: var member }
        && InitialValues.TypeOf(member) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var word] } && Equals(constant, DefaultValues.Of(word));

    /// <summary>A value that another thread brings into an object that the reader has not just been given, and that it asks whether it is there.</summary>
    private bool IsFed(Observation observation, List<Site> stores) => (IsOfThis(observation.Access.Place) || observation.Access.Place.Holder is not null) && IsUnset(observation.Condition.Right, observation.Access.Location)
        && stores.Exists(store => _program.Spawned.Runs(store.Body)) && !_program.Spawned.Runs(observation.Load.Body);

    /// <summary>A value of this object, or a word of one.</summary>
    private static bool IsOfThis(Place place) => place.IsOfThis || (place is { Location.Member.ContainingType.IsValueType: true, Through.Place.IsOfThis: true });

    /// <summary>A value that is only ever stored under a lock, and that the reader asks without it whether it is there.</summary>
    private bool IsKeptUnderLock(Observation observation, List<Site> stores) => IsUnset(observation.Condition.Right, observation.Access.Location)
        && stores.TrueForAll(store => IsOwn(((Access)store.Event).Place) && !_program.Locks.LocallyAt(store).IsEmpty);

    /// <summary>Null, zero, or what the type calls empty.</summary>
    private static bool IsUnset(Value value, Location location) => value.Kind == ValueKind.Constant
        ? value.ConstantValue is null || Condition.Compare(value.ConstantValue, 0) == 0 || Equals(value.ConstantValue, DefaultValues.Of(InitialValues.TypeOf(location)))
        : value.Place?.Location.Member is IFieldSymbol { IsStatic: true, IsReadOnly: true, Type: var type } && SymbolEqualityComparer.Default.Equals(type, InitialValues.TypeOf(location));

    /// <summary>A nullable word that every constructor sets, and nobody takes back, is there from the beginning: only the word changes.</summary>
    private bool IsAlwaysSet(Location location, List<Site> stores) => !location.IsContents && InitialValues.TypeOf(location.Member) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var word] }
        && !TornTypes.CanTear(word) && !stores.Exists(Resets.Is) && _program.ConstructorsOf(location.Member.ContainingType).ToList() is { Count: > 0 } constructors
        && constructors.TrueForAll(constructor => constructor.Events.Any(step => step is Access { IsStore: true, Value: not { Kind: ValueKind.Constant, ConstantValue: null } } set && set.Location.Equals(location)));

    /// <summary>The value is computed for the object where it is found missing; one that is told, or filled when the object is made, is a setting that its user makes.</summary>
    private bool IsMemo(Location location, List<Site> lazy, List<Observation> lockFree) =>
        (lazy.Exists(store => ((Access)store.Event).Place.IsOfThis && IsFilledIn(store, lockFree)) || lazy.TrueForAll(store => IsFilledIn(store, lockFree) && !IsArgument(store, lockFree) && ((Access)store.Event).Value.Kind != ValueKind.Constant))
        && !_program.AccessesOf(location).Exists(site => site.Event is Access { IsStore: true } && site.Body.Method is { IsInitOnly: true });

    private bool IsFilledIn(Site store, List<Observation> lockFree) => ((Access)store.Event).Value.Kind != ValueKind.Parameter && lockFree.Exists(observation => IsOfTheSameObject(store, observation) && LazyShape.Fits(_program, [store], [observation]));

    /// <summary>Whether the object is one that code outside the program passes.</summary>
    private bool IsIntoArgumentOfUser(Site store) => ((Access)store.Event).Place.Through is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol { ContainingSymbol: IMethodSymbol method } } && _program.CallSitesOf(method).Count == 0;

    /// <summary>A value of this object, of its type, or of what a field of it holds: a lock that others take says nothing of an object that code is given.</summary>
    private static bool IsOwn(Place place) => place.IsOfThis || place.Holder is not null;

    /// <summary>A member of a type within the type of the code: its objects are parts of that one's.</summary>
    private static bool IsPartOf(Location location, ISymbol code) => location.Member.ContainingType is { ContainingType: not null } part && code.ContainingType is { } own
        && SymbolEqualityComparer.Default.Equals(part.Outermost().OriginalDefinition, own.Outermost().OriginalDefinition);

    /// <summary>Whether one function tests what it is given and sets it: a setting that it completes.</summary>
    private static bool IsArgument(Site store, List<Observation> lockFree) => ((Access)store.Event).Place.Through.Kind == ValueKind.Parameter && lockFree.TrueForAll(observation => observation.Load.Body == store.Body);

    /// <summary>Outside the generic type its parameter stands for some type, which need not tear.</summary>
    private static bool IsConstructed(Observation observation) => observation.Access.Location.Member is var member && InitialValues.TypeOf(member) is ITypeParameterSymbol
        && !SymbolEqualityComparer.Default.Equals(observation.Load.Body.Owner.ContainingType?.OriginalDefinition, member.ContainingType);

    /// <summary>What is compared with null although its type is a parameter is meant to be a reference; a comparer that is given the default takes any value.</summary>
    private static bool IsNullTestOfParameter(Observation observation) => !observation.Test.Event.Syntax.DescendantNodes().Any(node => node.IsKind(SyntaxKind.DefaultLiteralExpression) || node is DefaultExpressionSyntax)
        && InitialValues.TypeOf(observation.Access.Location.Member) is ITypeParameterSymbol && observation.Condition.Right is { Kind: ValueKind.Constant, ConstantValue: null };
}
