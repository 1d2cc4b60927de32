using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2916;

public sealed record RouteRule(string Prefix, string Cluster, int Weight);

public interface IRouteSource
{
    IEnumerable<KeyValuePair<string, string>> Read();

    CancellationToken GetChangeToken();
}

internal sealed class RouteTable
{
    public List<RouteRule> Rules { get; } = new();

    public string Fallback { get; set; } = "default";
}

public sealed class SiteRoutes
{
    private readonly IRouteSource _source;
    private readonly object _reload = new();
    private RouteTable _current = new();

    public SiteRoutes(IRouteSource source)
    {
        _source = source;
        Reload();
    }

    public string ClusterFor(string path)
    {
        var table = _current;
        var rule = table.Rules
            .Where(r => path.StartsWith(r.Prefix, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(r => r.Prefix.Length)
            .FirstOrDefault();
        return rule?.Cluster ?? table.Fallback;
    }

    public int WeightOf(string cluster) => _current.Rules.Where(r => r.Cluster == cluster).Sum(r => r.Weight);

    private void Reload()
    {
        lock (_reload)
        {
            var table = new RouteTable();
            foreach (var (key, value) in _source.Read())
            {
                if (key == "fallback")
                {
                    table.Fallback = value;
                    continue;
                }

                table.Rules.Add(ParseRule(key, value));
            }

            _current = table;
        }

        _source.GetChangeToken().Register(static s => ((SiteRoutes)s).Reload(), this);
    }

    private static RouteRule ParseRule(string prefix, string value)
    {
        int comma = value.IndexOf(',');
        return comma < 0
            ? new RouteRule(prefix, value.Trim(), 1)
            : new RouteRule(prefix, value[..comma].Trim(), int.Parse(value.AsSpan(comma + 1)));
    }
}
