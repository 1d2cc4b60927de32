using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C208;

public abstract class PluginBase
{
    private readonly object _initLock = new();

    protected bool Initialized;

    protected abstract void OnInitialize();

    protected void EnsureInitialized()
    {
        if (this.Initialized)
        {
            return;
        }

        lock (this._initLock)
        {
            if (!this.Initialized)
            {
                this.OnInitialize();
                this.Initialized = true;
            }
        }
    }
}

public sealed class MarkdownPlugin : PluginBase
{
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Dictionary<string, string> _rules;
    private int _maxDepth;

    public MarkdownPlugin(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    public string Apply(string tag, int depth)
    {
        EnsureInitialized();
        if (depth > _maxDepth)
        {
            return tag;
        }

        return _rules.TryGetValue(tag, out var html) ? html : tag;
    }

    protected override void OnInitialize()
    {
        _maxDepth = _settings.TryGetValue("depth", out var d) ? int.Parse(d) : 8;
        _rules = new Dictionary<string, string> { ["b"] = "strong", ["i"] = "em" };
    }
}
