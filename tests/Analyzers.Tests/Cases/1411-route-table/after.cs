using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1411;

public sealed record RouteLine(string Prefix, string Target);

internal sealed class RouteTable
{
    private readonly List<RouteLine> _lines = new();

    public RouteTable(int revision) => Revision = revision;

    public int Revision { get; }

    public string Default { get; set; } = "origin";

    public void Add(RouteLine line) => _lines.Add(line);

    public string Find(string path)
    {
        string best = Default;
        int length = 0;
        foreach (var line in _lines)
        {
            if (line.Prefix.Length > length && path.StartsWith(line.Prefix, StringComparison.Ordinal))
            {
                best = line.Target;
                length = line.Prefix.Length;
            }
        }

        return best;
    }
}

public sealed class EdgeRouter
{
    private readonly ReaderWriterLockSlim _rw = new();
    private RouteTable _current = new(0);
    private int _revision;

    public string Match(string path) => _current.Find(path);

    public void Reload(IEnumerable<RouteLine> lines)
    {
        _rw.EnterWriteLock();
        try
        {
            var table = new RouteTable(++_revision);
            foreach (var line in lines)
            {
                if (line.Prefix == "*")
                {
                    table.Default = line.Target;
                    continue;
                }

                table.Add(line);
            }

            _current = table;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
