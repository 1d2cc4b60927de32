using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C259;

public sealed class ImageJob
{
    private volatile bool _done;

    public ImageJob(Task<byte[]> download)
    {
        download.ContinueWith(Decode, CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    public bool IsDone => _done;

    public int Width { get; private set; }

    public byte[] Pixels { get; private set; }

    private void Decode(Task<byte[]> download)
    {
        byte[] file = download.Result;
        Width = file[0];
        Pixels = new byte[file.Length - 1];
        Array.Copy(file, 1, Pixels, 0, Pixels.Length);
        _done = true;
    }
}

public sealed class ImageView
{
    private readonly ImageJob _job;

    public ImageView(ImageJob job) => _job = job;

    public string Render()
    {
        if (_job.IsDone == true)
        {
            return $"{_job.Width}x{_job.Pixels.Length / _job.Width}";
        }

        return "loading";
    }
}
