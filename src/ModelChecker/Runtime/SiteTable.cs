using System.Reflection;

namespace SafePublication.ModelChecker.Runtime;

/// <summary>All sites of a rewritten program; a site's identity is its place in this table, and 0 is unknown.</summary>
public sealed class SiteTable
{
    private readonly List<Site> _sites = [new("unknown", "", null, 0, MemoryOrder.Plain, false)];

    /// <summary>The site with this identity.</summary>
    public Site this[int site] => _sites[site];

    /// <summary>True when the program disposes of a synchronisation object somewhere.</summary>
    public bool HasDisposal { get; set; }

    /// <summary>What initialises the modules of the program at the beginning of an execution, in this order.</summary>
    public IReadOnlyList<MethodInfo> ModuleInitializers { get; set; } = [];

    /// <summary>The methods of the program behind delegates.</summary>
    internal RewrittenMethods Methods { get; private set; } = new(new HashSet<string>());

    /// <summary>Says which assemblies the program consists of.</summary>
    public void Contain(IReadOnlySet<string> assemblies) => Methods = new RewrittenMethods(assemblies);

    /// <summary>Adds a site and returns its identity.</summary>
    public int Add(Site site)
    {
        _sites.Add(site);
        return _sites.Count - 1;
    }
}
