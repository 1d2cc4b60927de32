using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C265;

public sealed class ZoneFile
{
    private readonly Func<IEnumerable<string>> _lines;
    private Dictionary<string, int> _offsets;
    private bool _parsed;
    private object _parsing;
    private string _version;

    public ZoneFile(Func<IEnumerable<string>> lines) => _lines = lines;

    public string Version
    {
        get
        {
            EnsureParsed();
            return _version;
        }
    }

    public int OffsetOf(string zone) => EnsureParsed().TryGetValue(zone, out int minutes) ? minutes : 0;

    private Dictionary<string, int> EnsureParsed() =>
        LazyInitializer.EnsureInitialized(ref _offsets, ref _parsed, ref _parsing, Parse);

    private Dictionary<string, int> Parse()
    {
        var offsets = new Dictionary<string, int>();
        foreach (string line in _lines())
        {
            if (line.StartsWith('#'))
            {
                _version = line[1..].Trim();
                continue;
            }

            int space = line.IndexOf(' ');
            offsets[line[..space]] = int.Parse(line.AsSpan(space + 1));
        }

        return offsets;
    }
}
