using Mono.Cecil;
using Mono.Cecil.Rocks;
using SafePublication.ModelChecker.Rewriting.Hooks;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Rewriting.Statics;
using MethodInfo = System.Reflection.MethodInfo;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>One module while it is rewritten: imports of hooks and answers about the types that its code names.</summary>
internal sealed class ModuleContext(ModuleDefinition module, ProgramContext program)
{
    private readonly Dictionary<MethodInfo, MethodReference> _imports = [];

    public ProgramContext Program { get; } = program;

    public void AddStaticStorage() => StaticStorageBuilder.AddTo(module, Program.Initializers);

    /// <summary>Gives each field of a state machine, and each static of a thread, that may hold a reference a field for the token of that.</summary>
    public void AddTokenFields()
    {
        foreach (var type in module.GetAllTypes().Where(type => GeneratedTypes.IsStateMachine(type) || type.Name == StaticStorageBuilder.ThreadName).ToArray())
        {
            foreach (var field in type.Fields.Where(field => !field.IsStatic && CarriesToken(field)).ToArray())
                type.Fields.Add(new FieldDefinition(TokenNameOf(field), FieldAttributes.Public, module.TypeSystem.Int64));
        }
    }

    /// <summary>The field beside that of a thread's own static; null when that cannot hold a reference.</summary>
    public FieldReference? TokenFieldOf(StorageReference own) =>
        StackKinds.Of(own.Field.FieldType).MayCarryReference() ? new FieldReference(TokenNameOf(own.Field), module.TypeSystem.Int64, own.Storage) : null;

    /// <summary>The field beside a state machine's field that keeps its token; null when there is none.</summary>
    public FieldReference? TokenFieldOf(FieldReference field) => Resolve(field) is { IsStatic: false } defined && CarriesToken(defined)
        ? new FieldReference(TokenNameOf(field), module.TypeSystem.Int64, field.DeclaringType)
        : null;

    /// <summary>Gives each library method that is taken as a delegate a method of the program that calls it.</summary>
    public void WriteOutDelegates() => new LibraryDelegates(module, this).WriteOut(
        [.. module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && !IsOfCache(method))]);

    /// <summary>True when the module's code disposes of an object that the runtime models.</summary>
    public bool HasDisposal() => module.GetAllTypes().SelectMany(type => type.Methods).Any(method => Disposals.AreIn(method, this));

    public void RewriteMethods()
    {
        foreach (var type in module.GetAllTypes().Where(type => !IsStorage(type)).ToArray())
        {
            foreach (var field in type.Fields)
                Program.Report.Field(field);
            foreach (var method in type.Methods.Where(method => method.HasBody && !IsOfCache(method)).ToArray())
                MethodRewriter.Rewrite(method, this);
        }
    }

    public TypeReference TypeOfDelegate => module.ImportReference(typeof(Delegate));

    public bool HasStaticConstructor(TypeDefinition type) => Program.Initializers.IsAtFirstUse(type);

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

    public TypeDefinition? Resolve(TypeReference type) => Attempt(type.Resolve);

    public bool IsByRefLike(TypeReference type) => IsStructWith("IsByRefLikeAttribute", type);

    public bool IsReadOnlyStruct(TypeReference type) => IsStructWith("IsReadOnlyAttribute", type);

    private static bool IsStructWith(string attribute, TypeReference type) =>
        type is not (GenericParameter or ArrayType)
        && type.IsValueType
        && Attempt(type.Resolve) is { } definition
        && definition.CustomAttributes.Any(each => each.AttributeType.Name == attribute);

    private bool CarriesToken(FieldDefinition field) =>
        StackKinds.Of(field.FieldType) is StackKind.Reference or StackKind.Value && !IsByRefLike(field.FieldType) && !field.Name.EndsWith("__builder", StringComparison.Ordinal);

    private static string TokenNameOf(FieldReference field) => $"<token>{field.Name}";

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
