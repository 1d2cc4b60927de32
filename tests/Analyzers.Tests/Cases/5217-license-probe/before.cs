using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5217;

public sealed class LicenseProbe : IDisposable
{
    private readonly ManualResetEventSlim _finished = new(false);
    private readonly Func<string> _ask;
    private bool _valid;
    private string _owner;
    private DateTime _until;
    private Exception _error;

    public LicenseProbe(Func<string> ask)
    {
        _ask = ask;
        var thread = new Thread(Probe) { IsBackground = true };
        thread.Start();
    }

    public string Owner
    {
        get
        {
            Settle();
            return _valid ? _owner : "unlicensed";
        }
    }

    public bool Covers(DateTime day)
    {
        Settle();
        if (!_valid)
        {
            return false;
        }

        return day.Date <= _until;
    }

    public bool TryOwner(TimeSpan patience, out string owner)
    {
        owner = null;
        if (_finished.Wait(patience) && _valid)
        {
            owner = _owner;
        }

        return owner != null;
    }

    public void Dispose()
    {
        _finished.Wait();
        _finished.Dispose();
    }

    private void Settle()
    {
        _finished.Wait();
        if (_error != null)
        {
            throw new InvalidOperationException("license probe failed", _error);
        }
    }

    private void Probe()
    {
        try
        {
            string[] parts = _ask().Split('|');
            _valid = parts.Length == 2;
            if (_valid)
            {
                _owner = parts[0];
                _until = DateTime.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture).Date;
            }
        }
        catch (Exception e)
        {
            _valid = false;
            _error = e;
        }
        finally
        {
            _finished.Set();
        }
    }
}
