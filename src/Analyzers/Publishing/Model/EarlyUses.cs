using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds the loads that precede the load of a flag and whose value is used when the flag was then seen set.</summary>
internal sealed class EarlyUses
{
    private readonly Program _program;

    public EarlyUses(Program program) => _program = program;

    /// <summary>The loads whose value is used although the flag was tested after them: in this body, or in its caller that passed it.</summary>
    public IEnumerable<Access> Of(Observation observation, FastPath path)
    {
        var before = path.Body.Before(path.Arrival);
        foreach (var value in path.Values)
        {
            foreach (var load in Uses.LoadsBehind(value).Where(load => _program.SiteOf(load) is var site && site.Body == path.Body && before[site.Node]))
                yield return load;
            foreach (var parameter in value.Operands.Insert(0, value).Where(part => part.Kind == ValueKind.Parameter).Select(part => (IParameterSymbol)part.Symbol!))
            {
                foreach (var load in Passed(observation, path.Body, parameter))
                    yield return load;
            }
        }

        var lefts = LeavesWithNothing(path) ? [] : LeftsOf(observation);
        if (lefts.Count == 0 && path.OwnContents.Count == 0)
            yield break;
        foreach (var load in path.Body.Events.OfType<Access>().Where(load => load.IsLoad && before[_program.SiteOf(load).Node]))
        {
            if (IsContentsUsed(load, path) || lefts.Exists(left => left.SyntaxTree == load.Syntax.SyntaxTree && left.Span.Contains(load.Syntax.Span)))
                yield return load;
        }
    }

    /// <summary>Whether whoever has seen the flag set does nothing but ask on and return, and says nothing to the caller: there is nothing that the left operand could have spoilt.</summary>
    private static bool LeavesWithNothing(FastPath path) => path.Own.All(step => step is Test or Access { IsLoad: true } or Exit { IsThrow: false, Returned.Kind: ValueKind.None });

    private IEnumerable<Access> Passed(Observation observation, Body body, IParameterSymbol parameter) =>
        from site in body.Method is { } method ? _program.CallSitesOf(method) : []
        let call = site.Event as Call
        where call?.ArgumentOf(parameter)?.Source is Access load && (!observation.IsPassed || (call.Arguments.Any(argument => argument.Source == observation.Access) && Precedes(load, observation.Load)))
        select (Access)call.ArgumentOf(parameter)!.Source!;

    private bool Precedes(Access load, Site flag) => _program.SiteOf(load) is var site && site.Body == flag.Body && flag.Body.Before(flag.Node)[site.Node];

    /// <summary>A collection whose reference was taken before the test, and whose contents are read after it.</summary>
    private static bool IsContentsUsed(Access load, FastPath path)
    {
        var contents = new Location(load.Location.Member, isContents: true);
        return !load.Location.IsContents && path.OwnContents.Exists(use => use.Location.Equals(contents) && IsSame(use.Place.Through, load.Place.Through));
    }

    private static bool IsSame(Value one, Value other) => one.Kind == other.Kind && one.Source == other.Source
        && SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol);

    /// <summary>
    /// The left operands of <c>&amp;&amp;</c> decide with the flag on their right: what they load is used on the fast outcome, unless a flag that is
    /// set makes the whole false.
    /// </summary>
    private static List<ExpressionSyntax> LeftsOf(Observation observation)
    {
        List<ExpressionSyntax> lefts = [];
        var isTrue = observation.FastOutcome;
        for (var node = observation.Access.Syntax; observation.FastOutcome && node.Parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; node = node.Parent)
        {
            if (node.Parent.IsKind(SyntaxKind.LogicalNotExpression))
                isTrue = !isTrue;
            else if (isTrue && node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both && both.Right == node)
                lefts.Add(both.Left);
        }

        return lefts;
    }
}
