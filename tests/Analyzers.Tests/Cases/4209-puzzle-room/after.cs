using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4209;

public sealed class PuzzleRoom
{
    private readonly object _setUp = new();
    private readonly List<string> _log = new();
    private Func<string, bool> _check;
    private string _hint;
    private bool _armed;

    public bool Answer(string team, string text)
    {
        if (Volatile.Read(ref _armed) == false)
        {
            return false;
        }

        bool solved = _check(text);
        lock (_log)
        {
            _log.Add(team + (solved ? " solved it" : " failed"));
        }

        return solved;
    }

    public string HintFor(int attempts)
    {
        return attempts >= 3 && Volatile.Read(ref _armed) ? _hint.Trim() : "Keep trying.";
    }

    public void Arm(string solution, string hint)
    {
        lock (_setUp)
        {
            if (_armed)
            {
                return;
            }

            _check = text => string.Equals(text, solution, StringComparison.OrdinalIgnoreCase);
            _hint = hint ?? "No hint.";
            Volatile.Write(ref _armed, true);
        }
    }
}
