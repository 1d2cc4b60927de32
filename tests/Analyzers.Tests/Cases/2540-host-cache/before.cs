using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2540;

public interface INameService
{
    string Lookup(string host);

    IEnumerable<string> Popular();
}

public sealed class HostCache
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly INameService _names;
    private bool _seeded;

    public HostCache(INameService names) => _names = names;

    public Task<string> ResolveAsync(string host) => Task.Run(() => Resolve(host));

    public string Resolve(string host)
    {
        if (!_seeded)
        {
            Seed();
        }

        string name = Suffixes.Complete(host);
        return _known.TryGetValue(name, out string address)
            ? address
            : _known.GetOrAdd(name, static (n, service) => service.Lookup(n), _names);
    }

    private void Seed()
    {
        foreach (string host in _names.Popular())
        {
            _known.GetOrAdd(host, static (n, service) => service.Lookup(n), _names);
        }

        _seeded = true;
    }

    private static class Suffixes
    {
        private static readonly List<string> s_local = new();
        private static readonly string s_default;
        private static readonly bool s_configured;

        static Suffixes()
        {
            string search = Environment.GetEnvironmentVariable("DNS_SEARCH");
            if (!string.IsNullOrEmpty(search))
            {
                s_local.AddRange(search.Split(','));
                s_default = s_local[0];
                s_configured = true;
            }
        }

        public static string Complete(string host)
        {
            if (!s_configured || host.Contains('.') || s_local.Contains(host))
            {
                return host;
            }

            return host + "." + s_default;
        }
    }
}
