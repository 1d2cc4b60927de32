using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3013;

public abstract class RoleSource
{
    private string _name;

    public string Name { get { return _name; } }

    public virtual void Initialize(string name, IDictionary settings)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentNullException("name");

        _name = name;
    }

    public abstract bool IsInRole(string application, string user, string role);
}

public static class RoleManager
{
    private static readonly object s_lock = new object();
    private static IDictionary s_configuration = new Hashtable();
    private static RoleSource s_default;
    private static string s_applicationName;
    private static int s_timeoutMinutes;
    private static volatile Hashtable s_sources;

    public static RoleSource Source
    {
        get
        {
            EnsureSources();
            return s_default;
        }
    }

    public static TimeSpan CookieTimeout
    {
        get
        {
            EnsureSources();
            return TimeSpan.FromMinutes(s_timeoutMinutes);
        }
    }

    public static bool IsUserInRole(string user, string role)
    {
        return Source.IsInRole(s_applicationName, user, role);
    }

    public static RoleSource GetSource(string name)
    {
        EnsureSources();
        return (RoleSource)s_sources[name];
    }

    private static void EnsureSources()
    {
        if (s_sources != null)
            return;

        lock (s_lock)
        {
            if (s_sources != null)
                return;

            Hashtable sources = new Hashtable(StringComparer.OrdinalIgnoreCase);
            foreach (DictionaryEntry entry in s_configuration)
            {
                RoleSource source = entry.Value as RoleSource;
                if (source != null)
                {
                    source.Initialize((string)entry.Key, s_configuration);
                    sources[source.Name] = source;
                }
            }

            s_applicationName = s_configuration["applicationName"] as string;
            s_timeoutMinutes = s_configuration.Contains("timeout") ? (int)s_configuration["timeout"] : 30;
            s_default = (RoleSource)sources["default"];
            s_sources = sources;
        }
    }
}
