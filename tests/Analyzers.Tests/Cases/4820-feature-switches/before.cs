using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4820;

internal sealed class FeatureSwitches
{
    private sealed record Settings(ImmutableDictionary<string, bool> Flags, int Revision, bool Frozen)
    {
        public static readonly Settings Empty = new(ImmutableDictionary<string, bool>.Empty, 0, false);
    }

    private readonly object _edit = new();
    private readonly Action<int> _changed;
    private Settings _settings = Settings.Empty;

    public FeatureSwitches(Action<int> changed) => _changed = changed;

    public int Revision => _settings.Revision;

    public bool IsOn(string feature)
    {
        var settings = _settings;
        return settings.Revision > 0 && settings.Flags.TryGetValue(feature, out bool on) && on;
    }

    public string Describe()
    {
        var settings = _settings;
        return settings.Frozen
            ? "frozen at " + settings.Revision
            : settings.Flags.Count + " flags, revision " + settings.Revision;
    }

    public void Set(string feature, bool on)
    {
        int revision;
        lock (_edit)
        {
            var old = _settings;
            if (old.Frozen)
            {
                throw new InvalidOperationException("The switches are frozen.");
            }

            revision = old.Revision + 1;
            _settings = old with { Flags = old.Flags.SetItem(feature, on), Revision = revision };
        }

        _changed(revision);
    }

    public void Freeze()
    {
        lock (_edit)
        {
            _settings = _settings with { Frozen = true };
        }
    }
}
