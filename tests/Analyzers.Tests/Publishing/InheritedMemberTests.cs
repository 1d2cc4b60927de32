using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>What a class stores by a name that nothing declares is a member of its base class that is not there.</summary>
public sealed class InheritedMemberTests
{
    [Fact]
    public Task It_is_payload_like_any_other() => new VerifyCS.Test
    {
        TestCode = """
            class Frame : Missing.Frame
            {
                readonly object _gate = new(); bool _cached;

                public object Colours()
                {
                    if (!{|PUB1001:_cached|})
                    {
                        lock (_gate) { if (!_cached) { _colours = Load(); {|PUB1002:_cached = true|}; } }
                    }

                    return _colours;
                }

                static object Load() => new();
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task It_can_be_reached_through_this() => new VerifyCS.Test
    {
        TestCode = """
            class Link : Missing.Link
            {
                readonly object _gate = new(); bool _closed;

                public void Close(string reason) { lock (_gate) { this.Reason = reason; {|PUB1002:_closed = true|}; } }

                public string Why() => {|PUB1001:_closed|} ? this.Reason : "open";
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task What_is_stored_into_a_new_object_is_not() => new VerifyCS.Test
    {
        TestCode = """
            class Link : Missing.Link
            {
                readonly object _gate = new(); bool _closed;

                public object Close(string reason) { lock (_gate) { var end = new Missing.End { Reason = reason }; _closed = true; return end; } }

                public string Why() => _closed ? Reason : "open";
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task A_base_class_that_is_there_has_no_other_members() => new VerifyCS.Test
    {
        TestCode = """
            class Link
            {
                readonly object _gate = new(); bool _closed;

                public void Close(string reason) { lock (_gate) { Reason = reason; _closed = true; } }

                public string Why() => _closed ? Reason : "open";
            }
            """,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();
}
