using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2113;

public sealed class CrashReporter
{
    private readonly Func<IReadOnlyDictionary<string, string>> _environment;
    private readonly Action<Uri, string> _post;
    private int _reports;
    private Uri _endpoint;
    private string _header;

    public CrashReporter(Func<IReadOnlyDictionary<string, string>> environment, Action<Uri, string> post)
    {
        _environment = environment;
        _post = post;
    }

    public int Reports => Volatile.Read(ref _reports);

    public void Attach(AppDomain domain) =>
        domain.UnhandledException += (_, e) => Report(e.ExceptionObject as Exception);

    public void Report(Exception exception)
    {
        if (exception is null or OperationCanceledException)
        {
            return;
        }

        int ordinal = Interlocked.Increment(ref _reports);
        switch (ordinal)
        {
            case 1:
                Prepare();
                break;
            case > 100:
                return;
        }

        _post(_endpoint, _header + Environment.NewLine + "#" + ordinal + " " + exception);
    }

    private void Prepare()
    {
        var environment = _environment();
        var builder = new UriBuilder("https", environment.TryGetValue("host", out var host) ? host : "localhost");
        if (environment.TryGetValue("project", out var project))
        {
            builder.Path = "/api/" + project + "/crash";
        }

        _header = string.Join(';', environment.Keys);
        _endpoint = builder.Uri;
    }
}
