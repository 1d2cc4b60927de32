using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1516;

public sealed record ProbeReply(Uri Issuer, Uri Keys, IReadOnlyList<string> Scopes);

public sealed class MetadataProbe
{
    private readonly TaskCompletionSource _probed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Uri, Task<ProbeReply>> _get;
    private readonly Uri _root;
    private int _claimed;
    private Uri _issuer;
    private Uri _keys;
    private HashSet<string> _scopes;

    public MetadataProbe(Uri root, Func<Uri, Task<ProbeReply>> get)
    {
        _root = root;
        _get = get;
    }

    public async Task<Uri> KeysAsync(string issuer)
    {
        await ProbeAsync().ConfigureAwait(false);
        if (!string.Equals(_issuer.AbsoluteUri, issuer, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("unknown issuer " + issuer);
        }

        return _keys;
    }

    public async Task<bool> OffersAsync(string scope)
    {
        await ProbeAsync().ConfigureAwait(false);
        return _scopes.Contains(scope);
    }

    private async Task ProbeAsync()
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) != 0)
        {
            await _probed.Task.ConfigureAwait(false);
            return;
        }

        try
        {
            ProbeReply reply = await _get(new Uri(_root, ".well-known/metadata")).ConfigureAwait(false);
            _issuer = reply.Issuer;
            _keys = reply.Keys;
            _scopes = new HashSet<string>(reply.Scopes, StringComparer.Ordinal);
            _probed.SetResult();
        }
        catch (Exception e)
        {
            _probed.SetException(e);
            throw;
        }
    }
}
