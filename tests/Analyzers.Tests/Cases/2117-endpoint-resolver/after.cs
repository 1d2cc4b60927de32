using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.S2117;

public enum ResolveState
{
    Idle,
    Failed,
    Done,
}

public interface INameService
{
    IEnumerable<string> Query(string service);
}

public sealed class EndpointResolver
{
    private readonly INameService _names;
    private readonly string _service;
    private readonly object _querying = new();
    private volatile ResolveState _state;
    private Uri _primary;
    private Uri _fallback;

    public EndpointResolver(INameService names, string service)
    {
        _names = names;
        _service = service;
    }

    public bool Resolved => _state == ResolveState.Done;

    public Uri For(int attempt)
    {
        if (_state is ResolveState.Idle or ResolveState.Failed)
        {
            Query();
        }

        return attempt == 0 ? _primary : _fallback ?? _primary;
    }

    private void Query()
    {
        lock (_querying)
        {
            if (_state == ResolveState.Done)
            {
                return;
            }

            var answers = _names.Query(_service).Take(2).ToArray();
            if (answers.Length == 0)
            {
                _state = ResolveState.Failed;
                throw new InvalidOperationException("No endpoint for " + _service);
            }

            _primary = new Uri(answers[0]);
            if (answers.Length > 1)
            {
                _fallback = new Uri(answers[1]);
            }

            _state = ResolveState.Done;
        }
    }
}
