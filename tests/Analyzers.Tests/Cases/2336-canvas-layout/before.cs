using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2336;

public abstract class AffineObject
{
    private readonly int _owner = Environment.CurrentManagedThreadId;

    protected void VerifyAccess()
    {
        if (Environment.CurrentManagedThreadId != _owner)
        {
            throw new InvalidOperationException("the object belongs to another thread");
        }
    }
}

internal static class Scratch
{
    [ThreadStatic]
    private static bool t_rented;

    [ThreadStatic]
    private static float[] t_buffer;

    public static float[] Rent(int size)
    {
        if (!t_rented && t_buffer != null && t_buffer.Length >= size)
        {
            t_rented = true;
            return t_buffer;
        }

        return new float[size];
    }

    public static void Return(float[] buffer)
    {
        t_buffer = buffer;
        t_rented = false;
    }
}

public sealed class CanvasLayout : AffineObject
{
    private readonly List<(string Name, float Width)> _children = new();
    private bool _arranged;
    private float[] _offsets;
    private float _total;

    public float Total
    {
        get
        {
            VerifyAccess();
            EnsureArranged();
            return _total;
        }
    }

    public void Add(string name, float width)
    {
        VerifyAccess();
        _children.Add((name, width));
        _arranged = false;
    }

    public float OffsetOf(int child)
    {
        VerifyAccess();
        EnsureArranged();
        return _offsets[child];
    }

    private void EnsureArranged()
    {
        if (_arranged)
        {
            return;
        }

        float[] scratch = Scratch.Rent(_children.Count);
        float x = 0;
        for (int i = 0; i < _children.Count; i++)
        {
            scratch[i] = x;
            x += _children[i].Width;
        }

        _offsets = scratch.AsSpan(0, _children.Count).ToArray();
        _total = x;
        _arranged = true;
        Scratch.Return(scratch);
    }
}
