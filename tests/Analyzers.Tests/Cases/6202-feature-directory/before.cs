using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6202;

public sealed class AsyncGate
{
    private readonly SemaphoreSlim _slot = new(1, 1);

    public async Task<IDisposable> LockAsync()
    {
        await _slot.WaitAsync().ConfigureAwait(false);
        return new Releaser(_slot);
    }

    private sealed class Releaser : IDisposable
    {
        private readonly SemaphoreSlim _slot;

        public Releaser(SemaphoreSlim slot) => _slot = slot;

        public void Dispose() => _slot.Release();
    }
}

public sealed class FeatureDirectory
{
    private readonly AsyncGate _gate = new();
    private readonly Func<Task<IReadOnlyList<string>>> _download;
    private readonly HashSet<string> _enabled = new(StringComparer.OrdinalIgnoreCase);
    private bool _downloaded;

    public FeatureDirectory(Func<Task<IReadOnlyList<string>>> download) => _download = download;

    public async ValueTask<bool> IsEnabledAsync(string feature)
    {
        if (!_downloaded)
        {
            await DownloadAsync().ConfigureAwait(false);
        }

        return _enabled.Contains(feature);
    }

    private async Task DownloadAsync()
    {
        using (await _gate.LockAsync().ConfigureAwait(false))
        {
            if (_downloaded)
            {
                return;
            }

            foreach (string name in await _download().ConfigureAwait(false))
            {
                _enabled.Add(name);
            }

            _downloaded = true;
        }
    }
}
