using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3228;

public sealed class QuarryFace
{
    private readonly string _file;
    private object _sync = new();
    private bool _known;
    private DateTimeOffset _opened;

    public QuarryFace(string file) => _file = file;

    public DateTimeOffset Opened => LazyInitializer.EnsureInitialized(ref _opened, ref _known, ref _sync, ReadOpened);

    public int AgeInYears(DateTimeOffset now) => (int)((now - Opened).TotalDays / 365.25);

    public static async Task<int[]> AgesAsync(QuarryFace face, DateTimeOffset[] dates)
    {
        var ages = new Task<int>[dates.Length];
        for (int i = 0; i < dates.Length; i++)
        {
            var date = dates[i];
            ages[i] = Task.Run(() => face.AgeInYears(date));
        }

        return await Task.WhenAll(ages).ConfigureAwait(false);
    }

    private DateTimeOffset ReadOpened() =>
        DateTimeOffset.TryParse(System.IO.File.ReadAllText(_file), out var opened) ? opened : DateTimeOffset.MinValue;
}
