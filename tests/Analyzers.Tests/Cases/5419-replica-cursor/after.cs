using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5419;

public sealed class ReplicaFollower
{
    private readonly ManualResetEvent _linkUp = new(false);
    private readonly ManualResetEvent _caughtUp = new(false);
    private readonly Func<string> _readLine;
    private bool _positioned;
    private int _segment;
    private string _offset;

    public ReplicaFollower(Func<string> readLine)
    {
        _readLine = readLine;
        new Thread(Follow) { IsBackground = true }.Start();
    }

    public string Banner()
    {
        _linkUp.WaitOne();
        return "replica connected";
    }

    public string ResumePoint()
    {
        _caughtUp.WaitOne();
        if (!_positioned)
        {
            return "begin";
        }

        return _segment + "@" + _offset.Trim();
    }

    private void Follow()
    {
        _readLine();
        _linkUp.Set();

        var line = _readLine();
        int at = line.IndexOf('@');
        if (at > 0)
        {
            _segment = int.Parse(line.AsSpan(0, at));
            _offset = line[(at + 1)..];
            _positioned = true;
        }

        _caughtUp.Set();
    }
}
