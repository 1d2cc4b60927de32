using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Tells contracts that can be kept from those that cannot be meant so.</summary>
internal sealed class ContractCheck
{
    private readonly Compilation _compilation;
    private readonly AutoProperties _autoProperties = new();
    private readonly Containers _containers = new();

    public ContractCheck(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether another assembly declares the symbol.</summary>
    public bool IsForeign(ISymbol symbol) => symbol.ContainingAssembly is { } assembly && !SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly);

    /// <summary>Why the contract cannot be honoured; null when it can.</summary>
    public string? Objection(Contract contract) => OwnObjection(contract) ?? Contradiction(contract);

    /// <summary>The flag that a well-formed <see cref="ContractKind.PublishedBy"/> names.</summary>
    public ISymbol? FlagOf(Contract contract)
    {
        var path = FlagPath.Of(contract);
        return path.IsEmpty ? null : FlagPath.Resolve(path, contract.Holder.ContainingType, _compilation);
    }

    private string? OwnObjection(Contract contract) => contract.Kind switch
    {
        ContractKind.BenignRace => string.IsNullOrWhiteSpace(contract.Text) ? "it gives no reason" : null,
        ContractKind.ThreadConfined => FlagFitness.MemoryObjection(contract.Holder, _autoProperties),
        ContractKind.PublicationFlag => FlagFitness.Objection(contract.Holder, _autoProperties),
        _ => FlagFitness.MemoryObjection(contract.Holder, _autoProperties) ?? PayloadObjection(contract.Holder) ?? FlagObjection(contract),
    };

    /// <summary>What never changes after construction is published with its object; the contents of a collection may still be built later.</summary>
    private string? PayloadObjection(ISymbol member) => FlagFitness.IsFixed(member)
        && InitialValues.TypeOf(member) is { } type && (type.IsValueType || _containers.SynchronisesItself(type))
            ? $"'{member.Name}' never changes after construction" : null;

    private string? FlagObjection(Contract contract)
    {
        var member = contract.Holder;
        if (FlagPath.Of(contract).IsEmpty)
            return "it names no flag";
        if (FlagOf(contract) is not { } flag)
            return $"'{member.ContainingType.Name}' has no field or auto-property '{string.Join(".", FlagPath.Of(contract))}'";
        if (SymbolEqualityComparer.Default.Equals(flag, member.OriginalDefinition))
            return "a member cannot publish itself";
        if (FlagFitness.Objection(flag, _autoProperties) is { } objection)
            return objection;
        if (member.IsStatic && !flag.IsStatic)
            return $"'{member.Name}' is one for all objects, '{flag.Name}' belongs to a single one";
        return Reachability.Leads(member.ContainingType, flag) ? null : $"no member of '{member.ContainingType.Name}' leads to an object with the flag '{flag.Name}'";
    }

    /// <summary>Of two contracts that exclude each other the later kind is reported, once.</summary>
    private static string? Contradiction(Contract contract)
    {
        for (var holder = contract.Holder; holder is not null and not INamespaceSymbol; holder = holder.ContainingSymbol)
        {
            foreach (var other in Contract.Of(holder))
            {
                if (other.Kind < contract.Kind && other.Kind <= ContractKind.BenignRace)
                    return $"it contradicts [{other.Kind}] on '{holder.Name}'";
            }
        }

        return null;
    }
}
