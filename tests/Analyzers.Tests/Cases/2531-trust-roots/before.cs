using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2531;

public sealed class TrustRoots
{
    private readonly Dictionary<string, byte[]> _byThumbprint;

    private TrustRoots(Dictionary<string, byte[]> byThumbprint) => _byThumbprint = byThumbprint;

    public int Count => _byThumbprint.Count;

    public bool Trusts(string thumbprint) => _byThumbprint.ContainsKey(thumbprint);

    public static TrustRoots Parse(IEnumerable<string> lines)
    {
        var roots = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines)
        {
            int at = line.IndexOf(' ');
            if (at > 0)
            {
                roots[line[..at]] = Convert.FromBase64String(line[(at + 1)..]);
            }
        }

        return new TrustRoots(roots);
    }
}

public static class TrustPolicy
{
    private static TrustRoots s_roots;
    private static bool s_rootsKnown;
    private static object s_rootsLock;
    private static string s_banner;

    public static string Banner => LazyInitializer.EnsureInitialized(ref s_banner, MakeBanner);

    private static TrustRoots Roots =>
        LazyInitializer.EnsureInitialized(ref s_roots, ref s_rootsKnown, ref s_rootsLock, LoadRoots);

    public static bool Accepts(string thumbprint)
    {
        var roots = Roots;
        return roots == null || roots.Trusts(thumbprint);
    }

    private static TrustRoots LoadRoots()
    {
        string path = Environment.GetEnvironmentVariable("TRUST_ROOTS");
        return string.IsNullOrEmpty(path) ? null : TrustRoots.Parse(System.IO.File.ReadLines(path));
    }

    private static string MakeBanner()
    {
        var roots = Roots;
        return roots == null ? "trust: any" : "trust: " + roots.Count + " roots";
    }
}
