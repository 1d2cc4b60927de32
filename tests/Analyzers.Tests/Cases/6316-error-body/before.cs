using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6316;

public interface IErrorPage
{
    ValueTask SendAsync(Stream output, CancellationToken stop);
}

public sealed class StatusPage : IErrorPage
{
    private readonly object _render = new();
    private readonly int _status;
    private readonly string _reason;
    private ReadOnlyMemory<byte> _body;

    public StatusPage(int status, string reason)
    {
        _status = status;
        _reason = reason;
    }

    public async ValueTask SendAsync(Stream output, CancellationToken stop)
    {
        var body = Body();
        await output.WriteAsync(body, stop).ConfigureAwait(false);
        await output.FlushAsync(stop).ConfigureAwait(false);
    }

    private ReadOnlyMemory<byte> Body() => _body is { IsEmpty: false } ready ? ready : Render();

    private ReadOnlyMemory<byte> Render()
    {
        lock (_render)
        {
            if (_body.IsEmpty)
            {
                string html = $"<html><body><h1>{_status}</h1><p>{_reason}</p></body></html>";
                var buffer = new byte[Encoding.UTF8.GetMaxByteCount(html.Length)];
                int used = Encoding.UTF8.GetBytes(html, buffer);
                _body = buffer.AsMemory(0, used);
            }

            return _body;
        }
    }
}
