namespace SafePublication.ModelChecker.Runtime.Tearing;

/// <summary>The pieces of the values of a type.</summary>
internal static class PartsOf<T> where T : allows ref struct
{
    /// <summary>The pieces in the order of their places; one of them when the hardware accesses the value as one.</summary>
    public static IReadOnlyList<Part> Value { get; } = ValueLayout.PartsOf(typeof(T));

    public static bool AreSeveral { get; } = Value.Count > 1;
}
