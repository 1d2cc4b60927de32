using SafePublication.Annotations;

namespace Corpus.C1818
{
    public abstract class BackgroundJob
    {
        private readonly CancellationTokenSource _stop = new();
        private Task _running = Task.CompletedTask;

        public Task StartAsync(CancellationToken token)
        {
            _running = Task.Run(() => ExecuteAsync(_stop.Token), token);
            return Task.CompletedTask;
        }

        public async Task StopAsync()
        {
            _stop.Cancel();
            await _running.ConfigureAwait(false);
        }

        protected abstract Task ExecuteAsync(CancellationToken token);
    }

    public sealed class DepthSampler(Func<int> queueDepth, int warmup) : BackgroundJob
    {
        public bool Primed
        {
            get => Volatile.Read(ref field);
            private set => Volatile.Write(ref field, value);
        }

        [PublishedBy(nameof(Primed))]
        public double Mean { get; private set; }

        [PublishedBy(nameof(Primed))]
        public int Peak { get; private set; }

        protected override async Task ExecuteAsync(CancellationToken token)
        {
            long sum = 0;
            int peak = 0;
            for (int i = 0; i < warmup && !token.IsCancellationRequested; i++)
            {
                int depth = queueDepth();
                sum += depth;
                peak = Math.Max(peak, depth);
                await Task.Delay(50).ConfigureAwait(false);
            }

            Mean = (double)sum / warmup;
            Peak = peak;
            Primed = true;
        }
    }

    public sealed class QueueHealthCheck(DepthSampler sampler, Func<int> queueDepth)
    {
        public string Check()
        {
            if (sampler is { Primed: true })
            {
                int now = queueDepth();
                return now > Math.Max(sampler.Peak, sampler.Mean * 4)
                    ? $"degraded: {now} queued, baseline {sampler.Mean:F1}"
                    : "healthy";
            }

            return "warming up";
        }
    }
}

namespace SafePublication.Annotations
{
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    internal sealed class PublishedByAttribute(string flag) : Attribute
    {
        public string Flag { get; } = flag;
    }
}
