using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;

namespace Corpus.C6418;

public sealed class PageFlusher
{
    private readonly BlockingCollection<byte[]> _queue = new(64);
    private readonly Stream _device;
    private readonly long[] _ends = new long[4096];
    private int _nextPage;
    private int _flushedPage = -1;

    public PageFlusher(Stream device)
    {
        _device = device;
        new Thread(Drain) { IsBackground = true, Name = "page-flusher" }.Start();
    }

    public int Append(byte[] page)
    {
        lock (_queue)
        {
            if (_nextPage == _ends.Length)
            {
                throw new IOException("The segment is full.");
            }

            _queue.Add(page);
            return _nextPage++;
        }
    }

    public long WaitForPage(int page)
    {
        while (_flushedPage < page)
        {
            Thread.SpinWait(20);
        }

        return _ends[page];
    }

    private void Drain()
    {
        int page = 0;
        foreach (var bytes in _queue.GetConsumingEnumerable())
        {
            _device.Write(bytes, 0, bytes.Length);
            _device.Flush();
            _ends[page] = _device.Position;
            _flushedPage = page;
            page++;
        }
    }
}
