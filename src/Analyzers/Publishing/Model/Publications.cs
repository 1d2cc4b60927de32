using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds the publications of a program: where what is written around a store meets what is read after a test.</summary>
internal sealed class Publications
{
    private readonly Program _program;
    private readonly WriterOrder _writers;
    private readonly Evidence _evidence;

    public Publications(Program program, Evidence evidence)
    {
        _program = program;
        _writers = new WriterOrder(program);
        _evidence = evidence;
    }

    public IEnumerable<Publication> All(CancellationToken cancellation)
    {
        List<Meeting> meetings = [];
        foreach (var candidate in Observations.Of(_program))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!candidate.Key.IsContents && Meet(candidate.Key, candidate.Value) is { } meeting)
                meetings.Add(meeting);
        }

        var guarded = new GuardedLoads(meetings);
        foreach (var meeting in meetings.OrderBy(meeting => meeting.Loads[0].Access.Syntax.SpanStart))
        {
            cancellation.ThrowIfCancellationRequested();
            var loads = meeting.Loads.Where(load => !guarded.Contains(load.Observation.Load, meeting)).ToImmutableArray();
            if (!loads.IsEmpty && _evidence.Of(meeting) is { } evidence)
                yield return new Publication(meeting.Flag, meeting.Payload, Published(meeting), loads, evidence);
        }
    }

    private Meeting? Meet(Location flag, List<Observation> observations)
    {
        var stores = _program.AccessesOf(flag)
            .Where(site => site.Event is Access { IsStore: true } && !_program.Construction.IsUnshared(site)).ToList();
        if (stores.Count == 0)
            return null;
        var locks = stores.Aggregate(ImmutableHashSet<object>.Empty, (all, store) => all.Union(_program.Locks.At(store)));
        var lockFree = observations.Where(observation => _program.Locks.At(observation.Load).Intersect(locks).IsEmpty && !Waits.Precede(observation.Load)).ToList();
        if (lockFree.Count == 0 || !FlagTypes.CanAnnounce(flag, _program, stores, lockFree) || !_evidence.IsPossible(flag, stores, lockFree))
            return null;
        var meeting = new Meeting(_program, flag, locks, stores, lockFree, _evidence.IsStrong(flag, stores, lockFree));
        meeting.Meet();
        return meeting.Loads.IsEmpty ? null : meeting;
    }

    private ImmutableArray<PublishingStore> Published(Meeting meeting) =>
        meeting.Stores.OrderBy(pair => pair.Key.Event.Syntax.SpanStart).Select(pair => new PublishingStore(
            pair.Key,
            _writers.Of(pair.Key, pair.Value.Before),
            pair.Value.Late.OrderBy(site => site.Event.Syntax.SpanStart).ToImmutableArray())).ToImmutableArray();
}
