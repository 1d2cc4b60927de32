using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2929;

internal sealed class ModelSlot
{
    public static readonly ModelSlot Default = new();

    public readonly Dictionary<string, int> Vocabulary = new(StringComparer.Ordinal);
    public readonly List<float> Weights = new();
    public float Scale;
    public bool Loaded;
}

public sealed class ModelLoader
{
    private static readonly object s_load = new();

    private readonly string _path;

    public ModelLoader(string path) => _path = path;

    public Task StartAsync() => Task.Factory.StartNew(
        static state => ((ModelLoader)state).LoadInto(ModelSlot.Default),
        this,
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private void LoadInto(ModelSlot slot)
    {
        lock (s_load)
        {
            if (slot.Loaded)
            {
                return;
            }

            using var reader = new BinaryReader(File.OpenRead(_path));
            slot.Scale = reader.ReadSingle();
            int terms = reader.ReadInt32();
            for (int i = 0; i < terms; i++)
            {
                slot.Vocabulary.Add(reader.ReadString(), i);
                slot.Weights.Add(reader.ReadSingle());
            }

            slot.Loaded = true;
        }
    }
}

public sealed class ToxicityScorer
{
    private readonly float _unknown;

    public ToxicityScorer(float scoreWhenUnavailable) => _unknown = scoreWhenUnavailable;

    public float Score(string message)
    {
        var slot = ModelSlot.Default;
        if (!slot.Loaded)
        {
            return _unknown;
        }

        string[] terms = message.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Features.Sum(slot, terms);
    }
}

internal static class Features
{
    public static float Sum(ModelSlot slot, string[] terms)
    {
        float sum = terms.Where(slot.Vocabulary.ContainsKey).Sum(term => slot.Weights[slot.Vocabulary[term]]);
        return 1f / (1f + MathF.Exp(-sum * slot.Scale));
    }
}
