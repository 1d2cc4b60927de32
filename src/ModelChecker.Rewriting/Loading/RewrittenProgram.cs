using System.Reflection;
using SafePublication.ModelChecker.Rewriting.Statics;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting.Loading;

/// <summary>A rewritten program: its code, in a load context of its own, and the places of its source that perform events.</summary>
public sealed class RewrittenProgram
{
    private readonly RewrittenLoadContext _context;
    private readonly RewritingReport _report;

    internal RewrittenProgram(string path, IReadOnlyDictionary<string, RewrittenImage> images, SiteTable sites, RewritingReport report, IEnumerable<string> initialized)
    {
        Path = path;
        Sites = sites;
        _report = report;
        _context = new RewrittenLoadContext(path, images);
        Assembly = _context.LoadFromAssemblyName(AssemblyName.GetAssemblyName(path));
        sites.ModuleInitializers = [.. initialized.Select(name => ModuleInitializers.Of(name == Assembly.GetName().Name ? Assembly : _context.LoadFromAssemblyName(new AssemblyName(name))))];
    }

    /// <summary>The file that the program was read from.</summary>
    public string Path { get; }

    /// <summary>The identity of the build that was rewritten.</summary>
    public Guid ModuleVersion => Assembly.ManifestModule.ModuleVersionId;

    /// <summary>The rewritten assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>The places of the source that perform events.</summary>
    public SiteTable Sites { get; }

    /// <summary>What the checker does not see of a class and of the code that it uses, each with its reason.</summary>
    public IReadOnlyList<string> NotInstrumentedFor(string type) => _report.Of(type.Replace('+', '/'));
}
