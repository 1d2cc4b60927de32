using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;
using Xunit;

namespace SafePublication.Analyzers.Tests.Publishing;

/// <summary>Which locks are held for certain where <c>_n</c> is stored.</summary>
public sealed class LockSetTests
{
    [Theory]
    [InlineData("void M() { _n = 1; }", "")]
    [InlineData("void M() { lock (_a) { _n = 1; } }", "_a")]
    [InlineData("void M() { lock (_a) { } _n = 1; }", "")]
    [InlineData("void M() { lock (_a) { lock (_b) { _n = 1; } } }", "_a _b")]
    [InlineData("void M() { Monitor.Enter(_a); try { _n = 1; } finally { Monitor.Exit(_a); } }", "_a")]
    [InlineData("void M() { Monitor.Enter(_a); try { } finally { Monitor.Exit(_a); } _n = 1; }", "")]
    [InlineData("void M(bool b) { if (b) Monitor.Enter(_a); _n = 1; }", "")]
    [InlineData("void M(bool b) { if (b) Monitor.Enter(_a); else Monitor.Enter(_a); _n = 1; }", "_a")]
    [InlineData("void M() { if (Monitor.TryEnter(_a)) { _n = 1; } }", "_a")]
    [InlineData("void M() { if (!Monitor.TryEnter(_a)) { _n = 1; } }", "")]
    [InlineData("void M() { try { lock (_a) { throw new Exception(); } } catch (Exception) { _n = 1; } }", "")]
    public void A_lock_counts_on_every_path(string method, string held) => Holds(method, held);

    [Theory]
    [InlineData("void M() { EnterA(); _n = 1; ExitA(); } void EnterA() => Monitor.Enter(_a); void ExitA() => Monitor.Exit(_a);", "_a")]
    [InlineData("void M() { EnterA(); ExitA(); _n = 1; } void EnterA() => Monitor.Enter(_a); void ExitA() => Monitor.Exit(_a);", "")]
    [InlineData("void M(bool b) { EnterA(b); _n = 1; } void EnterA(bool b) { if (b) Monitor.Enter(_a); }", "")]
    public void A_wrapper_counts_as_the_lock_that_it_wraps(string methods, string held) => Holds(methods, held);

    [Theory]
    [InlineData("public void A() { lock (_a) { M(); } } void M() { _n = 1; }", "_a")]
    [InlineData("public void A() { lock (_a) { M(); } } public void B() { lock (_a) { M(); } } void M() { _n = 1; }", "_a")]
    [InlineData("public void A() { lock (_a) { M(); } } public void B() { M(); } void M() { _n = 1; }", "")]
    [InlineData("public void A() { lock (_a) { M(); } } public void B() { lock (_b) { M(); } } void M() { _n = 1; }", "")]
    [InlineData("public void A() { lock (_a) { M(); } } public void M() { _n = 1; }", "")]
    [InlineData("public void A() { lock (_a) { Middle(); } } void Middle() { M(); } void M() { _n = 1; }", "_a")]
    [InlineData("public void A() { lock (_a) { new Thread(M).Start(); } } void M() { _n = 1; }", "")]
    [InlineData("public void A() { lock (_a) { Action now = M; now(); } } void M() { _n = 1; }", "_a")]
    [InlineData("public Action? Later; public void A() { lock (_a) { M(); Later = M; } } void M() { _n = 1; }", "")]
    public void A_lock_that_every_caller_holds_is_held(string methods, string held) => Holds(methods, held);

    [Fact]
    public void A_public_method_of_a_private_class_has_no_other_callers() =>
        Holds("public void A() { lock (_a) { new Inner().M(this); } } private class Inner { public void M(C c) { c._n = 1; } }", "_a");

    [Fact]
    [Trait("Gap", "a wrapper of a wrapper is not followed")]
    public void A_wrapper_of_a_wrapper_counts_as_nothing() =>
        Holds("void M() { EnterA(); _n = 1; } void EnterA() => EnterB(); void EnterB() => Monitor.Enter(_a);", "");

    private static void Holds(string methods, string held)
    {
        var program = SourceProgram.Of($$"""
            using System; using System.Threading;
            public class C { readonly object _a = new(), _b = new(); int _n; {{methods}} }
            """);
        var store = program.Bodies.SelectMany(body => Enumerable.Range(0, body.Count).Select(node => new Site(body, node)))
            .Single(site => site.Event is Access { IsStore: true, Location.Member.Name: "_n" });
        var names = program.Locks.At(store).OfType<ISymbol>().Select(token => token.Name).Order(StringComparer.Ordinal);
        Assert.Equal(held, string.Join(' ', names));
    }
}
