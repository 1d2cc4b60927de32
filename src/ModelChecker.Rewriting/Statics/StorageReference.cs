using Mono.Cecil;
using SafePublication.ModelChecker.Runtime.Statics;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>Where a static field lives after the rewriting, written for the code that uses it.</summary>
internal sealed record StorageReference(TypeReference Storage, FieldReference Field, bool IsThreadStatic)
{
    /// <summary>The storage whose initialisers the first access of a static of the thread runs; null when there are none, or when accessing the field finds them itself.</summary>
    public TypeReference? Initialized { get; private init; }

    /// <summary>Null for a field that keeps its own home: a constant, a generated cache, or a field of a type that is not rewritten.</summary>
    public static StorageReference? Of(FieldReference field, ModuleContext module)
    {
        if (!module.Program.IsRewritten(field.DeclaringType) || GeneratedTypes.IsCache(field.DeclaringType.GetElementType()))
            return null;
        var definition = module.Resolve(field);
        if (definition is null || definition.DeclaringType.IsEnum || !StaticFields.HasStorage(definition))
            return null;
        var isThreadStatic = StaticFields.IsThreadStatic(definition);
        var storage = Instance(field, definition, isThreadStatic ? StaticStorageBuilder.ThreadName : StaticStorageBuilder.SharedName);
        return new StorageReference(storage, new FieldReference(field.Name, Unmodified(field.FieldType), storage), isThreadStatic)
        {
            Initialized = isThreadStatic && HasInitializer(definition.DeclaringType) ? Instance(field, definition, StaticStorageBuilder.SharedName) : null,
        };
    }

    /// <summary>The storage of a type, in that type's own generic context.</summary>
    public static TypeReference Of(TypeDefinition owner) =>
        GenericParameters.Instance(owner.NestedTypes.Single(nested => nested.Name == StaticStorageBuilder.SharedName), owner);

    private static bool HasInitializer(TypeDefinition owner) =>
        owner.NestedTypes.Any(nested => nested.Name == StaticStorageBuilder.SharedName && nested.Methods.Any(method => method.Name == nameof(StaticStorage.Initialize)));

    private static TypeReference Instance(FieldReference field, FieldDefinition definition, string name)
    {
        var defined = definition.DeclaringType.NestedTypes.Single(nested => nested.Name == name);
        var storage = field.Module == defined.Module ? defined : field.Module.ImportReference(defined);
        if (field.DeclaringType is not GenericInstanceType instance)
            return storage;
        var closed = new GenericInstanceType(storage);
        foreach (var argument in instance.GenericArguments)
            closed.GenericArguments.Add(argument);
        return closed;
    }

    private static TypeReference Unmodified(TypeReference type) => type is IModifierType modified ? modified.ElementType : type;
}
