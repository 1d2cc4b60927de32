using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using SafePublication.ModelChecker.Runtime.Statics;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>
/// Gives a type's statics a home that an execution can have anew: a nested class <c>&lt;Statics&gt;</c> with an instance field for each
/// static field, whose <c>Initialize</c> runs what was the static constructor.
/// </summary>
internal static class StaticStorageBuilder
{
    public const string SharedName = "<Statics>";
    public const string ThreadName = "<ThreadStatics>";

    public static void AddTo(ModuleDefinition module, InitializerTimes times)
    {
        foreach (var type in module.GetAllTypes().ToArray())
        {
            if (!GeneratedTypes.IsCache(type) && !type.IsEnum)
                AddTo(type, times);
        }
    }

    private static void AddTo(TypeDefinition type, InitializerTimes times)
    {
        var initializer = type.GetStaticConstructor();
        var fields = type.Fields.Where(StaticFields.HasStorage).ToArray();
        if (fields.Any(field => !StaticFields.IsThreadStatic(field)) || initializer is not null)
            Build(type, SharedName, [.. fields.Where(field => !StaticFields.IsThreadStatic(field))], initializer, times.IsAmongThreads(type));
        if (fields.Any(StaticFields.IsThreadStatic))
            Build(type, ThreadName, [.. fields.Where(StaticFields.IsThreadStatic)], null, isPrecise: false);
    }

    private static void Build(TypeDefinition owner, string name, FieldDefinition[] fields, MethodDefinition? initializer, bool isPrecise)
    {
        var module = owner.Module;
        var storage = new TypeDefinition("", name, TypeAttributes.NestedPublic | TypeAttributes.Sealed, module.ImportReference(typeof(StaticStorage)));
        owner.NestedTypes.Add(storage);
        GenericParameters.Copy(owner, storage);
        foreach (var field in fields)
            storage.Fields.Add(new FieldDefinition(field.Name, FieldAttributes.Public, GenericParameters.Rebind(field.FieldType, storage)));
        AddConstructor(storage);
        if (initializer is not null)
            OverrideInitialize(storage, owner, initializer, isPrecise);
    }

    private static void AddConstructor(TypeDefinition storage)
    {
        var module = storage.Module;
        var constructor = new MethodDefinition(
            ".ctor",
            MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName | MethodAttributes.HideBySig,
            module.TypeSystem.Void);
        var code = constructor.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, module.ImportReference(StaticStorage.Constructor));
        code.Emit(OpCodes.Ret);
        storage.Methods.Add(constructor);
    }

    private static void OverrideInitialize(TypeDefinition storage, TypeDefinition owner, MethodDefinition initializer, bool isPrecise)
    {
        initializer.Name = "<StaticConstructor>";
        initializer.Attributes = MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig;
        var self = GenericParameters.Instance(owner, storage);
        var target = new MethodReference(initializer.Name, initializer.ReturnType, self);
        storage.Methods.Add(Override(storage, nameof(StaticStorage.Initialize), storage.Module.TypeSystem.Void, code => code.Emit(OpCodes.Call, target)));
        storage.Methods.Add(Override(storage, "get_" + nameof(StaticStorage.IsPrecise), storage.Module.TypeSystem.Boolean,
            code => code.Emit(isPrecise ? OpCodes.Ldc_I4_1 : OpCodes.Ldc_I4_0)));
        storage.Methods.Add(Override(storage, "get_" + nameof(StaticStorage.HasInitializer), storage.Module.TypeSystem.Boolean,
            code => code.Emit(OpCodes.Ldc_I4_1)));
    }

    private static MethodDefinition Override(TypeDefinition storage, string name, TypeReference result, Action<ILProcessor> body)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, result);
        var code = method.Body.GetILProcessor();
        body(code);
        code.Emit(OpCodes.Ret);
        return method;
    }
}
