using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4818;

internal sealed class ChecksumWorker
{
    private readonly byte[][] _blocks;
    private readonly uint[] _sums;
    private bool _finished;
    private int _broken;
    private Exception _failure;

    public ChecksumWorker(byte[][] blocks)
    {
        _blocks = blocks;
        _sums = new uint[blocks.Length];
    }

    public static uint[] Run(byte[][] blocks, out int broken)
    {
        var worker = new ChecksumWorker(blocks);
        var thread = new Thread(worker.Work) { Name = "checksum" };
        thread.Start();
        thread.Join();
        if (!worker._finished)
        {
            throw new InvalidOperationException("The checksum run was cut short.", worker._failure);
        }

        broken = worker._broken;
        return worker._sums;
    }

    private void Work()
    {
        try
        {
            for (int i = 0; i < _blocks.Length; i++)
            {
                if (_blocks[i] is not { Length: > 0 } block)
                {
                    _broken++;
                    continue;
                }

                _sums[i] = Adler(block);
            }

            _finished = true;
        }
        catch (Exception e)
        {
            _failure = e;
        }
    }

    private static uint Adler(byte[] block)
    {
        uint a = 1, b = 0;
        foreach (byte value in block)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }
}
