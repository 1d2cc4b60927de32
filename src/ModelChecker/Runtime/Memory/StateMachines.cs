using System.Collections;
using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// The objects behind async methods and iterators. Only the method itself works on their fields, one turn after the other, so addresses
/// into them are no shared locations.
/// </summary>
internal static class StateMachines
{
    /// <summary>The compiler's names cannot be written in C#.</summary>
    public static bool Is(object item) => item is IAsyncStateMachine || (item is IEnumerator && item.GetType().Name.StartsWith('<'));
}
