using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2728;

public interface IPreviewEngine
{
    byte[] Draw(string document, int page, double zoom);
}

public sealed class PreviewMailbox : IDisposable
{
    private sealed class Request
    {
        public string Document;
        public int Page;
        public double Zoom;
        public bool Scaled;
        public Action<byte[]> Done;
    }

    private readonly AutoResetEvent _wake = new(false);
    private readonly IPreviewEngine _engine;
    private readonly Thread _painter;
    private Request _pending;
    private Request _spare;

    public PreviewMailbox(IPreviewEngine engine)
    {
        _engine = engine;
        _painter = new Thread(Paint) { IsBackground = true };
        _painter.Start();
    }

    public void Ask(string document, int page, double? zoom, Action<byte[]> done)
    {
        Request request = Interlocked.Exchange(ref _spare, null) ?? new Request();
        request.Document = document;
        request.Page = page;
        request.Scaled = false;
        if (zoom is { } factor)
        {
            request.Zoom = factor;
            request.Scaled = true;
        }

        request.Done = done;
        Request dropped = Interlocked.Exchange(ref _pending, request);
        if (dropped != null)
        {
            dropped.Done?.Invoke(null);
            Interlocked.CompareExchange(ref _spare, dropped, null);
        }

        _wake.Set();
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _pending, new Request());
        _wake.Set();
        _painter.Join();
        _wake.Dispose();
    }

    private void Paint()
    {
        while (true)
        {
            _wake.WaitOne();
            Request request = Interlocked.Exchange(ref _pending, null);
            if (request == null)
            {
                continue;
            }

            if (request.Document == null)
            {
                return;
            }

            double zoom = request.Scaled ? request.Zoom : 1.0;
            request.Done(_engine.Draw(request.Document, request.Page, zoom));
            Interlocked.CompareExchange(ref _spare, request, null);
        }
    }
}
