using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Corpus.S2111;

public sealed class AssemblyTraits
{
    private static readonly ConditionalWeakTable<Assembly, AssemblyTraits> s_known = new();

    private readonly Assembly _assembly;
    private bool? _trimmable;
    private string _company;

    private AssemblyTraits(Assembly assembly) => _assembly = assembly;

    public bool IsTrimmable => _trimmable ??= ReadMetadata("IsTrimmable");

    public string Company => _company ??= ReadCompany();

    public static AssemblyTraits Of(Assembly assembly) =>
        s_known.GetValue(assembly, static a => new AssemblyTraits(a));

    public static AssemblyTraits Of(Type type) => Of(type.Assembly);

    public override string ToString()
    {
        var name = _assembly.GetName();
        return name.Name + " " + name.Version + (IsTrimmable ? " (trimmable)" : "");
    }

    private bool ReadMetadata(string key)
    {
        foreach (var metadata in _assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (metadata.Key == key)
            {
                return bool.TryParse(metadata.Value, out bool value) && value;
            }
        }

        return false;
    }

    private string ReadCompany()
    {
        var company = _assembly.GetCustomAttribute<AssemblyCompanyAttribute>();
        return company is null ? string.Empty : company.Company;
    }
}

public static class LinkReport
{
    public static string[] Blockers(params Type[] roots) => roots
        .AsParallel()
        .Select(AssemblyTraits.Of)
        .Where(t => !t.IsTrimmable)
        .Select(t => t.ToString())
        .Distinct()
        .ToArray();
}
