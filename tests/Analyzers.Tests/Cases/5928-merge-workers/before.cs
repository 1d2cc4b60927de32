using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5928;

internal abstract class Worker
{
    private readonly Thread _thread;

    protected Worker(string name) => _thread = new Thread(Main) { Name = name };

    public bool Succeeded { get; private set; }

    public Exception Fault { get; private set; }

    public void Start() => _thread.Start();

    public void Complete() => _thread.Join();

    protected abstract void Work();

    private void Main()
    {
        try
        {
            Work();
            Succeeded = true;
        }
        catch (FormatException e)
        {
            Fault = e;
        }
    }
}

internal sealed class TallyWorker : Worker
{
    private readonly ArraySegment<string> _lines;
    private readonly Dictionary<string, int> _hits = new();

    public TallyWorker(int index, ArraySegment<string> lines)
        : base("tally-" + index) => _lines = lines;

    public IReadOnlyDictionary<string, int> Hits => _hits;

    public int Rows { get; private set; }

    protected override void Work()
    {
        foreach (string line in _lines)
        {
            int tab = line.IndexOf('\t');
            string key = line[..tab];
            _hits[key] = _hits.GetValueOrDefault(key) + int.Parse(line.AsSpan(tab + 1));
            Rows++;
        }
    }
}

public static class Tallies
{
    public static Dictionary<string, int> Merge(string[] lines, int workers)
    {
        var crew = new List<TallyWorker>();
        int share = (lines.Length + workers - 1) / workers;
        for (int at = 0; at < lines.Length; at += share)
        {
            crew.Add(new TallyWorker(crew.Count, new ArraySegment<string>(lines, at, Math.Min(share, lines.Length - at))));
        }

        crew.ForEach(static w => w.Start());
        crew.ForEach(static w => w.Complete());

        var merged = new Dictionary<string, int>();
        foreach (var worker in crew)
        {
            if (!worker.Succeeded)
            {
                throw new InvalidOperationException("row " + worker.Rows, worker.Fault);
            }

            foreach (var (key, hits) in worker.Hits)
            {
                merged[key] = merged.GetValueOrDefault(key) + hits;
            }
        }

        return merged;
    }
}
