using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Where the search of one reader ends: at code that takes the writers' lock, and at code that asks for the flag itself.</summary>
public sealed class OtherReaderTests
{
    [Fact]
    public Task What_follows_a_call_that_takes_the_lock_is_ordered_by_it() => VerifyCS.VerifyAnalyzerAsync("""
        class Entry
        {
            readonly object _gate = new(); bool _waiting; int _reason;

            public void Wait(int reason) { lock (_gate) { _reason = reason; _waiting = true; } }

            public int Reason() { if (!_waiting) return 0; Flush(); return _reason; }

            void Flush() { lock (_gate) Console.WriteLine(); }
        }
        """);

    [Fact]
    public Task A_call_that_may_pass_by_the_lock_orders_nothing() => VerifyCS.VerifyAnalyzerAsync("""
        class Entry
        {
            readonly object _gate = new(); bool _waiting; int _reason;

            public void Wait(int reason) { lock (_gate) { _reason = reason; {|PUB1002:_waiting = true|}; } }

            public int Reason(bool flush) { if (!{|PUB1001:_waiting|}) return 0; Flush(flush); return _reason; }

            void Flush(bool flush) { if (flush) lock (_gate) Console.WriteLine(); }
        }
        """);

    [Fact]
    public Task What_the_slow_way_of_another_reader_stores_is_the_writers() => VerifyCS.VerifyAnalyzerAsync("""
        using System.Collections.Concurrent;

        class Address
        {
            static readonly ConcurrentDictionary<int, Address> s_all = new();
            int _hash; bool _known;

            public int Hash() => {|PUB1001:_known|} ? _hash : Compute();

            int Compute() { _hash = 7; {|PUB1002:_known = true|}; return _hash; }

            public string Text() => Hash() + ":" + Hash();
        }
        """);
}
