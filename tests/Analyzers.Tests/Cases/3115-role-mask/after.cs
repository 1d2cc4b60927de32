using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3115;

public sealed class RoleMask
{
    private readonly object _load = new();
    private readonly Func<string[]> _roles;
    private int _loaded;
    private string[] _names;
    private ulong _granted;

    public RoleMask(Func<string[]> roles) => _roles = roles;

    public bool Allows(string role)
    {
        Load();
        int at = Array.IndexOf(_names, role);
        return at >= 0 && ((_granted >> at) & 1) != 0;
    }

    private void Load()
    {
        if (Volatile.Read(ref _loaded) == 1) return;

        lock (_load)
        {
            if (_loaded == 1) return;

            var lines = _roles();
            var names = new string[lines.Length];
            ulong granted = 0;
            for (int i = 0; i < lines.Length; i++)
            {
                names[i] = lines[i].TrimStart('+');
                if (lines[i].StartsWith('+')) granted |= 1UL << i;
            }

            _names = names;
            _granted = granted;
            Interlocked.Exchange(ref _loaded, 1);
        }
    }
}
