using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Values of several words of which a torn copy tells nobody anything else than a whole one does: the old value, or the new one.</summary>
internal sealed class HarmlessTears
{
    private readonly Program _program;

    public HarmlessTears(Program program) => _program = program;

    /// <summary>Whether only one word of the value ever changes: the times of a clock without an offset all have the same.</summary>
    public bool HasOneWord(Location location) => InitialValues.TypeOf(location) is { Name: nameof(DateTimeOffset), ContainingNamespace.Name: nameof(System) }
        && _program.AccessesOf(location).FindAll(site => site.Event is Access { IsStore: true }) is { Count: > 0 } stores && stores.TrueForAll(store => ((Access)store.Event).Value.All.All(HasNoOffset));

    private static bool HasNoOffset(Value time) => time.IsUtcTime || time is { Kind: ValueKind.Constant }
        || time.Place?.Location.Member is IFieldSymbol { IsStatic: true, IsReadOnly: true, ContainingType: var library } && TimeTypes.Are(library);

    /// <summary>
    /// Whether each reader looks for what it has stored itself, and for nothing else: its own thread's number, or what its caller is known by. It sees
    /// its own store whole, no mixture of others is equal to it, and it reads nothing beside it.
    /// </summary>
    public bool IsOwnMark(Location location, List<Site> stores) => stores.TrueForAll(store => Resets.Is(store) || IsOwn(((Access)store.Event).Value))
        && _program.AccessesOf(location).Select(site => site.Body).Distinct().Where(body => !stores.Exists(store => store.Body == body)).ToList() is { Count: > 0 } readers
        && readers.TrueForAll(reader => LooksForOwn(reader, location));

    private static bool LooksForOwn(Body reader, Location location)
    {
        var asked = reader.Events.OfType<Test>().Select(test => test.Condition).Where(condition => IsOf(condition.Left, location) || IsOf(condition.Right, location)).ToList();
        return asked.Exists(IsIdentity) && asked.TrueForAll(condition => IsIdentity(condition) || condition.Right is { Kind: ValueKind.Constant, ConstantValue: null })
            && reader.Events.OfType<Access>().All(access => access.Location.Equals(location) || access.Place.IsReachedThrough(location))
            && reader.Events.All(step => step is Test or Access { IsLoad: true } || Uses.Of(step).All(value => !IsOf(value, location)));
    }

    private static bool IsIdentity(Condition condition) => condition.Relation is Relation.Equal or Relation.NotEqual && (IsOwn(condition.Left) || IsOwn(condition.Right));

    private static bool IsOwn(Value value) => value.Kind is ValueKind.Parameter or ValueKind.OwnThread;

    private static bool IsOf(Value value, Location location) => value.All.Any(one => one.Kind == ValueKind.Loaded && one.ComesFrom(location));

    /// <summary>
    /// Whether whoever has loaded a nullable word takes one of which only the mark has come, and not yet the word, for one that is not there: all tests have the
    /// same outcome for both, and nothing else learns which it was.
    /// </summary>
    public bool IsTakenForUnset(Site load) => InitialValues.TypeOf(((Access)load.Event).Location) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var word] } && !TornTypes.CanTear(word)
        && _program.TestsOf((Access)load.Event) is { Count: > 0 } tests && tests.TrueForAll(test => AreAlike((Test)test.Event, word))
        && load.Body.Events.All(step => step is Test || !Uses.Of(step).Any(value => value.Alternatives.IsEmpty && value.Source == load.Event));

    private static bool AreAlike(Test test, ITypeSymbol word) => test.Condition is { Left: { Kind: ValueKind.Loaded, Map: null }, Relation: Relation.Equal or Relation.NotEqual, Right: { Kind: ValueKind.Constant, ConstantValue: { } asked } } ? !Equals(asked, DefaultValues.Of(word))
        : test.Syntax is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: LiteralExpressionSyntax other } && IsDefault(other);

    private static bool IsDefault(LiteralExpressionSyntax literal) => literal.Kind() is SyntaxKind.FalseLiteralExpression or SyntaxKind.DefaultLiteralExpression || literal.Token.Value is 0 or 0L;
}
