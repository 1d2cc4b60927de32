using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6023;

public sealed class RenderedPage
{
    private readonly Lazy<ReadOnlyMemory<byte>> _html;
    private readonly Lazy<Guid?> _etag;

    public RenderedPage(Func<string> render)
    {
        _html = new Lazy<ReadOnlyMemory<byte>>(() => Encoding.UTF8.GetBytes(render()));
        _etag = new Lazy<Guid?>(() => _html.Value.Length == 0 ? null : new Guid(MD5.HashData(_html.Value.Span)), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public int BytesHeld => _html.IsValueCreated ? _html.Value.Length : 0;

    public bool NotModified(Guid? etag) => etag.HasValue && etag == _etag.Value;

    public async Task<int> WriteAsync(Stream output, CancellationToken cancel)
    {
        var bytes = await Task.Run(() => _html.Value, cancel).ConfigureAwait(false);
        await output.WriteAsync(bytes, cancel).ConfigureAwait(false);
        return bytes.Length;
    }
}
