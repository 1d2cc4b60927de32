using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1522;

public sealed record UploadSummary(long Bytes, string[] Digests, int Failed);

public static class UploadSession
{
    private sealed class Part
    {
        public string Path;
        public bool Sent;
        public long Length;
        public string Digest;

        public async Task SendAsync(Func<Stream, CancellationToken, Task> put, CancellationToken ct)
        {
            if (Sent)
            {
                return;
            }

            await using FileStream file = File.OpenRead(Path);
            Digest = Convert.ToHexString(await SHA256.HashDataAsync(file, ct).ConfigureAwait(false));
            file.Position = 0;
            try
            {
                await put(file, ct).ConfigureAwait(false);
            }
            catch (IOException)
            {
                return;
            }

            Length = file.Length;
            Sent = true;
        }
    }

    public static async Task<UploadSummary> RunAsync(
        IReadOnlyList<string> paths, Func<Stream, CancellationToken, Task> put, CancellationToken ct)
    {
        var parts = new Part[paths.Count];
        var tasks = new Task[paths.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            var part = new Part { Path = paths[i] };
            parts[i] = part;
            tasks[i] = Task.Run(() => part.SendAsync(put, ct), ct);
        }

        await Task.WhenAll(tasks).ConfigureAwait(false);

        long bytes = 0;
        int failed = 0;
        var digests = new List<string>();
        foreach (Part part in parts)
        {
            if (!part.Sent)
            {
                failed++;
                continue;
            }

            bytes += part.Length;
            digests.Add(part.Digest);
        }

        return new UploadSummary(bytes, digests.ToArray(), failed);
    }
}
