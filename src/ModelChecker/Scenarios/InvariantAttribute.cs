namespace SafePublication.ModelChecker;

/// <summary>
/// Marks a public instance method without parameters that returns a <see cref="bool"/>. It runs after the actors of every execution; false
/// is a violation.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InvariantAttribute : Attribute;
