using System.Reflection;

namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>
/// The statics of one type in one execution. Rewriting derives a class from this one for each type, with an instance field for every
/// static field, so that an execution starts with none of the state of the one before.
/// </summary>
public abstract class StaticStorage
{
    /// <summary>The constructor that derived classes call.</summary>
    public static ConstructorInfo Constructor { get; } =
        typeof(StaticStorage).GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [])!;

    /// <summary>Creates storage whose fields have their default values.</summary>
    protected StaticStorage()
    {
    }

    /// <summary>True when the type has a static constructor or static initialisers.</summary>
    public virtual bool HasInitializer => false;

    /// <summary>True when what initialises the type runs among the threads, at the first use; false when it runs as if before they start.</summary>
    public virtual bool IsPrecise => false;

    /// <summary>Runs what was the type's static constructor.</summary>
    public virtual void Initialize()
    {
    }
}
