using SafePublication.Annotations;

namespace Corpus.C1824
{
    public interface IFeatureGates
    {
        bool this[string feature, string user] { get; }
    }

    public interface IRuleService
    {
        Task StartAsync(CancellationToken token);
    }

    public sealed class GateRules : IFeatureGates, IRuleService
    {
        private readonly ReaderWriterLockSlim _edit = new();
        private readonly Func<CancellationToken, Task<string[]>> _download;
        private bool _published;

        [PublishedBy(nameof(_published))]
        private Dictionary<string, int> _percentages;

        [PublishedBy(nameof(_published))]
        private string _salt;

        private bool _killSwitch;

        public GateRules(Func<CancellationToken, Task<string[]>> download) => _download = download;

        bool IFeatureGates.this[string feature, string user] => _published && Evaluate(feature, user);

        Task IRuleService.StartAsync(CancellationToken token)
        {
            _ = Task.Run(() => LoadAsync(token), token);
            return Task.CompletedTask;
        }

        private bool Evaluate(string feature, string user)
        {
            if (_killSwitch || !_percentages.TryGetValue(feature, out int percent))
            {
                return false;
            }

            int bucket = 17;
            foreach (char c in _salt + user)
            {
                bucket = unchecked((bucket * 31) + c);
            }

            return (bucket & 0x7FFFFFFF) % 100 < percent;
        }

        private async Task LoadAsync(CancellationToken token)
        {
            string[] lines = await _download(token).ConfigureAwait(false);
            _edit.EnterWriteLock();
            try
            {
                if (_published || lines.Length == 0)
                {
                    return;
                }

                _percentages = lines.Skip(1).Select(l => l.Split('=')).ToDictionary(p => p[0], p => int.Parse(p[1]));
                _salt = lines[0];
                _killSwitch = lines.Contains("*=0");
                Volatile.WriteBarrier();
                _published = true;
            }
            finally
            {
                _edit.ExitWriteLock();
            }
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
