namespace Corpus.C1837;

public sealed class PreparedStatement(string sql, int handle)
{
    public string Sql { get; } = sql;

    public int Handle { get; } = handle;
}

public sealed class StatementCache
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<string, PreparedStatement> _statements = new(StringComparer.Ordinal);
    private readonly int _capacity;
    private bool _any;
    private PreparedStatement _last;

    public StatementCache(int capacity) => _capacity = capacity;

    public bool TryGet(string sql, out PreparedStatement statement)
    {
        statement = null;
        if (!_any)
        {
            return false;
        }

        _rw.EnterReadLock();
        try
        {
            if (!_any)
            {
                return false;
            }

            if (_last.Sql == sql)
            {
                statement = _last;
                return true;
            }

            return _statements.TryGetValue(sql, out statement);
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }

    public void Add(PreparedStatement statement)
    {
        _rw.EnterWriteLock();
        try
        {
            if (_statements.Count == _capacity)
            {
                _statements.Clear();
            }

            _statements[statement.Sql] = statement;
            _last = statement;
            _any = true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }

    public void Clear()
    {
        _rw.EnterWriteLock();
        try
        {
            _any = false;
            _last = null;
            _statements.Clear();
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
