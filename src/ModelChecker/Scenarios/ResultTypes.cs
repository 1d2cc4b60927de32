using System.Collections;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>Which types an actor or an observer may return: the result is taken once, as a value, when the method has ended.</summary>
internal static class ResultTypes
{
    private static readonly HashSet<Type> Sequences =
    [
        typeof(IEnumerable), typeof(IEnumerator), typeof(IEnumerable<>), typeof(IEnumerator<>), typeof(IAsyncEnumerable<>), typeof(IAsyncEnumerator<>),
    ];

    /// <summary>Why a method of this return type is of no use as an actor or an observer, or null.</summary>
    public static string? WhyUnusable(Type returned) => returned switch
    {
        { IsByRef: true } => "returns a reference, through which nobody would read: return the value.",
        { IsPointer: true } or { IsFunctionPointer: true } => "returns a pointer, through which nobody would read: return the value.",
        { IsByRefLike: true } => $"returns {returned.Name.Split('`')[0]}, a ref struct, which is no value of an outcome: return its values.",
        _ when IsSequence(ActorResults.TypeOf(returned)) => "returns a sequence, which nobody enumerates: an iterator's body would never run. Enumerate it in the method and return its values.",
        _ => null,
    };

    private static bool IsSequence(Type result) => Sequences.Contains(result.IsGenericType ? result.GetGenericTypeDefinition() : result);
}
