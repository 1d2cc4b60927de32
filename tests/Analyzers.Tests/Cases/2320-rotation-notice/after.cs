using System;
using System.Globalization;
using System.Threading;

namespace Corpus.C2320;

public sealed class RotationEventArgs : EventArgs
{
    public RotationEventArgs(string thumbprint, DateTime notAfter)
    {
        Thumbprint = thumbprint;
        NotAfter = notAfter;
    }

    public string Thumbprint { get; }

    public DateTime NotAfter { get; }
}

public interface IKeyVaultWatcher
{
    event EventHandler<RotationEventArgs> Rotated;
}

public sealed class RotationNotice : IDisposable
{
    private readonly IKeyVaultWatcher _watcher;
    private readonly object _first = new();
    private volatile bool _armed;
    private string _thumbprint;
    private DateTime _notAfter;

    public RotationNotice(IKeyVaultWatcher watcher)
    {
        _watcher = watcher;
        _watcher.Rotated += OnRotated;
    }

    public bool TryDescribe(out string text)
    {
        if (!_armed)
        {
            text = null;
            return false;
        }

        string thumbprint = _thumbprint;
        DateTime notAfter = _notAfter;
        text = thumbprint.ToUpperInvariant() + " until " + notAfter.ToString("u", CultureInfo.InvariantCulture);
        return true;
    }

    public void Dispose() => _watcher.Rotated -= OnRotated;

    private void OnRotated(object sender, RotationEventArgs e)
    {
        lock (_first)
        {
            if (_armed)
            {
                return;
            }

            _thumbprint = e.Thumbprint;
            _notAfter = e.NotAfter;
            _armed = true;
        }
    }
}
