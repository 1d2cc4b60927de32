namespace SafePublication.ModelChecker;

/// <summary>
/// Marks a class as a scenario. Its constructor makes the initial state, its <see cref="ActorAttribute"/> methods run concurrently, and
/// its <see cref="ObserverAttribute"/> method runs after all of them.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ScenarioAttribute : Attribute
{
    /// <summary>A scenario with the name of its class.</summary>
    public ScenarioAttribute()
    {
    }

    /// <summary>A scenario with a name of its own.</summary>
    public ScenarioAttribute(string name) => Name = name;

    /// <summary>The scenario's name, or null for that of its class.</summary>
    public string? Name { get; }
}
