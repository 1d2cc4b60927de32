using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers switch statements and switch expressions to tests in their order.</summary>
internal sealed class SwitchLowering
{
    private readonly FunctionLowering _function;

    public SwitchLowering(FunctionLowering function) => _function = function;

    private FlowBuilder Flow => _function.Flow;

    public void Lower(ISwitchOperation choice)
    {
        var value = _function.Expressions.Lower(choice.Value);
        var entries = new List<Tail>[choice.Cases.Length];
        var defaultCase = -1;
        for (var i = 0; i < choice.Cases.Length; i++)
        {
            entries[i] = [];
            foreach (var clause in choice.Cases[i].Clauses)
            {
                if (clause.CaseKind == CaseKind.Default)
                    defaultCase = i;
                else
                    entries[i].AddRange(Test(clause, value));
            }
        }

        var unmatched = Flow.Tails;
        if (defaultCase >= 0)
            entries[defaultCase].AddRange(unmatched);
        List<List<Tail>> ends = defaultCase >= 0 ? [] : [unmatched];
        foreach (var (section, entry) in choice.Cases.Zip(entries, (section, entry) => (section, entry)))
        {
            var frame = _function.Jumps.EnterLoop(choice, choice.ExitLabel, next: null);
            Flow.Tails = entry;
            _function.Statements.LowerAll(section.Body);
            _function.Jumps.Leave();
            ends.AddRange([Flow.Tails, frame.Breaks]);
        }

        Flow.Tails = FlowBuilder.Join(ends);
    }

    private List<Tail> Test(ICaseClauseOperation clause, Value value)
    {
        var (whenTrue, whenFalse) = clause switch
        {
            ISingleValueCaseClauseOperation single => _function.Conditions.Compare(clause.Syntax, value, Relation.Equal, _function.Expressions.Lower(single.Value)),
            IPatternCaseClauseOperation pattern => _function.Conditions.Match(pattern.Pattern, value, pattern.Guard),
            IRelationalCaseClauseOperation relational => _function.Conditions.Compare(clause.Syntax, value, Relation.Equal, _function.Expressions.Lower(relational.Value)),
            _ => (Flow.Tails, Flow.Tails),
        };
        Flow.Tails = whenFalse;
        return whenTrue;
    }
}
