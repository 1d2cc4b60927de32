using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5119;

internal struct ReadyGate
{
    private int _state;

    public bool IsOpen => Volatile.Read(ref _state) == 1;

    public void Open() => Volatile.Write(ref _state, 1);
}

public sealed class OvenMenu
{
    private readonly object _bake = new();
    private readonly Func<OvenMenu, IEnumerable<string>> _recipes;
    private ReadyGate _gate;
    private bool _baking;
    private string[] _names = Array.Empty<string>();
    private string _special = "";

    public OvenMenu(Func<OvenMenu, IEnumerable<string>> recipes) => _recipes = recipes;

    public string Special
    {
        get
        {
            Bake();
            return _special;
        }
    }

    public int Count
    {
        get
        {
            Bake();
            return _names.Length;
        }
    }

    private void Bake()
    {
        if (_gate.IsOpen)
        {
            return;
        }

        lock (_bake)
        {
            if (_gate.IsOpen || _baking)
            {
                return;
            }

            _baking = true;
            try
            {
                _names = new List<string>(_recipes(this)).ToArray();
                _special = _names.Length > 0 ? _names[0] : "";
                _gate.Open();
            }
            finally
            {
                _baking = false;
            }
        }
    }
}
