using Mono.Cecil;
using Mono.Cecil.Rocks;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Rewriting.Statics;
using MethodInfo = System.Reflection.MethodInfo;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>One module while it is rewritten: imports of hooks and answers about the types that its code names.</summary>
internal sealed class ModuleContext(ModuleDefinition module, ProgramContext program)
{
    private readonly Dictionary<MethodInfo, MethodReference> _imports = [];
    private readonly HashSet<TypeDefinition> _precise = [];

    public ProgramContext Program { get; } = program;

    public void AddStaticStorage()
    {
        foreach (var type in module.GetAllTypes())
        {
            if (!type.IsBeforeFieldInit && !GeneratedTypes.IsCache(type) && !type.IsEnum && type.GetStaticConstructor() is { } initializer)
            {
                type.IsBeforeFieldInit = IndependentInitializers.IsIndependent(initializer);
                if (!type.IsBeforeFieldInit)
                    _precise.Add(type);
            }
        }
        StaticStorageBuilder.AddTo(module);
    }

    public void RewriteMethods()
    {
        foreach (var type in module.GetAllTypes().Where(type => !IsStorage(type)).ToArray())
        {
            foreach (var method in type.Methods.Where(method => method.HasBody && !IsOfCache(method)).ToArray())
                MethodRewriter.Rewrite(method, this);
        }
    }

    public bool HasPreciseInitializer(TypeDefinition type) => _precise.Contains(type);

    public MethodReference Import(MethodInfo hook, params IReadOnlyList<TypeReference> arguments)
    {
        if (!_imports.TryGetValue(hook, out var open))
            _imports[hook] = open = module.ImportReference(hook);
        if (arguments.Count == 0)
            return open;
        var closed = new GenericInstanceMethod(open);
        foreach (var argument in arguments)
            closed.GenericArguments.Add(argument);
        return closed;
    }

    /// <summary>Null when the assembly that declares the member cannot be found.</summary>
    public FieldDefinition? Resolve(FieldReference field) => Attempt(field.Resolve);

    public MethodDefinition? Resolve(MethodReference method) => Attempt(method.Resolve);

    public bool IsByRefLike(TypeReference type) =>
        type is not (GenericParameter or ArrayType)
        && type.IsValueType
        && Attempt(type.Resolve) is { } definition
        && definition.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IsByRefLikeAttribute");

    private static T? Attempt<T>(Func<T> resolve) where T : class
    {
        try
        {
            return resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>A cache is filled once in the process, not once in every execution.</summary>
    private static bool IsOfCache(MethodDefinition method) => method is { IsConstructor: true, IsStatic: true } && GeneratedTypes.IsCache(method.DeclaringType);

    private static bool IsStorage(TypeDefinition type) => type.Name is StaticStorageBuilder.SharedName or StaticStorageBuilder.ThreadName;
}
