using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.S2134;

public sealed class TariffImport : IDisposable
{
    private readonly ManualResetEventSlim _finished = new(false);
    private bool _failed;
    private Exception _failure;
    private Dictionary<string, decimal> _tariffs;

    public TariffImport(string path)
    {
        ThreadPool.QueueUserWorkItem(_ => Import(path));
    }

    public bool Failed
    {
        get
        {
            _finished.Wait();
            return _failed;
        }
    }

    public decimal this[string zone]
    {
        get
        {
            _finished.Wait();
            if (_failed)
            {
                throw new InvalidOperationException("The tariffs could not be imported.", _failure);
            }

            return _tariffs.TryGetValue(zone, out decimal tariff) ? tariff : 0m;
        }
    }

    public bool TryWait(TimeSpan patience, out int zones)
    {
        zones = 0;
        if (!_finished.Wait(patience) || _failed)
        {
            return false;
        }

        zones = _tariffs.Count;
        return true;
    }

    public void Dispose() => _finished.Dispose();

    private void Import(string path)
    {
        try
        {
            var tariffs = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
            foreach (var line in File.ReadLines(path))
            {
                int at = line.IndexOf('=');
                tariffs[line[..at]] = decimal.Parse(line[(at + 1)..]);
            }

            _tariffs = tariffs;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            _failed = true;
            _failure = e;
        }
        finally
        {
            _finished.Set();
        }
    }
}
