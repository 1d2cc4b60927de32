using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4922;

public static class ImageVerifier
{
    private sealed class Worker
    {
        private readonly ArraySegment<byte> _part;
        private readonly Thread _thread;

        public Worker(ArraySegment<byte> part)
        {
            _part = part;
            _thread = new Thread(Run) { IsBackground = true };
        }

        public bool Succeeded { get; private set; }

        public uint Sum { get; private set; }

        public string Failure { get; private set; }

        public void Start() => _thread.Start();

        public void Wait() => _thread.Join();

        private void Run()
        {
            uint sum = 2166136261;
            foreach (byte b in _part)
            {
                if (b == 0xFF)
                {
                    Failure = "erased cell";
                    return;
                }

                sum = unchecked((sum ^ b) * 16777619);
            }

            Sum = sum;
            Succeeded = true;
        }
    }

    public static uint Verify(byte[] image, int parts)
    {
        var workers = new List<Worker>();
        int size = (image.Length + parts - 1) / parts;
        for (int at = 0; at < image.Length; at += size)
        {
            var worker = new Worker(new ArraySegment<byte>(image, at, Math.Min(size, image.Length - at)));
            worker.Start();
            workers.Add(worker);
        }

        uint total = 0;
        foreach (var worker in workers)
        {
            worker.Wait();
            total ^= worker.Succeeded ? worker.Sum : throw new InvalidOperationException(worker.Failure);
        }

        return total;
    }
}
