using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A flag of a base class belongs to each object; what one derived class does with its own says nothing of another's.</summary>
public sealed class SiblingTests
{
    [Theory]
    [InlineData("Model", "_filled", "_filled = true")]
    [InlineData("Locked", "{|PUB1001:_filled|}", "{|PUB1002:_filled = true|}")]
    public Task The_lock_of_one_derived_class_shows_nothing_of_another(string parent, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        abstract class Model { protected bool _filled; }

        class Locked : Model
        {
            int _size;

            public int Size() { if (!{|PUB1001:_filled|}) Fill(); return _size; }

            void Fill() { lock (this) { if (_filled) return; _size = Environment.ProcessId; {|PUB1002:_filled = true|}; } }
        }

        class Other : {{parent}}
        {
            int _width;

            public int Width() { if (!{{load}}) { _width = Environment.ProcessId; {{store}}; } return _width; }
        }
        """);
}
