using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Rules.PUB0001_MalformedOption;
using SafePublication.Analyzers.Rules.PUB0002_NotAnalysed;
using SafePublication.Analyzers.Rules.PUB1001_PlainReadyLoad;
using SafePublication.Analyzers.Rules.PUB1002_PlainReadyStore;
using SafePublication.Analyzers.Rules.PUB1003_SentinelGuardsSiblings;
using SafePublication.Analyzers.Rules.PUB1004_WrongFieldOrdered;
using SafePublication.Analyzers.Rules.PUB1005_CountBeforeElement;
using SafePublication.Analyzers.Rules.PUB1006_BorrowedOrder;
using SafePublication.Analyzers.Rules.PUB1007_ReferenceWithoutRelease;
using SafePublication.Analyzers.Rules.PUB2001_FlagBeforePayload;
using SafePublication.Analyzers.Rules.PUB2002_PayloadReadBeforeFlag;
using SafePublication.Analyzers.Rules.PUB2003_MutatedAfterPublication;
using SafePublication.Analyzers.Rules.PUB2004_OnceGuardLetsLosersThrough;
using SafePublication.Analyzers.Rules.PUB2005_RetractedState;
using SafePublication.Analyzers.Rules.PUB2006_MissingRecheck;
using SafePublication.Analyzers.Rules.PUB3001_TornLazyValue;
using SafePublication.Analyzers.Rules.PUB4001_SpinOnPlainField;
using SafePublication.Analyzers.Rules.PUB5001_ContractViolated;
using SafePublication.Analyzers.Rules.PUB5002_MalformedContract;
using SafePublication.Analyzers.Rules.PUB9001_RedundantOrder;

namespace SafePublication.Analyzers.Rules;

/// <summary>The rooms. A test compares this list with the folders.</summary>
internal static class RuleRegistry
{
    public static readonly ImmutableArray<Rule> Rules = ImmutableArray.Create<Rule>(
        new PlainReadyLoadRule(),
        new PlainReadyStoreRule(),
        new SentinelGuardsSiblingsRule(),
        new WrongFieldOrderedRule(),
        new CountBeforeElementRule(),
        new BorrowedOrderRule(),
        new ReferenceWithoutReleaseRule(),
        new FlagBeforePayloadRule(),
        new PayloadReadBeforeFlagRule(),
        new MutatedAfterPublicationRule(),
        new OnceGuardLetsLosersThroughRule(),
        new RetractedStateRule(),
        new MissingRecheckRule(),
        new TornLazyValueRule(),
        new SpinOnPlainFieldRule(),
        new ContractViolatedRule(),
        new RedundantOrderRule());

    /// <summary>What is said of options and contracts: no race stands behind it.</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> Notices = ImmutableArray.Create(
        MalformedOptionRule.Descriptor,
        MalformedOptionRule.UnknownDescriptor,
        NotAnalysedRule.Descriptor,
        NotAnalysedRule.FailedDescriptor,
        NotAnalysedRule.CutOffDescriptor,
        MalformedContractRule.Descriptor);

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        Rules.SelectMany(rule => new[] { rule.Live, rule.AtEnd }).Concat(Notices).ToImmutableArray();
}
