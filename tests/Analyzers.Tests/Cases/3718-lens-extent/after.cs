using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3718;

public sealed record Extent(double Left, double Top, double Width, double Height);

public interface IWorker
{
    Task StartAsync(CancellationToken ct);

    Task StopAsync(CancellationToken ct);
}

public sealed class LensModel : IWorker
{
    private readonly Func<int, (double X, double Y)> _trace;
    private Extent _extent;
    private Task _work;

    public LensModel(Func<int, (double X, double Y)> trace) => _trace = trace;

    public Task StartAsync(CancellationToken ct)
    {
        _work = Task.Run(Trace, ct);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken ct) => _work ?? Task.CompletedTask;

    public bool TryGetExtent(out Extent extent)
    {
        extent = _extent;
        return extent is not null;
    }

    private void Trace()
    {
        double left = 0, top = 0, right = 1, bottom = 1;
        for (int ray = 0; ray < 4096; ray++)
        {
            var (x, y) = _trace(ray);
            left = Math.Min(left, x);
            right = Math.Max(right, x);
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
        }

        _extent = new Extent(left, top, right - left, bottom - top);
    }
}
