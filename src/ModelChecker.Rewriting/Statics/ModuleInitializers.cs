using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;
using MethodAttributes = Mono.Cecil.MethodAttributes;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>
/// A module's initialiser runs "at, or sometime before" the first access to the module (ECMA-335 augment, II.22.30). What it does is initial state: the
/// runtime is kept from running it once in the process, so that it can run at the beginning of each execution.
/// </summary>
internal static class ModuleInitializers
{
    private const string Name = "<ModuleInitializer>";

    /// <summary>Makes a module's initialiser a method as any other; false when there is none.</summary>
    public static bool Detach(ModuleDefinition module)
    {
        if (module.GetType("<Module>")?.GetStaticConstructor() is not { } initializer)
            return false;
        initializer.Name = Name;
        initializer.Attributes = MethodAttributes.Static | MethodAttributes.Public | MethodAttributes.HideBySig;
        return true;
    }

    /// <summary>The detached initialiser of a rewritten assembly.</summary>
    public static MethodInfo Of(Assembly assembly) => assembly.ManifestModule.GetMethod(Name)!;
}
