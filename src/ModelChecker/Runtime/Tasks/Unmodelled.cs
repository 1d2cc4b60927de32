namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>An awaiter's own method: a value task may have its result in itself, or a source that is code of the program.</summary>
internal static class UnmodelledIsCompleted<TAwaiter>
{
    public static StructMethods.Function<TAwaiter, bool> Call { get; } = StructMethods.Of<TAwaiter, bool>("get_IsCompleted");
}

/// <summary>An awaiter's own method without a result.</summary>
internal static class UnmodelledEnd<TAwaiter>
{
    public static StructMethods.Action<TAwaiter> Call { get; } = StructMethods.Of<TAwaiter>("GetResult");
}

/// <summary>An awaiter's own method with a result.</summary>
internal static class UnmodelledResult<TAwaiter, T>
{
    public static StructMethods.Function<TAwaiter, T> Call { get; } = StructMethods.Of<TAwaiter, T>("GetResult");
}
