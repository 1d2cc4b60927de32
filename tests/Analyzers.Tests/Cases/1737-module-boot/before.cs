using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1737;

public interface IModule
{
    string Name { get; }

    string Boot(IReadOnlyDictionary<string, string> settings);
}

public sealed class ModuleBoot
{
    private readonly ManualResetEventSlim _finished = new(false);
    private readonly IModule _module;
    private bool _failed;
    private Exception _error;
    private string _address;

    public ModuleBoot(IModule module) => _module = module;

    public void Begin(IReadOnlyDictionary<string, string> settings) => ThreadPool.QueueUserWorkItem(_ =>
    {
        try
        {
            _address = _module.Boot(settings);
        }
        catch (Exception e)
        {
            _failed = true;
            _error = e;
        }
        finally
        {
            _finished.Set();
        }
    });

    public string Address(TimeSpan timeout)
    {
        if (!_finished.Wait(timeout))
        {
            throw new TimeoutException(_module.Name);
        }

        if (_failed)
        {
            throw new InvalidOperationException($"module {_module.Name} did not start", _error);
        }

        return _address;
    }

    public bool TryError(out string message)
    {
        _finished.Wait();
        message = _failed ? _error.Message : null;
        return _failed;
    }
}

public static class ModuleHost
{
    public static List<string> Start(IReadOnlyList<IModule> modules, IReadOnlyDictionary<string, string> settings)
    {
        var addresses = new List<string>();
        foreach (var module in modules)
        {
            var boot = new ModuleBoot(module);
            boot.Begin(settings);
            addresses.Add(boot.Address(Timeout.InfiniteTimeSpan));
        }

        return addresses;
    }
}
