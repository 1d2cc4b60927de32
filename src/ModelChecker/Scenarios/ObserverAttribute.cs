namespace SafePublication.ModelChecker;

/// <summary>
/// Marks the public instance method without parameters that runs after all actors have ended. It reads the last store of every location;
/// what it returns, a tuple's items one by one, is the end of the outcome.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ObserverAttribute : Attribute;
