namespace SafePublication.Analyzers.Publishing;

/// <summary>What is known about library code: one instance per compilation, because it caches symbols.</summary>
internal sealed class Tables
{
    public WellKnownMethods Methods { get; } = new();

    public Containers Containers { get; } = new();

    public AutoProperties AutoProperties { get; } = new();

    public InheritedMembers Inherited { get; } = new();
}
