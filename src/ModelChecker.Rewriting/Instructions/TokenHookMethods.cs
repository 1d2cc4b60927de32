using System.Reflection;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The hooks that carry tokens over calls.</summary>
internal static class TokenHookMethods
{
    public static MethodInfo Pass { get; } = Named(nameof(TokenHooks.Pass));

    public static MethodInfo Seal { get; } = Named(nameof(TokenHooks.Seal));

    public static MethodInfo SealFor { get; } = Named(nameof(TokenHooks.SealFor));

    public static MethodInfo SealForDelegate { get; } = Named(nameof(TokenHooks.SealForDelegate));

    public static MethodInfo Parts { get; } = Named(nameof(TokenHooks.Parts));

    public static MethodInfo Part { get; } = Named(nameof(TokenHooks.Part));

    public static MethodInfo HasPart { get; } = Named(nameof(TokenHooks.HasPart));

    public static MethodInfo Combined { get; } = Named(nameof(TokenHooks.Combined));

    public static MethodInfo Discard { get; } = Named(nameof(TokenHooks.Discard));

    public static MethodInfo Accept { get; } = Named(nameof(TokenHooks.Accept));

    public static MethodInfo Nest { get; } = Named(nameof(TokenHooks.Nest));

    public static MethodInfo Take { get; } = Named(nameof(TokenHooks.Take));

    public static MethodInfo Return { get; } = Named(nameof(TokenHooks.Return));

    public static MethodInfo Returned { get; } = Named(nameof(TokenHooks.Returned));

    public static MethodInfo ReturnedBy { get; } = Named(nameof(TokenHooks.ReturnedBy));

    public static MethodInfo KeepBeside { get; } = Named(nameof(TokenHooks.KeepBeside));

    public static MethodInfo Revive { get; } = Named(nameof(TokenHooks.Revive));

    private static MethodInfo Named(string name) => typeof(TokenHooks).GetMethod(name)!;
}
