using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4128;

public sealed class SharedFixture
{
    private readonly ManualResetEventSlim _over = new();
    private readonly Func<IReadOnlyDictionary<string, string>> _arrange;
    private bool _arranged;
    private IReadOnlyDictionary<string, string> _settings;
    private string _trouble;

    public SharedFixture(Func<IReadOnlyDictionary<string, string>> arrange)
    {
        _arrange = arrange;
        ThreadPool.QueueUserWorkItem(_ => Arrange());
    }

    public string Setting(string name)
    {
        RequireArranged();
        return _settings.TryGetValue(name, out var value) ? value : null;
    }

    public int SettingCount
    {
        get
        {
            RequireArranged();
            return _settings.Count;
        }
    }

    private void RequireArranged()
    {
        _over.Wait();
        if (!_arranged)
        {
            throw new InvalidOperationException("The fixture could not be arranged: " + _trouble);
        }
    }

    private void Arrange()
    {
        try
        {
            _settings = _arrange();
            _arranged = true;
        }
        catch (Exception e)
        {
            _trouble = e.Message;
        }
        finally
        {
            _over.Set();
        }
    }
}
