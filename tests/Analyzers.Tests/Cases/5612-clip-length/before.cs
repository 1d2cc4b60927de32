using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5612;

public sealed class AnimationClip
{
    private readonly object _measure = new();
    private readonly float[][] _tracks;
    private readonly int _framesPerSecond;
    private int _frames = -1;
    private int _digest;

    public AnimationClip(string name, int framesPerSecond, float[][] tracks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(framesPerSecond);
        Name = name;
        _framesPerSecond = framesPerSecond;
        _tracks = tracks;
    }

    public string Name { get; }

    public TimeSpan Duration => TimeSpan.FromSeconds((double)Frames / _framesPerSecond);

    public int Frames
    {
        get
        {
            if (_frames < 0)
            {
                lock (_measure)
                {
                    if (_frames < 0)
                    {
                        int longest = 0;
                        foreach (var track in _tracks)
                        {
                            longest = Math.Max(longest, track.Length);
                        }

                        _frames = longest;
                    }
                }
            }

            return _frames;
        }
    }

    public float Sample(int track, TimeSpan at)
    {
        var keys = _tracks[track];
        if (keys.Length == 0 || Frames == 0)
        {
            return 0f;
        }

        int frame = (int)(at.TotalSeconds * _framesPerSecond) % Frames;
        return keys[Math.Min(frame, keys.Length - 1)];
    }

    public override int GetHashCode()
    {
        if (_digest == 0)
        {
            var hash = new HashCode();
            hash.Add(Name);
            hash.Add(Frames);
            hash.Add(_tracks.Length);
            int digest = hash.ToHashCode();
            _digest = digest == 0 ? 1 : digest;
        }

        return _digest;
    }

    public override bool Equals(object obj) =>
        obj is AnimationClip other && other.Name == Name && other.Frames == Frames && other._tracks.Length == _tracks.Length;

    public static AnimationClip[] SortByLength(IEnumerable<AnimationClip> clips)
    {
        var sorted = new List<AnimationClip>(clips).ToArray();
        Parallel.ForEach(sorted, static clip => _ = clip.Frames);
        Array.Sort(sorted, static (a, b) => a.Frames.CompareTo(b.Frames));
        return sorted;
    }
}
