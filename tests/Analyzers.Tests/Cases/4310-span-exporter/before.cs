using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4310;

public sealed record SpanData(string Name, long StartNanos, long EndNanos, bool Failed);

public interface ISpanTransport
{
    Task<bool> PostAsync(Uri endpoint, ReadOnlyMemory<byte> payload, CancellationToken token);
}

public sealed class SpanExporter : IDisposable
{
    private readonly ISpanTransport _transport;
    private readonly Func<string, string> _environment;
    private readonly CancellationTokenSource _shutdown = new();
    private int _configured;
    private Uri _endpoint;
    private byte[] _resource;
    private int _batchSize;
    private long _exported;
    private long _lost;

    public SpanExporter(ISpanTransport transport, Func<string, string> environment)
    {
        _transport = transport;
        _environment = environment;
    }

    public event Action<Exception> ExportFailed;

    public int MaxRetries { get; init; } = 2;

    public (long Exported, long Lost) Statistics => (Interlocked.Read(ref _exported), Interlocked.Read(ref _lost));

    public async Task ExportAsync(IReadOnlyList<SpanData> spans)
    {
        Configure();
        foreach (var chunk in spans.Chunk(_batchSize))
        {
            var payload = Serialize(chunk);
            if (await TryPostAsync(payload).ConfigureAwait(false))
            {
                Interlocked.Add(ref _exported, chunk.Length);
            }
            else
            {
                Interlocked.Add(ref _lost, chunk.Length);
            }
        }
    }

    public void Dispose() => _shutdown.Cancel();

    private void Configure()
    {
        if (Interlocked.CompareExchange(ref _configured, 1, 0) != 0)
        {
            return;
        }

        string service = _environment("OTEL_SERVICE_NAME") ?? "unknown_service";
        _resource = Encoding.UTF8.GetBytes("service.name=" + service + ";host=" + Environment.MachineName + "\n");
        _batchSize = int.TryParse(_environment("OTEL_BATCH_SIZE"), out int size) && size > 0 ? size : 512;
        _endpoint = new Uri(_environment("OTEL_ENDPOINT") ?? "http://localhost:4318/v1/traces");
    }

    private byte[] Serialize(SpanData[] chunk)
    {
        var text = new StringBuilder();
        foreach (var span in chunk)
        {
            text.Append(span.Name).Append(' ').Append(span.StartNanos).Append(' ').Append(span.EndNanos - span.StartNanos);
            text.Append(span.Failed ? " !" : "").Append('\n');
        }

        return [.. _resource, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private async Task<bool> TryPostAsync(byte[] payload)
    {
        for (int attempt = 0; attempt <= MaxRetries; attempt++)
        {
            try
            {
                if (await _transport.PostAsync(_endpoint, payload, _shutdown.Token).ConfigureAwait(false))
                {
                    return true;
                }
            }
            catch (System.IO.IOException e)
            {
                ExportFailed?.Invoke(e);
            }
        }

        return false;
    }
}
