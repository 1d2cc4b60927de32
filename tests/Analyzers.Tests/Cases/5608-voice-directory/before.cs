using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5608;

public sealed class VoiceDirectory
{
    private readonly object _loadLock = new();
    private readonly Func<string, string[]> _readLines;
    private readonly Dictionary<string, string> _byLocale = new(StringComparer.OrdinalIgnoreCase);
    private bool _ready;
    private string _fallback;
    private int _rejected;

    public VoiceDirectory(Func<string, string[]> readLines) => _readLines = readLines;

    public int Rejected
    {
        get
        {
            Ensure();
            return _rejected;
        }
    }

    private bool Ready
    {
        get => Volatile.Read(ref _ready);
        set => Volatile.Write(ref _ready, value);
    }

    public string VoiceFor(string locale)
    {
        Ensure();
        if (_byLocale.TryGetValue(locale, out var exact))
        {
            return exact;
        }

        int dash = locale.IndexOf('-');
        return dash > 0 && _byLocale.TryGetValue(locale[..dash], out var language) ? language : _fallback;
    }

    private void Ensure()
    {
        if (!Ready)
        {
            lock (_loadLock)
            {
                if (!Ready)
                {
                    Load();
                    Ready = true;
                }
            }
        }
    }

    private void Load()
    {
        _byLocale.Clear();
        _rejected = 0;
        _fallback = "default";
        foreach (var line in _readLines("voices.csv"))
        {
            var cells = line.Split(';');
            if (cells.Length != 2)
            {
                _rejected++;
                continue;
            }

            if (cells[0] == "*")
            {
                _fallback = cells[1];
            }
            else
            {
                _byLocale[cells[0]] = cells[1];
            }
        }
    }
}
