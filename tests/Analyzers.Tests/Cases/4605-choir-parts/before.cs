using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4605;

public sealed class ChoirParts
{
    private readonly Task _rehearsal;
    private bool _complete;
    private string[] _voices;
    private int _lead;

    public ChoirParts(Func<string[]> enrol)
    {
        _rehearsal = Task.Run(() => Rehearse(enrol));
    }

    public async Task<string> SingerAsync(int part)
    {
        await Task.WhenAll(_rehearsal, Task.Delay(50)).ConfigureAwait(false);
        if (!_complete)
        {
            return "vacant";
        }

        return part < _voices.Length ? _voices[part] : _voices[_lead];
    }

    private void Rehearse(Func<string[]> enrol)
    {
        string[] voices = enrol();
        if (voices.Length == 0)
        {
            return;
        }

        _voices = voices;
        _lead = voices.Length / 2;
        _complete = true;
    }
}
