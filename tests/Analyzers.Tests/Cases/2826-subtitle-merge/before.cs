using System.Globalization;

namespace Corpus.C2826;

public readonly record struct Cue(double Start, double End, string Text);

public interface ISubtitleTrack
{
    IEnumerable<Cue> Cues();

    (double Offset, double Rate) Align(string[] samples);
}

public sealed class SubtitleMerge
{
    private readonly ISubtitleTrack _main;
    private readonly ISubtitleTrack _second;

    public SubtitleMerge(ISubtitleTrack main, ISubtitleTrack second)
    {
        _main = main;
        _second = second;
    }

    public Task<List<string>> MergeAsync() => MergeAsync(aligned: false, 0, 1);

    public async Task<List<string>> MergeAsync(bool aligned, double offset, double rate)
    {
        var samples = new string[8];
        Task aligning = aligned
            ? Task.CompletedTask
            : Task.Run(() =>
            {
                (offset, rate) = _second.Align(samples);
                aligned = rate is > 0.5 and < 2;
            });

        List<Cue> cues = _main.Cues().ToList();
        await aligning.ConfigureAwait(false);
        foreach (Cue cue in _second.Cues())
        {
            if (!aligned)
            {
                continue;
            }

            cues.Add(cue with { Start = (cue.Start * rate) + offset, End = (cue.End * rate) + offset });
        }

        cues.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var lines = new List<string>(cues.Count + 1);
        if (aligned && samples[0] is { } hint)
        {
            lines.Add("NOTE " + hint);
        }

        foreach (Cue cue in cues)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{cue.Start:F3} --> {cue.End:F3} {cue.Text}"));
        }

        return lines;
    }
}
