using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>
/// An execution is abandoned by an exception. A handler that would swallow it throws it on; the exception in flight has no token.
/// </summary>
internal static class HandlerEntry
{
    public static void Emit(Emission emission)
    {
        var handlers = emission.Frame.Method.Body.ExceptionHandlers;
        var here = emission.Group.Head;
        var entered = handlers.FirstOrDefault(handler => handler.HandlerStart == here && TakesException(handler) || handler.FilterStart == here);
        if (entered is null)
            return;
        emission.ClearToken(0);
        if (entered.HandlerStart == here && MayCatchAbandonment(entered))
        {
            emission.Emit(OpCodes.Dup);
            emission.Call(typeof(ExceptionHooks).GetMethod(nameof(ExceptionHooks.Caught))!);
        }
    }

    private static bool TakesException(ExceptionHandler handler) =>
        handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;

    /// <summary>A filter of the program may say yes to any exception.</summary>
    private static bool MayCatchAbandonment(ExceptionHandler handler) => handler.HandlerType == ExceptionHandlerType.Filter
        || handler.CatchType is GenericParameter or { FullName: "System.Exception" or "System.Object" };
}
