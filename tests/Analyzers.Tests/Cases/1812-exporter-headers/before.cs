using System.Runtime.CompilerServices;

namespace Corpus.C1812;

public sealed class ExporterHeaders
{
    private readonly Func<string, string> _environment;
    private bool _unresolved = true;
    private string _authorization;
    private string _tenant;
    private int _timeoutMs;

    public ExporterHeaders(Func<string, string> environment) => _environment = environment;

    public int TimeoutMs
    {
        get
        {
            if (Volatile.Read(ref _unresolved))
            {
                ResolveFromEnvironment();
            }

            return _timeoutMs;
        }
    }

    public void Apply(IDictionary<string, string> request)
    {
        if (Volatile.Read(ref _unresolved))
        {
            ResolveFromEnvironment();
        }

        request["authorization"] = _authorization;
        if (_tenant.Length > 0)
        {
            request["x-scope-orgid"] = _tenant;
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Configure(string authorization, string tenant, TimeSpan timeout)
    {
        if (!_unresolved)
        {
            throw new InvalidOperationException("the exporter has already sent a batch");
        }

        _authorization = authorization;
        _tenant = tenant;
        _timeoutMs = (int)timeout.TotalMilliseconds;
        _unresolved = false;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void ResolveFromEnvironment()
    {
        if (!_unresolved)
        {
            return;
        }

        _authorization = "Bearer " + _environment("EXPORTER_TOKEN");
        _tenant = _environment("EXPORTER_TENANT") ?? "";
        _timeoutMs = int.TryParse(_environment("EXPORTER_TIMEOUT"), out int ms) ? ms : 10_000;
        Volatile.Write(ref _unresolved, false);
    }
}

public sealed class BatchSender(ExporterHeaders headers, Action<IDictionary<string, string>, int> post)
{
    public void Send(int spans)
    {
        var request = new Dictionary<string, string> { ["x-span-count"] = spans.ToString() };
        headers.Apply(request);
        post(request, headers.TimeoutMs);
    }
}
