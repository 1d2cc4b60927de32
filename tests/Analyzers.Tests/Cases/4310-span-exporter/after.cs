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
    private sealed record Setup(Uri Endpoint, byte[] Resource, int BatchSize);

    private readonly ISpanTransport _transport;
    private readonly Lazy<Setup> _setup;
    private readonly CancellationTokenSource _shutdown = new();
    private long _exported;
    private long _lost;

    public SpanExporter(ISpanTransport transport, Func<string, string> environment)
    {
        _transport = transport;
        _setup = new Lazy<Setup>(() => Configure(environment));
    }

    public event Action<Exception> ExportFailed;

    public int MaxRetries { get; init; } = 2;

    public (long Exported, long Lost) Statistics => (Interlocked.Read(ref _exported), Interlocked.Read(ref _lost));

    public async Task ExportAsync(IReadOnlyList<SpanData> spans)
    {
        var setup = _setup.Value;
        foreach (var chunk in spans.Chunk(setup.BatchSize))
        {
            var payload = Serialize(setup, chunk);
            if (await TryPostAsync(setup, payload).ConfigureAwait(false))
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

    private static Setup Configure(Func<string, string> environment)
    {
        string service = environment("OTEL_SERVICE_NAME") ?? "unknown_service";
        byte[] resource = Encoding.UTF8.GetBytes("service.name=" + service + ";host=" + Environment.MachineName + "\n");
        int batchSize = int.TryParse(environment("OTEL_BATCH_SIZE"), out int size) && size > 0 ? size : 512;
        var endpoint = new Uri(environment("OTEL_ENDPOINT") ?? "http://localhost:4318/v1/traces");
        return new Setup(endpoint, resource, batchSize);
    }

    private static byte[] Serialize(Setup setup, SpanData[] chunk)
    {
        var text = new StringBuilder();
        foreach (var span in chunk)
        {
            text.Append(span.Name).Append(' ').Append(span.StartNanos).Append(' ').Append(span.EndNanos - span.StartNanos);
            text.Append(span.Failed ? " !" : "").Append('\n');
        }

        return [.. setup.Resource, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private async Task<bool> TryPostAsync(Setup setup, byte[] payload)
    {
        for (int attempt = 0; attempt <= MaxRetries; attempt++)
        {
            try
            {
                if (await _transport.PostAsync(setup.Endpoint, payload, _shutdown.Token).ConfigureAwait(false))
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
