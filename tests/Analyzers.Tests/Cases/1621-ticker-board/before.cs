using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Text;

namespace Corpus.C1621;

public sealed class FeedReader
{
    private readonly Func<byte[]> _receive;

    public FeedReader(Func<byte[]> receive) => _receive = receive;

    public event Action<byte[]> FrameArrived;

    public void Start()
    {
        var thread = new Thread(Loop) { IsBackground = true, Name = "feed" };
        thread.Start();
    }

    private void Loop()
    {
        while (_receive() is { } frame)
        {
            FrameArrived?.Invoke(frame);
        }
    }
}

public sealed class TickerBoard
{
    private readonly FeedReader _feed;
    private string[] _symbols;
    private string _venue;
    private int _symbolCount = -1;

    public TickerBoard(FeedReader feed)
    {
        _feed = feed;
        _feed.FrameArrived += OnFrame;
    }

    public void Open() => _feed.Start();

    public string Symbol(int id)
    {
        if ((uint)id >= (uint)Math.Max(0, _symbolCount))
        {
            return null;
        }

        return _venue + ":" + _symbols[id];
    }

    public IEnumerable<string> All()
    {
        int n = _symbolCount;
        for (int i = 0; i < n; i++)
        {
            yield return _symbols[i];
        }
    }

    private void OnFrame(byte[] frame)
    {
        if (_symbolCount >= 0 || frame.Length == 0 || frame[0] != (byte)'H')
        {
            return;
        }

        var cells = Encoding.ASCII.GetString(frame, 1, frame.Length - 1).Split('|');
        _venue = cells[0];
        _symbols = cells[1..];
        _symbolCount = _symbols.Length;
    }
}
