using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1613;

public sealed record FetchStats(int Files, int Mirrored, long Bytes);

public sealed class MirrorFetch
{
    private readonly Func<Uri, long> _download;
    private readonly Func<Uri> _discover;
    private readonly Uri _origin;

    public MirrorFetch(Uri origin, Func<Uri> discover, Func<Uri, long> download)
    {
        _origin = origin;
        _discover = discover;
        _download = download;
    }

    public async Task<FetchStats> RunAsync(IReadOnlyList<string> files)
    {
        bool found = false;
        Uri mirror = null;
        int maxBatch = 1;

        Task probe = Task.Run(() =>
        {
            var candidate = _discover();
            if (candidate == null)
            {
                return;
            }

            mirror = candidate;
            maxBatch = candidate.IsLoopback ? 64 : 8;
            found = true;
        });

        long bytes = 0;
        int mirrored = 0;
        for (int i = 0; i < files.Count; i++)
        {
            if (found)
            {
                int end = Math.Min(files.Count, i + maxBatch);
                for (; i < end; i++, mirrored++)
                {
                    bytes += _download(new Uri(mirror, files[i]));
                }

                i--;
                continue;
            }

            bytes += _download(new Uri(_origin, files[i]));
        }

        await probe.ConfigureAwait(false);
        return new FetchStats(files.Count, mirrored, bytes);
    }
}
