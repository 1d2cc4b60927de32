using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>One contract attribute on one symbol. The attributes are told by their full names: users may declare their own.</summary>
internal sealed class Contract
{
    private const string Namespace = "SafePublication.Annotations";

    private Contract(ContractKind kind, ISymbol holder, AttributeData attribute)
    {
        Kind = kind;
        Holder = holder;
        Attribute = attribute;
    }

    public ContractKind Kind { get; }

    /// <summary>The member or type that carries the attribute.</summary>
    public ISymbol Holder { get; }

    public AttributeData Attribute { get; }

    /// <summary>The flag's name or the reason.</summary>
    public string? Text => Attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] ? text : null;

    /// <summary>The attribute as it is written.</summary>
    public SyntaxNode? Syntax => Attribute.ApplicationSyntaxReference?.GetSyntax();

    public static IEnumerable<Contract> Of(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (KindOf(attribute.AttributeClass) is { } kind)
                yield return new Contract(kind, symbol, attribute);
        }
    }

    /// <summary>Whether the compilation knows any of the attributes; without them there is no contract.</summary>
    public static bool AreKnownTo(Compilation compilation) =>
        Enum.GetNames(typeof(ContractKind)).Any(name => !compilation.GetTypesByMetadataName($"{Namespace}.{name}Attribute").IsEmpty);

    private static ContractKind? KindOf(INamedTypeSymbol? attribute) => attribute switch
    {
        { ContainingType: null, ContainingNamespace: { } space, Name: var name } when name.EndsWith("Attribute", StringComparison.Ordinal) && space.FullName() == Namespace
            => Enum.TryParse<ContractKind>(name.Substring(0, name.Length - "Attribute".Length), out var kind) ? kind : null,
        _ => null,
    };
}
