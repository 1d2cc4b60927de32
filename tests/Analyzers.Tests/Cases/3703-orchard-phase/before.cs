using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3703;

public enum IndexPhase
{
    Cold,
    Indexing,
    Serving,
}

public sealed partial class OrchardIndex
{
    private readonly Func<string[]> _read;
    private IndexPhase _phase;
    private int[] _rows;
    private string[] _variety;

    public OrchardIndex(Func<string[]> read)
    {
        _read = read;
        new Thread(Build) { IsBackground = true, Name = "orchard-index" }.Start();
    }

    public string Locate(string variety)
    {
        if (_phase != IndexPhase.Serving)
        {
            return "index is not available yet";
        }

        for (int i = 0; i < _variety.Length; i++)
        {
            if (_variety[i] == variety)
            {
                return "row " + _rows[i];
            }
        }

        return "not planted";
    }
}

public sealed partial class OrchardIndex
{
    private void Build()
    {
        _phase = IndexPhase.Indexing;
        string[] lines = _read();
        var rows = new int[lines.Length];
        var variety = new string[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            int colon = lines[i].IndexOf(':');
            rows[i] = int.Parse(lines[i].AsSpan(0, colon));
            variety[i] = lines[i][(colon + 1)..];
        }

        _rows = rows;
        _variety = variety;
        _phase = IndexPhase.Serving;
    }
}
