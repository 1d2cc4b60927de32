using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4015;

public sealed record Recipe(string Title, IReadOnlyList<(double Amount, string What)> Parts);

public static class RecipeLoader
{
    public static IReadOnlyCollection<Recipe> LoadAll(string folder)
    {
        var recipes = new ConcurrentBag<Recipe>();
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*.recipe"), file =>
        {
            var parser = new Parser(File.ReadAllText(file));
            while (parser.Next() is { } recipe)
            {
                recipes.Add(recipe);
            }
        });

        return recipes;
    }

    private sealed class Parser
    {
        private readonly string _text;
        private int _at;
        private bool _peeked;
        private string _token;
        private bool _tokenIsNumber;
        private double _number;

        public Parser(string text) => _text = text;

        public Recipe Next()
        {
            if (!Peek())
            {
                return null;
            }

            string title = Take();
            var parts = new List<(double, string)>();
            while (Peek() && _tokenIsNumber)
            {
                double amount = _number;
                Take();
                parts.Add((amount, Peek() && !_tokenIsNumber ? Take() : "pieces"));
            }

            return new Recipe(title, parts);
        }

        private string Take()
        {
            if (!_peeked)
            {
                Peek();
            }

            _peeked = false;
            return _token;
        }

        private bool Peek()
        {
            if (_peeked)
            {
                return true;
            }

            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }

            if (_at == _text.Length)
            {
                return false;
            }

            int start = _at;
            while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }

            _peeked = true;
            _token = _text[start.._at];
            _tokenIsNumber = double.TryParse(_token, out _number);
            return true;
        }
    }
}
