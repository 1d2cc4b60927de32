using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The contracts of one compilation that can be honoured.</summary>
internal sealed class Contracts
{
    private readonly ContractCheck? _check;
    private readonly ConcurrentDictionary<ISymbol, bool> _flags = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<PublishedMember> _published = [];
    private readonly ConcurrentBag<(ISymbol Member, INamedTypeSymbol Type)> _sharedHolders = [];
    private readonly ConcurrentDictionary<ISymbol, bool> _confinedMembers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _benign = new(SymbolEqualityComparer.Default);

    private Contracts(ContractCheck? check) => _check = check;

    /// <summary>Those of a compilation without contracts.</summary>
    public static Contracts None => new(null);

    public static Contracts Of(Compilation compilation) => Contract.AreKnownTo(compilation) ? new(new ContractCheck(compilation)) : None;

    /// <summary>Whether the compilation knows the attributes at all.</summary>
    public bool Exist => _check is not null;

    public IEnumerable<PublishedMember> PublishedMembers => _published.OrderBy(pair => pair.Member.ToDisplayString(), StringComparer.Ordinal);

    /// <summary>The members that keep objects of a confined type where other threads find them.</summary>
    public IEnumerable<(ISymbol Member, INamedTypeSymbol Type)> SharedHolders => _sharedHolders.OrderBy(pair => pair.Member.ToDisplayString(), StringComparer.Ordinal);

    /// <summary>Whether a contract says that several threads use the flag.</summary>
    public bool IsFlag(ISymbol member) => _flags.ContainsKey(member.OriginalDefinition);

    /// <summary>Takes over what a type and its members say.</summary>
    public void Note(INamedTypeSymbol type)
    {
        foreach (var contract in On(type))
        {
            if (_check!.Objection(contract) is null)
                Take(contract, _check);
        }

        if (_check is null)
            return;
        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared))
        {
            if (SharedTypes.HeldBy(member).FirstOrDefault(IsConfined) is { } confined && !IsBenign(member) && !Has(member, ContractKind.ThreadConfined))
                _sharedHolders.Add((member, confined));
        }
    }

    /// <summary>
    /// Takes over what referenced assemblies say of the members that this compilation uses. What cannot be honoured is left out silently: it
    /// is for their own compilations to say.
    /// </summary>
    public void NoteReferenced(IEnumerable<Location> used)
    {
        if (_check is null)
            return;
        foreach (var member in used.Select(location => location.Member).Where(_check.IsForeign).Distinct(SymbolEqualityComparer.Default))
        {
            foreach (var contract in Contract.Of(member!).Where(contract => _check.Objection(contract) is null))
                Take(contract, _check);
        }
    }

    /// <summary>Whether another assembly declares the member: its writers are not all known here.</summary>
    public bool IsForeign(ISymbol member) => _check?.IsForeign(member) == true;

    /// <summary>What a type and its members say that cannot be meant so.</summary>
    public IEnumerable<MalformedContract> Malformed(INamedTypeSymbol type)
    {
        foreach (var contract in On(type))
        {
            if (_check!.Objection(contract) is { } objection)
                yield return new MalformedContract(contract, objection);
        }
    }

    /// <summary>Whether contracts take the access out of every report: its memory is confined, or its race is accepted.</summary>
    public bool Silence(Access access, Body body) =>
        _check is not null && (IsBenign(access.Location.Member) || IsBenign(body.Owner) || IsConfined(access.Place));

    private IEnumerable<Contract> On(INamedTypeSymbol type) =>
        _check is null ? [] : new ISymbol[] { type }.Concat(type.GetMembers()).SelectMany(Contract.Of);

    private bool IsConfined(Place place) => IsConfined(place.Location.Member)
        || place.Through.All.Any(value => value is { Kind: ValueKind.Loaded, Place: { } outer } && IsConfined(outer));

    /// <summary>Whether the member is confined itself, or belongs to the objects of a confined type.</summary>
    public bool IsConfined(ISymbol member)
    {
        if (_check is null)
            return false;
        if (!_confinedMembers.TryGetValue(member, out var isConfined))
            _confinedMembers[member] = isConfined = Has(member, ContractKind.ThreadConfined) || (BelongsToObjects(member) && IsConfined(member.ContainingType));
        return isConfined;
    }

    /// <summary>Statics of a type are one for all threads, unless the type has nothing else.</summary>
    private static bool BelongsToObjects(ISymbol member) => member is IFieldSymbol or IPropertySymbol && (!member.IsStatic || member.ContainingType.IsStatic);

    /// <summary>Whether the symbol, the member or function around it, or a type around it accepts races.</summary>
    private bool IsBenign(ISymbol symbol)
    {
        if (!_benign.TryGetValue(symbol, out var isBenign))
        {
            _benign[symbol] = isBenign = Has(symbol, ContractKind.BenignRace)
                || (symbol is IMethodSymbol { AssociatedSymbol: { } property } && IsBenign(property))
                || (symbol.ContainingSymbol is { } outer and not INamespaceSymbol && IsBenign(outer));
        }

        return isBenign;
    }

    private bool Has(ISymbol symbol, ContractKind kind) =>
        Contract.Of(symbol).Any(contract => contract.Kind == kind && _check!.Objection(contract) is null);

    private void Take(Contract contract, ContractCheck check)
    {
        switch (contract.Kind)
        {
            case ContractKind.PublicationFlag:
                _flags.TryAdd(contract.Holder.OriginalDefinition, true);
                break;
            case ContractKind.PublishedBy when check.FlagOf(contract) is { } flag:
                _flags.TryAdd(flag, true);
                _published.Add(new PublishedMember(contract.Holder.OriginalDefinition, flag));
                break;
        }
    }
}
