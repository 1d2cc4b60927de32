using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6015;

public sealed class DiskSurvey
{
    private readonly Stream _disk;
    private readonly Thread _worker;
    private volatile int _phase;
    private long _blocks;
    private string _verdict;

    public DiskSurvey(Stream disk)
    {
        _disk = disk;
        _worker = new Thread(Scan) { IsBackground = true, Name = "survey" };
    }

    public void Start() => _worker.Start();

    public string WaitForVerdict()
    {
        do
        {
            Thread.SpinWait(64);
        }
        while (_phase < 2);

        return _verdict + " after " + _blocks + " blocks";
    }

    private void Scan()
    {
        _phase = 1;
        var block = new byte[4096];
        long blocks = 0;
        try
        {
            while (_disk.Read(block, 0, block.Length) > 0)
            {
                blocks++;
            }

            _verdict = "clean";
        }
        catch (IOException e)
        {
            _verdict = e.Message;
        }

        _blocks = blocks;
        _phase = 2;
    }
}
