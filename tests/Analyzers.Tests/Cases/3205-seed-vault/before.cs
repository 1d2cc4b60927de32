using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3205;

public sealed class SeedVault
{
    private readonly object _door = new();
    private readonly string _root;
    private string[] _drawers;
    private long _grams;
    private bool _open;

    public SeedVault(string root) => _root = root;

    private bool IsOpen => Volatile.Read(ref _open);

    public string Drawer(int number)
    {
        if (!IsOpen)
        {
            Open();
        }

        return _drawers[number];
    }

    public long Weigh()
    {
        if (!IsOpen)
        {
            Open();
        }

        return _grams;
    }

    public override string ToString() =>
        _open ? $"{_root}: {_drawers.Length} drawers, {_grams} g" : _root + ": closed";

    private void Open()
    {
        lock (_door)
        {
            if (_open)
            {
                return;
            }

            long grams = 0;
            foreach (string file in Directory.EnumerateFiles(_root, "*.seed", SearchOption.AllDirectories))
            {
                grams += new FileInfo(file).Length;
            }

            _drawers = Directory.GetDirectories(_root);
            _grams = grams;
            Volatile.Write(ref _open, true);
        }
    }
}
