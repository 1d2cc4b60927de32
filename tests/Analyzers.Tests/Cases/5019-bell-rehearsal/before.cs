using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5019;

public static class BellRehearsal
{
    private sealed class Ringer
    {
        private readonly int[] _changes;
        private bool _finished;
        private int _clashes;

        public Ringer(int[] changes) => _changes = changes;

        public int Clashes => _finished ? _clashes : -1;

        public void Ring()
        {
            for (int i = 1; i < _changes.Length; i++)
            {
                if (_changes[i] == _changes[i - 1])
                {
                    _clashes++;
                }
            }

            _finished = true;
        }
    }

    public static int Rehearse(IReadOnlyList<int[]> parts)
    {
        var ringers = new Ringer[parts.Count];
        var threads = new Thread[parts.Count];
        for (int i = 0; i < parts.Count; i++)
        {
            ringers[i] = new Ringer(parts[i]);
            threads[i] = new Thread(ringers[i].Ring);
            threads[i].Start();
        }

        int clashes = 0;
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i].Join();
            clashes += Math.Max(0, ringers[i].Clashes);
        }

        return clashes;
    }
}
