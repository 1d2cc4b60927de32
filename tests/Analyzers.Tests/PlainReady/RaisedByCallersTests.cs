using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A guard that throws where the flag is down is passed by those who have raised it themselves.</summary>
public sealed class RaisedByCallersTests
{
    [Theory]
    [InlineData("if (!_buffer.Lock()) return 0; return _buffer.Data.Count;", "", false)]
    [InlineData("_buffer.Lock(); return _buffer.Data.Count;", "", false)]
    [InlineData("if (DateTime.Now.Hour > 3) _buffer.Lock(); return _buffer.Data.Count;", "", true)]
    [InlineData("_other.Lock(); return _buffer.Data.Count;", "", true)]
    [InlineData("return Size(_buffer);", "int Size(Buffer given) { given.Lock(); return given.Data.Count; }", false)]
    [InlineData("_buffer.Reserve(); return _buffer.Data.Count;", "", true)]
    [InlineData("_buffer.Lock(); return _buffer.Data.Count;", "public int Peek() => _buffer.Data.Count;", true)]
    [InlineData("return 0;", "", true)]
    [InlineData("_buffer.Lock(); return _buffer.Data.Count;", "", true, "public")]
    public Task Who_asks_for_the_data_has_locked_the_buffer(string steps, string other, bool isReported, string access = "internal") => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        {{access}} class Buffer
        {
            readonly object _gate = new(); bool _locked; byte[] _data = new byte[4]; int _size;

            public ArraySegment<byte> Data
            {
                get { if (!{{(isReported ? "{|PUB1001:_locked|}" : "_locked")}}) throw new InvalidOperationException(); return new ArraySegment<byte>(_data, 0, _size); }
            }

            public bool Lock()
            {
                lock (_gate)
                {
                    if (_locked) return false;
                    _data = new byte[9]; _size = 7; {{(isReported ? "{|PUB1002:_locked = true|}" : "_locked = true")}};
                    return true;
                }
            }

            public void Reserve() { lock (_gate) { if (_locked) _data[0] = 1; } }
        }

        class Writer
        {
            readonly Buffer _buffer = new(); readonly Buffer _other = new();

            public int Flush() { {{steps}} }

            {{other}}
        }
        """);
}
