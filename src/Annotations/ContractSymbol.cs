namespace SafePublication.Annotations;

/// <summary>The symbol that keeps contracts in the metadata; without it the compiler reads them and leaves nothing behind.</summary>
internal static class ContractSymbol
{
    public const string Name = "SAFEPUBLICATION_ANNOTATIONS";
}
