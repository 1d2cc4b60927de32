using Mono.Cecil;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>What the modules of one program share: their names, their sites, and the report on what stays unseen.</summary>
internal sealed class ProgramContext(IReadOnlySet<string> rewritten)
{
    public SiteTable Sites { get; } = new();

    public RewritingReport Report { get; } = new();

    /// <summary>Whether the type's code is rewritten along with this program.</summary>
    public bool IsRewritten(TypeReference type) => type.GetElementType().Scope switch
    {
        ModuleDefinition module => rewritten.Contains(module.Assembly.Name.Name),
        AssemblyNameReference assembly => rewritten.Contains(assembly.Name),
        _ => false,
    };
}
