using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds stores that take a flag back while what it announces is destroyed beside them.</summary>
internal sealed class Retractions
{
    private readonly Program _program;
    private readonly EndOfLife _endOfLife;
    private readonly Destruction _destruction;

    public Retractions(Program program)
    {
        _program = program;
        _endOfLife = new EndOfLife(program);
        _destruction = new Destruction(program);
    }

    public IEnumerable<Retraction> Of(Meeting meeting, ImmutableArray<ObservingLoad> loads, EvidenceKind evidence)
    {
        foreach (var store in meeting.FlagStores)
        {
            var reads = loads.Where(load => IsLowered(store, load) && !IsGivenBack(store, load)).SelectMany(load => load.Reads).ToList();
            if (reads.Count == 0 || IsUndoing(store) || IsLeftDown(meeting, store) || _endOfLife.Covers(store.Body))
                continue;
            foreach (var (site, location) in _destruction.Around(store).OrderBy(destroyed => destroyed.Site.Event.Syntax.SpanStart))
            {
                if (reads.Find(read => IsHit(read, location, site)) is { Body: not null } read)
                {
                    yield return new Retraction((Access)store.Event, location, (Access)read.Event, evidence);
                    break;
                }
            }
        }
    }

    /// <summary>Whether the one who has waited for the flag lowers it again: he has had for himself what it announced.</summary>
    private static bool IsGivenBack(Site store, ObservingLoad load) => load.Observation.Load.Body == store.Body && WaitingLoop.Contains(load.Observation);

    private static bool IsLowered(Site store, ObservingLoad load) =>
        ((Access)store.Event).Value.Kind == ValueKind.Constant && load.Observation.IsSatisfiedBy(((Access)store.Event).Value) == false;

    /// <summary>Whether the writer asks under its lock first, and goes on only where the flag is not up: then it only moves from one of the other values to the next.</summary>
    private bool IsLeftDown(Meeting meeting, Site store) => Enumerable.Range(0, store.Body.Count).Any(node => store.Body.Events[node] is Test { Condition: { Left.Source: Access { IsLoad: true } asked } condition }
        && asked.Location.Equals(meeting.Flag) && _program.Locks.At(_program.SiteOf(asked)).Overlaps(_program.Locks.At(store))
        && meeting.Stores.Keys.All(raise => ((Access)raise.Event).Value is { Kind: ValueKind.Constant, ConstantValue: var up } && condition.Holds(up) is { } outcome
            && new Observation(_program.SiteOf(asked), new Site(store.Body, node), outcome) is var question && question.Slow[store.Node] && !question.Fast[store.Node]));

    /// <summary>A declaration sets what nobody has seen, and a handler takes back what has failed: the flag was not up yet.</summary>
    private static bool IsUndoing(Site store) => store.Event.Syntax is VariableDeclaratorSyntax || store.Event.Syntax.Ancestors().OfType<CatchClauseSyntax>().Any();

    /// <summary>Whether the read, or one of the contents behind a reference that it takes, meets what is destroyed.</summary>
    private bool IsHit(Site read, Location destroyed, Site site)
    {
        var location = ((Access)read.Event).Location;
        if (location.Equals(destroyed))
            return AreApart(read, site);
        return destroyed.IsContents && location.Equals(new Location(destroyed.Member))
            && _program.AccessesOf(destroyed).Exists(other => other.Body == read.Body && other.Event is Access { IsLoad: true } && AreApart(other, site));
    }

    private bool AreApart(Site read, Site destroyed) => _program.Locks.At(read).Intersect(_program.Locks.At(destroyed)).IsEmpty;
}
