using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3704;

public sealed class ChoirPlan
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<CancellationToken, Task<string[]>> _fetch;
    private string[] _seats;
    private string _conductor;

    public ChoirPlan(Func<CancellationToken, Task<string[]>> fetch) => _fetch = fetch;

    public bool Seated
    {
        get => Volatile.Read(ref field);
        private set => Volatile.Write(ref field, value);
    }

    public async ValueTask<int> FindAsync(string singer, CancellationToken ct)
    {
        if (!Seated)
        {
            await SeatAsync(ct).ConfigureAwait(false);
        }

        for (int i = 0; i < _seats.Length; i++)
        {
            if (_seats[i] == singer && singer != _conductor)
            {
                return i;
            }
        }

        return -1;
    }

    private async Task SeatAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (!Seated)
            {
                string[] names = await _fetch(ct).ConfigureAwait(false);
                _conductor = names[0];
                _seats = names[1..];
                Seated = true;
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
