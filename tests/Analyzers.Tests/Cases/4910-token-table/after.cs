using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4910;

public sealed class TokenTable
{
    private readonly object _sync = new();
    private readonly string[] _patterns;
    private bool _usable;
    private int[] _jump;
    private string[] _kinds;

    public TokenTable(params string[] patterns) => _patterns = patterns;

    public string Classify(char first)
    {
        if (!Volatile.Read(ref _usable))
        {
            Compile();
        }

        int row = first < _jump.Length ? _jump[first] : 0;
        return _kinds[row];
    }

    public bool TryRestore(System.IO.Stream cache)
    {
        using var reader = new System.IO.BinaryReader(cache, System.Text.Encoding.UTF8, leaveOpen: true);
        lock (_sync)
        {
            if (_usable || reader.ReadInt32() != _patterns.Length)
            {
                return false;
            }

            var jump = new int[128];
            for (int i = 0; i < jump.Length; i++)
            {
                jump[i] = reader.ReadByte();
            }

            Accept(jump);
            return true;
        }

        void Accept(int[] jump)
        {
            _jump = jump;
            _kinds = ["unknown", .. _patterns];
            Volatile.Write(ref _usable, true);
        }
    }

    private void Compile()
    {
        lock (_sync)
        {
            if (_usable)
            {
                return;
            }

            var jump = new int[128];
            for (int i = 0; i < _patterns.Length; i++)
            {
                jump[_patterns[i][0] & 127] = i + 1;
            }

            _jump = jump;
            _kinds = ["unknown", .. _patterns];
            Volatile.Write(ref _usable, true);
        }
    }
}
