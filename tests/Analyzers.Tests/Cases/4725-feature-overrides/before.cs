using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4725;

public static class FeatureSwitches
{
    private static readonly Dictionary<string, bool> s_overrides = new(StringComparer.Ordinal);
    private static readonly HashSet<string> s_defaults = new(StringComparer.Ordinal) { "fast-start", "dark-mode" };
    private static bool s_overridden;

    public static bool IsOn(string name)
    {
        if (s_overridden)
        {
            lock (s_overrides)
            {
                if (s_overrides.TryGetValue(name, out bool forced))
                {
                    return forced;
                }
            }
        }

        return s_defaults.Contains(name);
    }

    public static IDisposable Force(string name, bool value)
    {
        lock (s_overrides)
        {
            s_overridden = true;
            s_overrides[name] = value;
        }

        return new Scope(name);
    }

    private sealed class Scope(string name) : IDisposable
    {
        public void Dispose()
        {
            lock (s_overrides)
            {
                s_overrides.Remove(name);
                s_overridden = s_overrides.Count > 0;
            }
        }
    }
}
