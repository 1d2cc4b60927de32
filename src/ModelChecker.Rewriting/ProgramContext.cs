using Mono.Cecil;
using SafePublication.ModelChecker.Rewriting.Statics;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>What the modules of one program share: their names, their sites, and the report on what stays unseen.</summary>
internal sealed class ProgramContext(IReadOnlySet<string> rewritten)
{
    public SiteTable Sites { get; } = TableOf(rewritten);

    public RewritingReport Report { get; } = new();

    /// <summary>When static initialisers run.</summary>
    public InitializerTimes Initializers { get; private set; } = null!;

    /// <summary>Judges the static initialisers of the program, before any of it is changed.</summary>
    public void JudgeInitializers(IEnumerable<ModuleDefinition> modules) => Initializers = InitializerTimes.Of(modules, this);

    /// <summary>Whether the type's code is rewritten along with this program.</summary>
    public bool IsRewritten(TypeReference type) => type.GetElementType().Scope switch
    {
        ModuleDefinition module => rewritten.Contains(module.Assembly.Name.Name),
        AssemblyNameReference assembly => rewritten.Contains(assembly.Name),
        _ => false,
    };

    private static SiteTable TableOf(IReadOnlySet<string> assemblies)
    {
        var sites = new SiteTable();
        sites.Contain(assemblies);
        return sites;
    }
}
