using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3509;

public abstract class ServerFixture
{
    private static readonly HttpClient s_client = new();
    private static readonly Lazy<(HttpListener Listener, string Prefix)> s_host = new(Boot);

    protected abstract string Path { get; }

    public async Task<string> GetAsync(string query, CancellationToken token)
    {
        return await s_client.GetStringAsync(s_host.Value.Prefix + Path + "?" + query, token).ConfigureAwait(false);
    }

    public static void Shutdown()
    {
        if (s_host.IsValueCreated)
        {
            s_host.Value.Listener.Close();
        }
    }

    private static (HttpListener Listener, string Prefix) Boot()
    {
        for (int port = 18080; ; port++)
        {
            var listener = new HttpListener();
            string prefix = "http://localhost:" + port + "/";
            listener.Prefixes.Add(prefix);
            try
            {
                listener.Start();
            }
            catch (Exception) when (port < 18180)
            {
                continue;
            }

            _ = ServeAsync(listener);
            return (listener, prefix);
        }
    }

    private static async Task ServeAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync().ConfigureAwait(false);
            byte[] echo = System.Text.Encoding.UTF8.GetBytes(context.Request.RawUrl ?? "/");
            context.Response.OutputStream.Write(echo);
            context.Response.Close();
        }
    }
}

public sealed class PingFixture : ServerFixture
{
    protected override string Path => "ping";
}
