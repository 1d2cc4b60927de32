using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2908;

public sealed record ToggleRule(string Name, int Percent, IReadOnlySet<string> AllowList);

public sealed record ToggleDocument(string Source, IReadOnlyList<ToggleRule> Rules);

public interface IToggleClient
{
    Task<ToggleDocument> FetchAsync(CancellationToken cancellationToken);
}

public sealed class ToggleFeed : IAsyncDisposable
{
    private static readonly Dictionary<string, ToggleRule> s_none = new();

    private readonly IToggleClient _client;
    private readonly IReadOnlySet<string> _onByDefault;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private volatile Dictionary<string, ToggleRule> _rules = s_none;
    private volatile string _source = "defaults";
    private bool _primed;

    public ToggleFeed(IToggleClient client, IReadOnlySet<string> onByDefault, TimeSpan period)
    {
        _client = client;
        _onByDefault = onByDefault;
        _loop = Task.Run(() => RefreshAsync(period));
    }

    public bool IsOn(string toggle, string user)
    {
        if (!_primed)
        {
            return _onByDefault.Contains(toggle);
        }

        return _rules.TryGetValue(toggle, out var rule)
            && (rule.AllowList.Contains(user) || Slot(toggle, user) < rule.Percent);
    }

    public string Explain(string toggle, string user) => $"{toggle}={IsOn(toggle, user)} for {user}";

    public string Describe() => _primed ? "live:" + _source : "waiting";

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static int Slot(string toggle, string user)
    {
        uint hash = 2166136261;
        foreach (char c in toggle + "/" + user)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return (int)(hash % 100);
    }

    private async Task RefreshAsync(TimeSpan period)
    {
        using var timer = new PeriodicTimer(period);
        do
        {
            var document = await _client.FetchAsync(_stop.Token).ConfigureAwait(false);
            var rules = new Dictionary<string, ToggleRule>(StringComparer.Ordinal);
            foreach (var rule in document.Rules)
            {
                rules[rule.Name] = rule;
            }

            _rules = rules;
            _source = document.Source;
            _primed = true;
        }
        while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false));
    }
}
