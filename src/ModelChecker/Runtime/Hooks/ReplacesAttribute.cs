namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// Says whose methods a class of hooks takes the place of: a method is replaced by the static method of the same name (a constructor by
/// <c>Create</c>) whose parameters are the receiver, the method's own parameters, and what the runtime needs beside them.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ReplacesAttribute(Type type) : Attribute
{
    /// <summary>The library type.</summary>
    public Type Type { get; } = type;

    /// <summary>The members that may run as they are, by name. Every member that has neither a hook nor a place here is refused.</summary>
    public string[] Harmless { get; init; } = [];

    /// <summary>What is not modelled, in the words of the source, where the member's own name tells its author nothing.</summary>
    public string? Meaning { get; init; }

    /// <summary>What the hooks leave out: it is listed for each scenario that uses the type.</summary>
    public string? Unseen { get; init; }

    /// <summary>True when all members without a hook run as if the type were not modelled.</summary>
    public bool LeavesOthers { get; init; }
}
