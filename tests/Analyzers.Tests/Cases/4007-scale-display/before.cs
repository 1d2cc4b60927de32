using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4007;

public sealed class ScaleDisplay : IDisposable
{
    private readonly ISynchronizeInvoke _form;
    private readonly Func<double> _readGrams;
    private readonly Action<string> _draw;
    private readonly Timer _poll;
    private bool _tared;
    private double _tare;
    private bool _stable;
    private double _last;
    private int _same;

    public ScaleDisplay(ISynchronizeInvoke form, Func<double> readGrams, Action<string> draw)
    {
        _form = form;
        _readGrams = readGrams;
        _draw = draw;
        _poll = new Timer(_ => Show(_readGrams()), null, 0, 200);
    }

    public void Tare(double grams)
    {
        if (_form.InvokeRequired)
        {
            _form.BeginInvoke(new Action<double>(Tare), new object[] { grams });
            return;
        }

        _tared = true;
        _tare = grams;
        _draw(Format(0));
    }

    public void ClearTare()
    {
        if (_form.InvokeRequired)
        {
            _form.BeginInvoke(new Action(ClearTare), Array.Empty<object>());
            return;
        }

        _tared = false;
        _draw(Format(_last));
    }

    private void Show(double grams)
    {
        if (_form.InvokeRequired)
        {
            _form.BeginInvoke(new Action<double>(Show), new object[] { grams });
            return;
        }

        _same = Math.Abs(grams - _last) < 0.05 ? _same + 1 : 0;
        _last = grams;
        bool stable = _same >= 4;
        if (stable == _stable && stable)
        {
            return;
        }

        _stable = stable;
        _draw(Format(_tared ? grams - _tare : grams));
    }

    private string Format(double grams)
    {
        string text = grams.ToString("0.0") + " g";
        if (_tared)
        {
            text = "NET " + text;
        }

        return _stable ? text : text + " ~";
    }

    public void Dispose() => _poll.Dispose();
}
