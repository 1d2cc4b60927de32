using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4311;

public interface IExtension
{
    string Id { get; }

    IReadOnlyCollection<string> Verbs { get; }

    object Invoke(string verb, object argument);
}

public interface IExtensionSource
{
    Task<IReadOnlyList<IExtension>> DiscoverAsync(CancellationToken token);
}

public sealed class ExtensionHost : IAsyncDisposable
{
    private readonly IExtensionSource[] _sources;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _discovery;
    private IExtension[] _extensions;
    private Dictionary<string, IExtension> _byVerb;
    private volatile bool _composed;
    private int _faults;

    public ExtensionHost(params IExtensionSource[] sources)
    {
        _sources = sources;
        _discovery = Task.Run(ComposeAsync);
    }

    public event Action<IExtensionSource, Exception> SourceFailed;

    public int Faults => Volatile.Read(ref _faults);

    public string Banner => _composed ? $"{_extensions.Length} extensions" : "composing";

    public object Invoke(string verb, object argument)
    {
        ArgumentException.ThrowIfNullOrEmpty(verb);
        if (!_composed)
        {
            throw new InvalidOperationException("Extensions are still being composed.");
        }

        if (!_byVerb.TryGetValue(verb, out var extension))
        {
            throw new NotSupportedException($"No extension handles '{verb}'.");
        }

        try
        {
            return extension.Invoke(verb, argument);
        }
        catch (Exception)
        {
            Interlocked.Increment(ref _faults);
            throw;
        }
    }

    public IEnumerable<string> Suggest(string prefix)
    {
        if (!_composed)
        {
            return [];
        }

        return _byVerb.Keys.Where(v => v.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Order();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _discovery.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ComposeAsync()
    {
        var found = new List<IExtension>();
        foreach (var source in _sources)
        {
            try
            {
                found.AddRange(await source.DiscoverAsync(_stop.Token).ConfigureAwait(false));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                SourceFailed?.Invoke(source, e);
            }
        }

        var byVerb = new Dictionary<string, IExtension>(StringComparer.OrdinalIgnoreCase);
        foreach (var extension in found)
        {
            foreach (string verb in extension.Verbs)
            {
                byVerb.TryAdd(verb, extension);
            }
        }

        _extensions = found.ToArray();
        _byVerb = byVerb;
        _composed = true;
    }
}
