using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5921;

internal sealed class Gate
{
    private readonly ManualResetEventSlim _opened = new(false);

    public void Open() => _opened.Set();

    public void Pass() => _opened.Wait();
}

internal sealed class RenderJob
{
    public readonly Gate Finished = new();
    public bool Failed;
    public Exception Error;
    public byte[] Pixels;
    public int Width;
}

public sealed class Renderer
{
    private readonly Func<string, int, byte[]> _draw;

    public Renderer(Func<string, int, byte[]> draw) => _draw = draw;

    public byte[] Render(string scene, int width)
    {
        var job = new RenderJob { Width = width };
        ThreadPool.QueueUserWorkItem(_ => Execute(job, scene));
        return Collect(job);
    }

    private static byte[] Collect(RenderJob job)
    {
        job.Finished.Pass();
        if (job.Failed)
        {
            throw new InvalidOperationException("render failed", job.Error);
        }

        return job.Pixels;
    }

    private void Execute(RenderJob job, string scene)
    {
        try
        {
            job.Pixels = _draw(scene, job.Width);
        }
        catch (Exception e)
        {
            job.Failed = true;
            job.Error = e;
        }
        finally
        {
            job.Finished.Open();
        }
    }
}
