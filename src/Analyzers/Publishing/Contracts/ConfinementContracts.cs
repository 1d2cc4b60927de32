using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Checks <see cref="ContractKind.ThreadConfined"/>: no code hands what is confined to another thread.</summary>
internal sealed class ConfinementContracts
{
    private readonly Program _program;

    public ConfinementContracts(Program program) => _program = program;

    public IEnumerable<ContractViolation> Violations()
    {
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        foreach (var location in _program.Locations.Where(location => IsConfined(location.Member)))
        {
            if (Of(location) is { } violation && seen.Add(location.Member))
                yield return violation;
        }

        foreach (var (member, type) in _program.Contracts.SharedHolders)
        {
            yield return new ContractViolation(ContractKind.ThreadConfined, type, member.DeclaringSyntaxReferences[0].GetSyntax(), null,
                $"'{member.Name}' keeps its objects where every thread finds them");
        }
    }

    private bool IsConfined(ISymbol member) => member is ILocalSymbol or IParameterSymbol
        ? InitialValues.TypeOf(member) is { } type && _program.Contracts.IsConfined(type.OriginalDefinition)
        : _program.Contracts.IsConfined(member);

    private ContractViolation? Of(Location location)
    {
        var accesses = _program.AccessesOf(location).FindAll(site => !_program.Construction.IsUnpublished(site) && !_program.Waits.Precede(site));
        var inside = accesses.Find(site => _program.Spawned.Runs(site.Body));
        var outside = _program.AccessesOf(location).Find(site => !_program.Spawned.Runs(site.Body));
        if (inside.Body is null || outside.Body is null || !IsHandedOver(location, accesses))
            return null;
        return new ContractViolation(ContractKind.ThreadConfined, location.Member, inside.Event.Syntax, outside.Event.Syntax,
            $"'{FunctionNames.Of(inside.Body.Owner)}' uses it on a thread of its own, '{FunctionNames.Of(outside.Body.Owner)}' on another");
    }

    /// <summary>A captured variable is handed over with its object; a member is where one thread stores it and another one uses it.</summary>
    private bool IsHandedOver(Location location, List<Site> accesses) => location.Member is ILocalSymbol or IParameterSymbol
        || _program.Spawned.Separates(location, accesses.FindAll(site => site.Event is Access { IsStore: true }), accesses);
}
