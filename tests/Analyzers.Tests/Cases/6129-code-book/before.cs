using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6129;

public sealed class CodeBook
{
    private static readonly ConcurrentDictionary<string, CodeBook> s_books = new();

    private readonly SortedList<char, int> _lengths = new();
    private int _longest;
    private bool _frozen;

    private CodeBook()
    {
    }

    public static CodeBook For(string alphabet) => s_books.GetOrAdd(alphabet, static a => Build(a));

    public int LengthOf(char symbol)
    {
        if (!_frozen)
        {
            throw new InvalidOperationException();
        }

        return _lengths.TryGetValue(symbol, out int bits) ? bits : _longest + 1;
    }

    private static CodeBook Build(string alphabet)
    {
        var book = new CodeBook();
        for (int i = 0; i < alphabet.Length; i++)
        {
            book.Add(alphabet[i], 1 + (i / 2));
        }

        book._frozen = true;
        return book;
    }

    private void Add(char symbol, int bits)
    {
        if (_frozen)
        {
            throw new InvalidOperationException();
        }

        _lengths[symbol] = bits;
        _longest = Math.Max(_longest, bits);
    }
}
