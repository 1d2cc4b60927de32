namespace SafePublication.ModelChecker;

/// <summary>Names an outcome that violates the scenario.</summary>
/// <param name="outcome">The results of the actors and of the observer, joined by <c>", "</c>, such as <c>"1, 0"</c>. Spaces count only where a result is a text.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ForbiddenAttribute(string outcome) : Attribute
{
    /// <summary>The outcome.</summary>
    public string Outcome { get; } = outcome;
}
