using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2024;

public sealed class Gate
{
    private readonly object _sync = new();

    public Scope Hold()
    {
        Monitor.Enter(_sync);
        return new Scope(_sync);
    }

    public readonly struct Scope(object sync) : IDisposable
    {
        public void Dispose() => Monitor.Exit(sync);
    }
}

public sealed record Profile(int Id, string Name, bool IsDefault);

public sealed class ProfileStore(Func<IEnumerable<Profile>> load, bool hydrated = false)
{
    private readonly Gate _gate = new();
    private Dictionary<int, string> _names = new();
    private string _defaultName = "guest";

    private bool IsCold => !Volatile.Read(ref hydrated);

    public string DefaultName
    {
        get
        {
            if (IsCold)
            {
                Hydrate();
            }

            return _defaultName;
        }
    }

    public string NameOf(int id)
    {
        if (IsCold)
        {
            Hydrate();
        }

        return _names.TryGetValue(id, out var name) ? name : _defaultName;
    }

    private void Hydrate()
    {
        using (_gate.Hold())
        {
            if (hydrated)
            {
                return;
            }

            var names = new Dictionary<int, string>();
            foreach (var profile in load())
            {
                names[profile.Id] = profile.Name;
                if (profile.IsDefault)
                {
                    _defaultName = profile.Name;
                }
            }

            _names = names;
            Volatile.Write(ref hydrated, true);
        }
    }
}
