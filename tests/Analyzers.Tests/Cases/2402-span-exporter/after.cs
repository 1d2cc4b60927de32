using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2402;

public enum ExportOutcome
{
    Sent,
    Deferred,
    Dropped,
}

public interface IExporterHandshake
{
    Task<(Uri Collector, IReadOnlyDictionary<string, string> Headers, int MaxBatch)> NegotiateAsync(string service);

    int Post(Uri collector, IReadOnlyDictionary<string, string> headers, ReadOnlySpan<string> spans);
}

public sealed class SpanExporter
{
    private const int Idle = 0;
    private const int Opening = 1;
    private const int Open = 2;
    private const int Closed = 3;

    private readonly IExporterHandshake _handshake;
    private int _state;
    private Uri _collector;
    private IReadOnlyDictionary<string, string> _headers;
    private int _maxBatch;

    public SpanExporter(IExporterHandshake handshake) => _handshake = handshake;

    public async Task OpenAsync(string service)
    {
        if (Interlocked.CompareExchange(ref _state, Opening, Idle) != Idle)
        {
            return;
        }

        var (collector, headers, maxBatch) = await _handshake.NegotiateAsync(service).ConfigureAwait(false);
        _collector = new Uri(collector, "v1/traces");
        _headers = headers;
        _maxBatch = Math.Max(1, maxBatch);
        Interlocked.CompareExchange(ref _state, Open, Opening);
    }

    public ExportOutcome Export(string[] spans)
    {
        switch (Volatile.Read(ref _state))
        {
            case Open:
                return Send(spans);
            case Closed:
                return ExportOutcome.Dropped;
            default:
                return ExportOutcome.Deferred;
        }
    }

    public void Close() => Interlocked.Exchange(ref _state, Closed);

    private ExportOutcome Send(string[] spans)
    {
        var rest = spans.AsSpan();
        while (!rest.IsEmpty)
        {
            int take = Math.Min(rest.Length, _maxBatch);
            if (_handshake.Post(_collector, _headers, rest[..take]) >= 400)
            {
                return ExportOutcome.Dropped;
            }

            rest = rest[take..];
        }

        return ExportOutcome.Sent;
    }
}
