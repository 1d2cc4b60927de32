using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds the tests of shared locations, wherever the load and the test are: in one body, or the load in a helper.</summary>
internal static class Observations
{
    public static Dictionary<Location, List<Observation>> Of(Program program)
    {
        Dictionary<Body, List<Site>> returned = [];
        return Collect(program, (operand, body, isRelational) => LoadsBehind(operand, program, returned, isRelational).Concat(LoadsAlwaysPassed(operand, body, program)));
    }

    /// <summary>The tests of a parameter, where a caller passes what it has loaded.</summary>
    public static Dictionary<Location, List<Observation>> OfArguments(Program program) => Collect(program, (operand, body, _) => LoadsPassed(operand, body, program));

    private static Dictionary<Location, List<Observation>> Collect(Program program, Func<Value, Body, bool, IEnumerable<Site>> loadsBehind)
    {
        Dictionary<Location, List<Observation>> all = [];
        Dictionary<Location, IReadOnlyCollection<object?>> initials = [];
        HashSet<Location> there = [];
        var stale = new StaleMarks(program);
        foreach (var body in program.Bodies)
        {
            for (var node = 0; node < body.Count; node++)
            {
                if (body.Events[node] is not Test { Condition: var condition })
                    continue;
                var isRelational = condition.Relation is not (Relation.Equal or Relation.NotEqual);
                foreach (var load in loadsBehind(condition.Left, body, isRelational).Concat(loadsBehind(condition.Right, body, isRelational)))
                    Add(load, new Site(body, node));
            }
        }

        return all;

        void Add(Site load, Site test)
        {
            var location = ((Access)load.Event).Location;
            if (location.IsInherited || program.Construction.IsUnshared(load) || (program.Construction.Covers(test) && !IsOfAllObjects(location, test)) || OwnIdentity.IsAskedFor(((Test)test.Event).Condition, program) || ChosenTexts.Ask(test.Event.Syntax) || IsComparison(((Test)test.Event).Condition))
                return;
            if (!initials.TryGetValue(location, out var initial))
            {
                initials[location] = initial = InitialValues.Of(location, program);
                if (InitialValues.AreThere(location, program))
                    there.Add(location);
            }

            if (there.Contains(location) && ((Test)test.Event).Condition.Right is { Kind: ValueKind.Constant, ConstantValue: null })
                return;
            if (!all.TryGetValue(location, out var list))
                all[location] = list = [];
            var condition = ((Test)test.Event).Condition;
            var isLeft = condition.Left.All.Any(value => ReferenceEquals(value.Source, load.Event)) || condition.Left.Kind is ValueKind.Result or ValueKind.Parameter;
            foreach (var outcome in new[] { true, false })
            {
                if (!isLeft || InitialValues.AreUnknown(location) || IsAskedAsAWhole(load, condition) || condition.Right.Kind != ValueKind.Constant || initial.All(value => condition.Holds(value) == !outcome) || stale.Are(load, test, outcome))
                    list.Add(new Observation(load, test, outcome));
            }
        }
    }

    /// <summary>The same member of two objects: whoever sorts them, or asks whether they are equal, waits for neither.</summary>
    private static bool IsComparison(Condition condition) => condition is { Left: { Kind: ValueKind.Loaded, Place: { Through.Kind: var left } one }, Right: { Kind: ValueKind.Loaded, Place: { Through.Kind: var right } other } }
        && left != right && one.Location.Equals(other.Location);

    /// <summary>A constructor has its own object for itself, and no static.</summary>
    private static bool IsOfAllObjects(Location location, Site test) => location.Member is { IsStatic: true } and (IFieldSymbol or IPropertySymbol) && test.Body.Method is { IsStatic: false };

    /// <summary>The loads whose value the operand of a test is: its own, or those whose value a helper returns.</summary>
    private static IEnumerable<Site> LoadsBehind(Value operand, Program program, Dictionary<Body, List<Site>> returned, bool isRelational)
    {
        foreach (var value in operand.All)
        {
            // The age of a stamp, compared with a bound, tests the stamp.
            foreach (var part in isRelational && value.Map is null ? value.Operands.Insert(0, value) : ImmutableArray.Create(value))
            {
                if (part.Source is Access access)
                    yield return program.SiteOf(access);
            }

            if (value is not { Kind: ValueKind.Result, Source: Call call })
                continue;
            if (call.Receiver.Source is Access whole && IsAskedBy(call, whole))
                yield return program.SiteOf(whole);
            foreach (var callee in program.TargetsOf(call))
            {
                if (!returned.TryGetValue(callee, out var loads))
                    returned[callee] = loads = [.. Returned(callee).Select(program.SiteOf)];
                foreach (var load in loads)
                    yield return load;
            }
        }
    }

    /// <summary>A predicate of a value of several words asks the copy that it is called on; what it says of the default nobody knows.</summary>
    private static bool IsAskedBy(Call predicate, Access copy) => copy is { IsLoad: true, Part: null, Location.IsContents: false } && predicate.Target is { IsStatic: false, ReturnType.SpecialType: SpecialType.System_Boolean, ContainingType.IsValueType: true }
        && TornTypes.CanTear(InitialValues.TypeOf(copy.Location.Member));

    private static bool IsAskedAsAWhole(Site load, Condition condition) => condition.Left is { Kind: ValueKind.Result, Source: Call predicate } && ReferenceEquals(predicate.Receiver.Source, load.Event) && IsAskedBy(predicate, (Access)load.Event);

    private static IEnumerable<Site> LoadsPassed(Value operand, Body body, Program program) =>
        operand is not { Kind: ValueKind.Parameter, Alternatives.IsEmpty: true, Symbol: IParameterSymbol parameter } || body.Method is not { } method ? []
        : program.CallSitesOf(method).Select(site => (site.Event as Call)?.ArgumentOf(parameter)?.Source).OfType<Access>().Select(program.SiteOf);

    /// <summary>The loads of a parameter for which every caller passes one and the same mark of the object.</summary>
    private static List<Site> LoadsAlwaysPassed(Value operand, Body body, Program program)
    {
        List<Site> loads = [.. LoadsPassed(operand, body, program)];
        return loads.Count > 0 && ((Access)loads[0].Event).Location is var mark && FlagTypes.IsState(InitialValues.TypeOf(mark.Member)!)
            && program.CallSitesOf(body.Method!).Count == loads.Count && loads.TrueForAll(load => load.Event is Access { Place.IsOfThis: true, Location: var location } && location.Equals(mark)) ? loads : [];
    }

    private static IEnumerable<Access> Returned(Body body) => body.Events.OfType<Exit>()
        .Where(exit => exit.Returned is { Kind: ValueKind.Loaded, Source: Access }).Select(exit => (Access)exit.Returned.Source!);
}
