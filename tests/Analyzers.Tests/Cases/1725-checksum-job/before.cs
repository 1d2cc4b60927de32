using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1725;

public static class ChecksumJob
{
    private sealed class Slice
    {
        private readonly byte[] _data;
        private readonly int _from;
        private readonly int _to;

        public Slice(byte[] data, int from, int to)
        {
            _data = data;
            _from = from;
            _to = to;
        }

        public bool Completed;
        public uint Low;
        public uint High;
        public Exception Error;

        public void Run()
        {
            try
            {
                uint low = 1;
                uint high = 0;
                for (int i = _from; i < _to; i++)
                {
                    low = (low + _data[i]) % 65521;
                    high = (high + low) % 65521;
                }

                Low = low;
                High = high;
                Completed = true;
            }
            catch (IndexOutOfRangeException e)
            {
                Error = e;
            }
        }
    }

    public static ulong Compute(byte[] data, int workers)
    {
        var slices = new Slice[workers];
        var threads = new Thread[workers];
        int step = (data.Length / workers) + 1;
        for (int i = 0; i < workers; i++)
        {
            slices[i] = new Slice(data, Math.Min(i * step, data.Length), Math.Min((i + 1) * step, data.Length));
            threads[i] = new Thread(slices[i].Run);
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        ulong total = 0;
        foreach (var slice in slices)
        {
            if (!slice.Completed)
            {
                throw new InvalidOperationException("checksum failed", slice.Error);
            }

            total = (total * 31) + (((ulong)slice.High << 32) | slice.Low);
        }

        return total;
    }
}
