using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4321;

public sealed record SchemaRow(int Id, string Subject, int Version, string Definition);

public interface ISchemaStore
{
    IEnumerable<SchemaRow> ReadAll();
}

public sealed class SchemaRegistry : IDisposable
{
    private sealed class State
    {
        private readonly Dictionary<int, SchemaRow> _byId = new();
        private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);

        public State(IEnumerable<SchemaRow> rows)
        {
            foreach (var row in rows)
            {
                _byId[row.Id] = row;
                Highest = Math.Max(Highest, row.Id);
                if (!_latest.TryGetValue(row.Subject, out int id) || _byId[id].Version < row.Version)
                {
                    _latest[row.Subject] = row.Id;
                }
            }

            Complete = true;
        }

        public bool Complete { get; private set; }

        public int Highest { get; private set; }

        public IEnumerable<string> Subjects => _latest.Keys;

        public SchemaRow ById(int id) => _byId.GetValueOrDefault(id);

        public SchemaRow Latest(string subject) => _latest.TryGetValue(subject, out int id) ? _byId[id] : null;
    }

    private readonly object _reload = new();
    private readonly ISchemaStore _store;
    private readonly Timer _refresh;
    private State _state;
    private long _reloads;

    public SchemaRegistry(ISchemaStore store, TimeSpan every)
    {
        _store = store;
        _refresh = new Timer(static s => ((SchemaRegistry)s).Reload(), this, every, every);
    }

    public event Action<int> Reloaded;

    public long Reloads => Interlocked.Read(ref _reloads);

    public bool IsLoaded => _state is { Complete: true };

    public SchemaRow ById(int id) => Current().ById(id) ?? Reload().ById(id);

    public SchemaRow Latest(string subject)
    {
        var state = Current();
        return state.Complete ? state.Latest(subject) : null;
    }

    public string[] Subjects() => Current().Subjects.Order(StringComparer.Ordinal).ToArray();

    public void Dispose() => _refresh.Dispose();

    private State Current()
    {
        var state = _state;
        if (state != null)
        {
            return state;
        }

        lock (_reload)
        {
            return _state ??= new State(_store.ReadAll());
        }
    }

    private State Reload()
    {
        State state;
        lock (_reload)
        {
            state = new State(_store.ReadAll());
            _state = state;
        }

        Interlocked.Increment(ref _reloads);
        Reloaded?.Invoke(state.Highest);
        return state;
    }
}
