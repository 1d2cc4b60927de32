using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S2110;

public interface ITemplate
{
    string Expand(string host, string version);
}

public sealed class GreetingPage
{
    private readonly ITemplate _template;
    private readonly string _host;
    private readonly object _rendering = new();
    private byte[] _body;

    public GreetingPage(ITemplate template, string host)
    {
        _template = template;
        _host = host;
    }

    public string ContentType => "text/html; charset=utf-8";

    public int Length => Body.Length;

    private ReadOnlyMemory<byte> Body
    {
        get
        {
            if (_body is not null)
            {
                return _body;
            }

            lock (_rendering)
            {
                if (_body is null)
                {
                    _body = Render().ToArray();
                }

                return _body;
            }
        }
    }

    public async Task WriteToAsync(Stream output, CancellationToken cancel)
    {
        await output.WriteAsync(Head(Body.Length), cancel).ConfigureAwait(false);
        await output.WriteAsync(Body, cancel).ConfigureAwait(false);
        await output.FlushAsync(cancel).ConfigureAwait(false);
    }

    private byte[] Head(int length) =>
        Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: " + ContentType + "\r\nContent-Length: " + length + "\r\n\r\n");

    private ReadOnlyMemory<byte> Render()
    {
        var version = typeof(GreetingPage).Assembly.GetName().Version;
        var bytes = Encoding.UTF8.GetBytes(_template.Expand(_host, version is null ? "0" : version.ToString(2)));
        int start = bytes.Length > 2 && bytes[0] == 0xEF ? 3 : 0;
        return bytes.AsMemory(start);
    }
}
