using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Whoever enumerates has the state of the enumerator for himself, whatever lock stands beside it.</summary>
public sealed class EnumeratorTests
{
    [Theory]
    [InlineData("MoveNext", "Current", "_cached", "_cached = true")]
    [InlineData("MoveNext", "Item", "{|PUB1001:_cached|}", "{|PUB1002:_cached = true|}")]
    [InlineData("Next", "Current", "{|PUB1001:_cached|}", "{|PUB1002:_cached = true|}")]
    public Task The_members_of_an_enumerator_are_called_one_after_the_other(string move, string current, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Items
        {
            readonly object _gate = new(); readonly Queue<string> _queue = new(); bool _cached; string? _item;

            public string? {{current}} { get { if ({{load}}) return _item; Fetch(); return _item; } }

            public bool {{move}}() { Fetch(); return _item != null; }

            void Fetch() { lock (_gate) { if (_cached) return; _item = _queue.Count > 0 ? _queue.Dequeue() : null; {{store}}; } }

            public void Add(string item) { lock (_gate) _queue.Enqueue(item); }
        }
        """);
}
