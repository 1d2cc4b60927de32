namespace SafePublication.Analyzers.Publishing;

/// <summary>What is known about library code: one instance per compilation, because it caches symbols.</summary>
internal sealed class Tables
{
    public Tables() => References = new ReferenceParameters(Methods);

    public WellKnownMethods Methods { get; } = new();

    public ReferenceParameters References { get; }

    public Containers Containers { get; } = new();

    public AutoProperties AutoProperties { get; } = new();

    public FieldGetters FieldGetters { get; } = new();

    public ThrowingMethods ThrowingMethods { get; } = new();

    public InheritedMembers Inherited { get; } = new();
}
