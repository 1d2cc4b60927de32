using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SafePublication.Analyzers.Options;
using SafePublication.Analyzers.Publishing;
using SafePublication.Analyzers.Rules;
using SafePublication.Analyzers.Rules.PUB0001_MalformedOption;
using SafePublication.Analyzers.Rules.PUB0002_NotAnalysed;
using SafePublication.Analyzers.Rules.PUB5002_MalformedContract;

namespace SafePublication.Analyzers;

/// <summary>What is known of one compilation while it is analysed. Nothing of it outlives the compilation.</summary>
internal sealed class CompilationAnalysis
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<Body>> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(string Id, SyntaxTree Tree, TextSpan Span), bool> _reported = [];
    private readonly ConcurrentDictionary<string, bool> _failed = new(StringComparer.Ordinal);
    private readonly Tables _tables = new();
    private readonly SharedTypes _shared = new();
    private readonly Contracts _contracts;
    private readonly AnalysisOptions _options;

    public CompilationAnalysis(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        _contracts = Contracts.Of(compilation);
        _options = new AnalysisOptions(compilation, options);
    }

    /// <summary>Takes over what a type's members and contracts say of sharing.</summary>
    public void Note(INamedTypeSymbol type)
    {
        _shared.NoteMembers(type);
        _contracts.Note(type);
    }

    /// <summary>The contracts of a type that cannot be meant so.</summary>
    public void JudgeContracts(SymbolAnalysisContext context)
    {
        foreach (var contract in _contracts.Malformed((INamedTypeSymbol)context.Symbol))
            context.ReportDiagnostic(MalformedContractRule.Report(contract));
    }

    public void Add(INamedTypeSymbol outermost, ISymbol owner, ImmutableArray<IOperation> blocks, Action<Diagnostic> report)
    {
        if (blocks.IsEmpty)
            return;
        var bodies = _types.GetOrAdd(outermost, static _ => []);
        foreach (var body in Lower(owner, blocks, report))
            bodies.Add(body);
    }

    /// <summary>What one type shows by itself, for flags that no other type can touch.</summary>
    public void JudgeType(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (!_types.TryGetValue(type, out var bodies) || !bodies.Any(body => body.HasTests))
            return;
        var failures = new Failures();
        foreach (var (rule, finding) in Judge(Sorted(bodies), isWhole: false, IsPrivate, cutOff: [], failures, context.CancellationToken))
        {
            if (IsNew(rule, finding))
                context.ReportDiagnostic(finding.ToDiagnostic(rule.Live));
        }

        Report(failures, context.ReportDiagnostic);
    }

    public void JudgeCompilation(CompilationAnalysisContext context)
    {
        foreach (var option in _options.Malformed())
            context.ReportDiagnostic(MalformedOptionRule.Report(option));
        foreach (var option in _options.Unknown())
            context.ReportDiagnostic(MalformedOptionRule.Report(option));
        HashSet<Publishing.Location> cutOff = [];
        var failures = new Failures();
        foreach (var (rule, finding) in Judge(Sorted(_types.Values.SelectMany(bodies => bodies)), isWhole: true, _ => true, cutOff, failures, context.CancellationToken))
        {
            if (IsNew(rule, finding))
                context.ReportDiagnostic(finding.ToDiagnostic(rule.AtEnd));
        }

        foreach (var flag in cutOff.OrderBy(flag => flag.Member.ToDisplayString(), StringComparer.Ordinal))
            context.ReportDiagnostic(NotAnalysedRule.ReportCutOff(flag.Member, context.Compilation));
        Report(failures, context.ReportDiagnostic);
    }

    /// <summary>An error of the analysis is named once, however many types it meets.</summary>
    private void Report(Failures failures, Action<Diagnostic> report)
    {
        foreach (var failure in failures.All.Where(failure => _failed.TryAdd(failure.Subject, true)))
            report(NotAnalysedRule.Report(failure, Microsoft.CodeAnalysis.Location.None));
    }

    /// <summary>Code that nests deeper than the stack reaches is left out, and said to be.</summary>
    private List<Body> Lower(ISymbol owner, ImmutableArray<IOperation> blocks, Action<Diagnostic> report)
    {
        var failures = new Failures();
        var bodies = failures.Keep(() => FunctionNames.Of(owner), () => BlockLowering.Lower(owner, blocks, _tables));
        foreach (var failure in failures.All)
            report(failure.Error is InsufficientExecutionStackException ? NotAnalysedRule.Report(owner) : NotAnalysedRule.Report(failure, owner.Locations[0]));
        return bodies;
    }

    private bool IsNew(Rule rule, Finding finding) => !IsSaid(finding) && _reported.TryAdd((rule.Live.Id, finding.Primary.SyntaxTree, finding.Primary.Span), true);

    /// <summary>A broken contract on a line where another rule reports a race is that race.</summary>
    private bool IsSaid(Finding finding) => finding.Race is ContractViolation && _reported.Keys.Any(key => IsOfRace(key.Id)
        && key.Tree == finding.Primary.SyntaxTree && Line(key.Tree, key.Span) == Line(key.Tree, finding.Primary.Span));

    /// <summary>Neither a contract (5xxx) nor a hint (9xxx).</summary>
    private static bool IsOfRace(string id) => !id.StartsWith("PUB5", StringComparison.Ordinal) && !id.StartsWith("PUB9", StringComparison.Ordinal);

    private static int Line(SyntaxTree tree, TextSpan span) => tree.GetLineSpan(span).StartLinePosition.Line;

    /// <summary>Bodies arrive in the order of the threads that lowered them; results must not depend on it.</summary>
    private static IEnumerable<Body> Sorted(IEnumerable<Body> bodies) =>
        bodies.OrderBy(body => body.Events[0].Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(body => body.Events[0].Syntax.SpanStart);

    private static bool IsPrivate(ISymbol flag) =>
        flag is ILocalSymbol or IParameterSymbol || flag.DeclaredAccessibility == Accessibility.Private;

    /// <param name="bodies">What is known.</param>
    /// <param name="isWhole">Whether that is the whole compilation.</param>
    /// <param name="isJudged">Which flags the judgement is about.</param>
    /// <param name="cutOff">Takes the flags of which nothing is found and not all is known.</param>
    /// <param name="failures">Takes what ended by an error of the analysis itself.</param>
    /// <param name="cancellation">Cancels the search.</param>
    private List<(Rule Rule, Finding Finding)> Judge(
        IEnumerable<Body> bodies, bool isWhole, Func<ISymbol, bool> isJudged, HashSet<Publishing.Location> cutOff, Failures failures, CancellationToken cancellation)
    {
        return failures.Keep("all rules", () =>
        {
            var program = new Program(bodies, isWhole, _contracts);
            if (isWhole)
                _contracts.NoteReferenced(program.Locations);
            var races = new Races(program, new Evidence(program, _shared, new Expectations(_contracts, _options)), failures);
            var judged = races.All(cancellation).Concat(failures.Keep("contracts", () => Violations(program))).Where(race => isJudged(race.Flag.Member) && (isWhole || !(MayBeLocked(race.Flag, program) || MayBeInConstruction(race, program) || MayBeRaised(race, program)))).ToList();
            var findings = judged.SelectMany(race => RuleRegistry.Rules.SelectMany(rule => rule.Judge(race).Select(finding => (rule, finding)))).ToList();
            cutOff.UnionWith(races.CutOff.Except(findings.Select(found => found.finding.Race.Flag)));
            return findings;
        });
    }

    /// <summary>Whether code that touches the flag opens a using through another type's code: while only one type is known, that may be a lock.</summary>
    private static bool MayBeLocked(Publishing.Location flag, Program program) => program.AccessesOf(flag).Any(site => site.Body.Events
        .Any(step => step is ScopeEnd { Scope.Target: var opener } && opener.IsInSource() && program.BodyOf(opener) is null));

    /// <summary>
    /// Whether an internal member stores the flag of an object that it is given, or its own type does not call it: while only one type is known, others may
    /// call it for objects that they have just made.
    /// </summary>
    private static bool MayBeInConstruction(Race race, Program program) => program.SharedStoresOf(race.Flag)
        .Exists(store => store.Body.Method is { } method && method.ReachOfCalls() is Accessibility.Internal
            && (((Access)store.Event).Place.Through.Kind == ValueKind.Parameter || (race.Evidence == EvidenceKind.SharedObject && program.CallSitesOf(method).Count == 0)));

    /// <summary>
    /// Whether a member that nobody else can call, and its own type does not, throws where the flag is down: while only one type is known, all who call it
    /// may have had the flag raised.
    /// </summary>
    private static bool MayBeRaised(Race race, Program program) => race is Publication publication && publication.Loads.Any(load => load.Observation is { Access.Place.Through.Kind: ValueKind.This, Load.Body: { Method: { } member } body } seen
        && member.ReachOfCalls() == Accessibility.Internal && program.CallSitesOf(member).Count == 0 && body == seen.Test.Body
        && Enumerable.Range(0, body.Count).Where(node => seen.Slow[node] && body.Events[node] is Exit).ToList() is { Count: > 0 } ends && ends.TrueForAll(node => body.Events[node] is Exit { IsThrow: true }));

    /// <summary>Contracts are about all code that touches a member: they are judged when it is all known.</summary>
    private IEnumerable<ContractViolation> Violations(Program program) => program.IsWhole && _contracts.Exist
        ? new PublicationContracts(program).Violations(_contracts.PublishedMembers).Concat(new ConfinementContracts(program).Violations())
        : [];
}
