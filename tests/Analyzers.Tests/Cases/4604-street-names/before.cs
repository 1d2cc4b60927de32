using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4604;

public sealed class StreetNames
{
    private readonly Task _warmup;
    private bool _warm;
    private string[] _names;
    private int _fallback;

    public StreetNames(Func<string[]> load)
    {
        _warmup = Task.Run(() => Warm(load));
    }

    public async Task<string> NameAsync(int number)
    {
        await Task.WhenAny(_warmup, Task.Delay(50)).ConfigureAwait(false);
        if (!_warm)
        {
            return "#" + number;
        }

        return number < _names.Length ? _names[number] : _names[_fallback];
    }

    private void Warm(Func<string[]> load)
    {
        string[] names = load();
        if (names.Length == 0)
        {
            return;
        }

        _names = names;
        _fallback = Array.IndexOf(names, "unnamed");
        if (_fallback < 0)
        {
            _fallback = 0;
        }

        _warm = true;
    }
}
