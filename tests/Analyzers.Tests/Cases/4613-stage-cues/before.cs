using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4613;

public sealed class CueSheet
{
    public sealed record Cue(int Minute, string Lamp);

    private readonly object _edit = new();
    private long _revision;
    private IReadOnlyList<Cue> _cues = Array.Empty<Cue>();

    public long Revision => Volatile.Read(ref _revision);

    public IReadOnlyList<Cue> Cues => _cues;

    public void Rewrite(Action<ICollection<Cue>> author)
    {
        lock (_edit)
        {
            var draft = new List<Cue>();
            author(draft);
            _cues = draft.ToArray();
            Volatile.Write(ref _revision, _revision + 1);
        }
    }
}

public sealed class LampBoard
{
    private readonly CueSheet _sheet;

    public LampBoard(CueSheet sheet) => _sheet = sheet;

    public IReadOnlyList<CueSheet.Cue> Reload(ref long seen, IReadOnlyList<CueSheet.Cue> held)
    {
        long revision = _sheet.Revision;
        if (revision == seen)
        {
            return held;
        }

        seen = revision;
        return _sheet.Cues;
    }
}
