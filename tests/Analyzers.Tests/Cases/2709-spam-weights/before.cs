using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2709;

public sealed class ModelFile
{
    public ModelFile(IEnumerable<string> lines) => Lines = lines;

    public IEnumerable<string> Lines { get; }
}

public sealed class SpamWeights
{
    private Dictionary<string, int> _terms;
    private double[] _weights;
    private double _bias;

    public Task LoadInBackground(Func<ModelFile> open) => Task.Run(() => Load(open()));

    public double Score(IReadOnlyCollection<string> words)
    {
        if (_terms is not { } terms)
        {
            return 0.5;
        }

        double sum = _bias;
        foreach (string word in words)
        {
            if (terms.TryGetValue(word, out int at))
            {
                sum += _weights[at];
            }
        }

        return 1.0 / (1.0 + Math.Exp(-sum));
    }

    public bool IsLoud(string word)
    {
        var terms = _terms;
        return terms != null && terms.TryGetValue(word, out int at) && Math.Abs(_weights[at]) > 2.0;
    }

    private void Load(ModelFile file)
    {
        var terms = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var weights = new List<double>();
        double bias = 0;
        foreach (string line in file.Lines)
        {
            int cut = line.LastIndexOf(' ');
            double weight = double.Parse(line.AsSpan(cut + 1));
            if (line.StartsWith("(bias)", StringComparison.Ordinal))
            {
                bias = weight;
                continue;
            }

            terms[line[..cut]] = weights.Count;
            weights.Add(weight);
        }

        _bias = bias;
        _weights = weights.ToArray();
        _terms = terms;
    }
}
