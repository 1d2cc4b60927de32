using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4326;

public interface IAddinFactory
{
    object Create(IServiceProvider services);
}

public sealed record UnloadReport(string Addin, DateTime At, string Reason);

public sealed class AddinScope : IDisposable
{
    private readonly object _lifecycle = new();
    private readonly string _name;
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;
    private readonly IServiceProvider _services;
    private readonly CancellationTokenSource _unloading = new();
    private bool _disposed;
    private UnloadReport _report;
    private int _created;

    public AddinScope(string path, IServiceProvider services)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _name = System.IO.Path.GetFileNameWithoutExtension(path);
        _services = services;
        _context = new AssemblyLoadContext(_name, isCollectible: true);
        _assembly = _context.LoadFromAssemblyPath(path);
    }

    public event Action<UnloadReport> Unloaded;

    public string Name => _name;

    public int Created => Volatile.Read(ref _created);

    public CancellationToken Unloading => _unloading.Token;

    public UnloadReport Report
    {
        get
        {
            lock (_lifecycle)
            {
                return _report;
            }
        }
    }

    public T Create<T>(string factoryType)
        where T : class
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(_name);
        }

        var type = _assembly.GetType(factoryType, throwOnError: true);
        var factory = (IAddinFactory)Activator.CreateInstance(type);
        Interlocked.Increment(ref _created);
        return (T)factory.Create(_services);
    }

    public Task<T> CreateAsync<T>(string factoryType)
        where T : class
    {
        return Task.Run(() => Create<T>(factoryType), Unloading);
    }

    public override string ToString() => _disposed ? _name + " (unloaded)" : _name;

    public void Unload(string reason)
    {
        UnloadReport report;
        lock (_lifecycle)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            report = _report = new UnloadReport(_name, DateTime.UtcNow, reason);
        }

        _unloading.Cancel();
        _context.Unload();
        Unloaded?.Invoke(report);
    }

    public void Dispose() => Unload("disposed");
}
