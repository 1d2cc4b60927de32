using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5320;

public static class MillIndex
{
    private sealed class Index
    {
        public readonly List<string> Rivers = new();
        public readonly Dictionary<string, int> Wheels = new();
        public bool Complete;
        public int Count;

        public void Add(string river, int wheels)
        {
            if (Wheels.TryAdd(river, wheels))
            {
                Rivers.Add(river);
                Count++;
            }
        }
    }

    private static readonly object s_load = new();
    private static Index s_index;

    public static IReadOnlyList<string> Rivers => Current().Rivers;

    public static int WheelsOn(string river)
    {
        var index = Current();
        return index.Complete && index.Count > 0 ? index.Wheels.GetValueOrDefault(river) : -1;
    }

    private static Index Current()
    {
        var index = s_index;
        return index ?? Load();
    }

    private static Index Load()
    {
        lock (s_load)
        {
            if (s_index is null)
            {
                var index = new Index();
                Fill(index);
                index.Complete = true;
                s_index = index;
            }

            return s_index;
        }
    }

    private static void Fill(Index index)
    {
        foreach (var line in System.IO.File.ReadLines("mills.txt"))
        {
            var cells = line.Split(' ');
            index.Add(cells[0], int.Parse(cells[1]));
        }
    }
}
