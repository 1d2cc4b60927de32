using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1414;

public sealed class PhraseModel
{
    private readonly ManualResetEventSlim _warm = new(false);
    private readonly string _path;
    private bool _loaded;
    private string _failure;
    private Dictionary<string, double> _weights;
    private double _floor;

    public PhraseModel(string path)
    {
        _path = path;
        _ = Task.Run(Load);
    }

    public double Score(string phrase, CancellationToken cancellation)
    {
        _warm.Wait(cancellation);
        if (!_loaded)
        {
            throw new InvalidOperationException(_failure);
        }

        double score = 0;
        foreach (var word in phrase.Split(' '))
        {
            score += _weights.TryGetValue(word, out var weight) ? weight : _floor;
        }

        return score;
    }

    public int Size(CancellationToken cancellation)
    {
        _warm.Wait(cancellation);
        return _loaded ? _weights.Count : 0;
    }

    private void Load()
    {
        try
        {
            var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
            double floor = 0;
            foreach (var line in System.IO.File.ReadLines(_path))
            {
                int tab = line.IndexOf('\t');
                double weight = double.Parse(line.AsSpan(tab + 1));
                weights[line[..tab]] = weight;
                floor = Math.Min(floor, weight);
            }

            _weights = weights;
            _floor = floor;
            _loaded = true;
        }
        catch (Exception e)
        {
            _failure = e.Message;
        }
        finally
        {
            _warm.Set();
        }
    }
}
