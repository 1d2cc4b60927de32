using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3705;

public abstract class HeraldShape
{
    private readonly object _pen = new();
    private bool _drawn;

    protected abstract void Draw();

    protected void EnsureDrawn()
    {
        if (_drawn) return;

        lock (_pen)
        {
            if (_drawn) return;

            Draw();
            _drawn = true;
        }
    }
}

public sealed class ShieldShape : HeraldShape
{
    private readonly string _blazon;
    private string _outline;
    private int _charge;

    public ShieldShape(string blazon) => _blazon = blazon;

    public string Outline
    {
        get
        {
            EnsureDrawn();
            return _outline;
        }
    }

    public int Charge
    {
        get
        {
            EnsureDrawn();
            return _charge;
        }
    }

    protected override void Draw()
    {
        var path = new StringBuilder("M0 0");
        foreach (string word in _blazon.Split(' '))
        {
            path.Append(" L").Append(word.Length).Append(' ').Append(word[0] % 17);
        }

        _outline = path.ToString();
        _charge = _blazon.Length % 5;
    }
}
