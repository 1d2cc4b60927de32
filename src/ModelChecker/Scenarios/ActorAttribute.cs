namespace SafePublication.ModelChecker;

/// <summary>
/// Marks a public instance method without parameters as a thread of its scenario. Actors are numbered in the order of their
/// declaration. What an actor returns, a tuple's items one by one, becomes a part of the outcome.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ActorAttribute : Attribute;
