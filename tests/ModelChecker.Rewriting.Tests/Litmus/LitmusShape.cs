namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>Where a generated scenario keeps its shared integers.</summary>
public enum LitmusShape
{
    PublicFields,
    PrivateFields,
    Statics,
    StaticsWithInitialisers,
    Holder,
    HolderFromConstructor,
    ArrayElements,
    LongFields,
    AutoProperties,
}
