using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4503;

internal sealed class AsyncGate
{
    private readonly SemaphoreSlim _slots = new(1, 1);

    public async Task<IDisposable> LockAsync()
    {
        await _slots.WaitAsync().ConfigureAwait(false);
        return new Ticket(_slots);
    }

    private sealed class Ticket(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}

public sealed class LicenseDesk
{
    private readonly AsyncGate _gate = new();
    private readonly Func<CancellationToken, Task<string>> _download;
    private string _owner;
    private int _seats;

    public LicenseDesk(Func<CancellationToken, Task<string>> download) => _download = download;

    public char Tier { get => field; private set => field = char.ToUpperInvariant(value); }

    public async Task<bool> AllowsAsync(string owner, int seats, CancellationToken token)
    {
        if (Tier == '\0')
        {
            await ActivateAsync(token).ConfigureAwait(false);
        }

        return owner == _owner && seats <= _seats;
    }

    private async Task ActivateAsync(CancellationToken token)
    {
        using (await _gate.LockAsync().ConfigureAwait(false))
        {
            if (Tier != '\0')
            {
                return;
            }

            var cells = (await _download(token).ConfigureAwait(false)).Split(';');
            _owner = cells[1];
            _seats = int.Parse(cells[2]);
            Tier = cells[0][0];
        }
    }
}
