using Microsoft.CodeAnalysis;
using Xunit;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>What meets a verdict, on a case whose reader stands on line 39, whose writer on 48 and whose flag on 12.</summary>
public class CaseFileTests
{
    private static readonly CaseFile Racy = new(Case.Named("002-silo-link"), IsCorrected: false);

    [Fact]
    public void Both_sides_meet_it() => Assert.Null(Racy.Defect([Warning(39), Warning(48)]));

    [Fact]
    public void The_declaration_may_be_reported_too() => Assert.Null(Racy.Defect([Warning(12), Warning(39), Warning(48)]));

    [Fact]
    public void One_side_does_not_meet_it() => Assert.Equal("nothing is reported on line 48, which is racy", Racy.Defect([Warning(39)]));

    [Fact]
    public void A_suggestion_does_not_meet_it() => Assert.NotNull(Racy.Defect([Warning(39), Warning(48) with { Severity = DiagnosticSeverity.Info }]));

    [Fact]
    public void Another_line_does_not_meet_it() =>
        Assert.Equal("PUB1001@20 is reported on a line that is right", Racy.Defect([Warning(20), Warning(39), Warning(48)]));

    [Fact]
    public void A_report_in_the_corrected_version_does_not_meet_it() => Assert.NotNull((Racy with { IsCorrected = true }).Defect([Warning(39)]));

    [Fact]
    public void A_report_in_a_clean_case_does_not_meet_it() =>
        Assert.NotNull(new CaseFile(Case.Named("072-lazy-of-t"), IsCorrected: false).Defect([Warning(1)]));

    private static Report Warning(int line) => new("PUB1001", line, DiagnosticSeverity.Warning);
}
