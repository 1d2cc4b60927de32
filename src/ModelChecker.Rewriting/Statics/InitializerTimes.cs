using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>
/// When the static initialisers of each type run. Those that have nothing to do with the rest of the program run as if before the threads start, and make no
/// executions. The others run as events of the thread that comes first: with a static constructor at the first use of the type, without one at that of a static
/// field, where the runtime runs them (ECMA-335, II.10.5.3.1, allows any time before it).
/// </summary>
internal sealed class InitializerTimes
{
    private readonly HashSet<TypeDefinition> _atFirstUse = [];
    private readonly HashSet<TypeDefinition> _amongThreads = [];

    private InitializerTimes()
    {
    }

    /// <summary>Judges all types of a program before any of them is changed.</summary>
    public static InitializerTimes Of(IEnumerable<ModuleDefinition> modules, ProgramContext program)
    {
        var times = new InitializerTimes();
        var lazy = new Dictionary<TypeDefinition, ForeignState>();
        foreach (var type in modules.SelectMany(module => module.GetAllTypes()))
        {
            if (GeneratedTypes.IsCache(type) || type.IsEnum || type.GetStaticConstructor() is not { } initializer)
                continue;
            if (type.IsBeforeFieldInit)
                lazy[type] = ForeignState.Of(initializer, program);
            else
                times.AddConstructor(type, initializer);
        }

        times.Spread(lazy);
        return times;
    }

    /// <summary>True for a type whose initialisers any static method or constructor of it runs.</summary>
    public bool IsAtFirstUse(TypeDefinition type) => _atFirstUse.Contains(type);

    /// <summary>True for a type whose initialisers run as events.</summary>
    public bool IsAmongThreads(TypeDefinition type) => _amongThreads.Contains(type);

    /// <summary>One that depends on nothing may still fail, and then the first use of the type does.</summary>
    private void AddConstructor(TypeDefinition type, MethodDefinition constructor)
    {
        _atFirstUse.Add(type);
        if (!IndependentInitializers.IsIndependent(constructor))
            _amongThreads.Add(type);
    }

    /// <summary>What would run initialisers that are events is one itself.</summary>
    private void Spread(Dictionary<TypeDefinition, ForeignState> lazy)
    {
        bool hasGrown;
        do
        {
            hasGrown = false;
            foreach (var (type, state) in lazy)
                hasGrown |= (state.IsUsed || state.Touched.Any(other => other != type && IsAmongThreads(other))) && _amongThreads.Add(type);
        }
        while (hasGrown);
    }
}
