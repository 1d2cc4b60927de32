using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Code that does not keep to a contract.</summary>
internal sealed class ContractViolation : Race
{
    public ContractViolation(ContractKind contract, ISymbol member, SyntaxNode place, SyntaxNode? otherEnd, string breach)
        : base(new Location(member), EvidenceKind.Contract)
    {
        Contract = contract;
        Place = place;
        OtherEnd = otherEnd;
        Breach = breach;
    }

    public ContractKind Contract { get; }

    /// <summary>Where the contract is broken.</summary>
    public SyntaxNode Place { get; }

    public SyntaxNode? OtherEnd { get; }

    /// <summary>What is wrong there, with the names of both ends.</summary>
    public string Breach { get; }
}
