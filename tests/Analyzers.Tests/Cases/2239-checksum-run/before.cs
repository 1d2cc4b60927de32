using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2239;

public sealed class ChecksumRun
{
    private readonly IReadOnlyList<byte[]> _blocks;
    private uint[] _sums;
    private Exception _error;
    private bool _complete;

    public ChecksumRun(IReadOnlyList<byte[]> blocks) => _blocks = blocks;

    public uint Combine()
    {
        var worker = new Thread(Work) { Name = "checksum" };
        worker.Start();
        worker.Join();

        if (!_complete)
        {
            throw new InvalidOperationException("checksum failed", _error);
        }

        uint all = 17;
        foreach (uint sum in _sums)
        {
            all = unchecked((all * 31) ^ sum);
        }

        return all;
    }

    private void Work()
    {
        try
        {
            var sums = new uint[_blocks.Count];
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] = Adler(_blocks[i]);
            }

            _sums = sums;
            _complete = true;
        }
        catch (NullReferenceException e)
        {
            _error = e;
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

public static class Checksums
{
    public static bool Same(IReadOnlyList<byte[]> left, IReadOnlyList<byte[]> right) =>
        new ChecksumRun(left).Combine() == new ChecksumRun(right).Combine();
}
