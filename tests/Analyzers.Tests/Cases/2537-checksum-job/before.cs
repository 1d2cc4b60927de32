using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2537;

public sealed class ChecksumJob
{
    private readonly byte[][] _blocks;
    private bool _salted;
    private uint _salt;
    private bool _finished;
    private uint _sum;
    private string _error;

    public ChecksumJob(byte[][] blocks) => _blocks = blocks;

    public uint RunOnThread(uint? salt)
    {
        if (salt is uint value)
        {
            _salt = value;
            _salted = true;
        }

        var thread = new Thread(Work) { IsBackground = true };
        thread.Start();
        thread.Join();
        if (!_finished)
        {
            throw new InvalidOperationException(_error);
        }

        return _sum;
    }

    public static (uint Sum, int Blocks) RunHalves(byte[][] left, byte[][] right)
    {
        uint leftSum = 0, rightSum = 0;
        bool leftDone = false, rightDone = false;
        var a = Task.Run(() =>
        {
            leftSum = new ChecksumJob(left).RunOnThread(null);
            leftDone = true;
        });
        var b = Task.Run(() =>
        {
            rightSum = new ChecksumJob(right).RunOnThread(null);
            rightDone = true;
        });
        Task.WaitAll(a, b);
        return leftDone && rightDone ? (leftSum ^ rightSum, left.Length + right.Length) : (0u, 0);
    }

    private void Work()
    {
        try
        {
            uint sum = _salted ? _salt : 2166136261u;
            foreach (byte[] block in _blocks)
            {
                foreach (byte b in block)
                {
                    sum = unchecked((sum ^ b) * 16777619u);
                }
            }

            _sum = sum;
            _finished = true;
        }
        catch (Exception e)
        {
            _error = e.Message;
        }
    }
}
