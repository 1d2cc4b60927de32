using Mono.Cecil;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Says for which method tokens were left, so that a method reached through unrewritten code does not take tokens meant for another.
/// An override and the method it overrides have one marker.
/// </summary>
internal static class CallMarker
{
    public static int Of(MethodReference method) => TokenHooks.MarkerOf(method.Name, method.Parameters.Count);
}
