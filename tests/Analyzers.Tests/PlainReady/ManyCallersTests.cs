using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A bound of the search may hide what is far away, never what stands beside the test or the call.</summary>
public sealed class ManyCallersTests
{
    [Fact]
    public Task A_helper_with_thousands_of_callers_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        "public class Helper\n{\n"
        + """
            readonly object _gate = new(); bool _ready; int _value;

            void Ensure()
            {
                if ({|PUB1001:_ready|}) return;
                lock (_gate)
                {
                    if (_ready) return;
                    _value = 1;
                    {|PUB1002:_ready = true|};
                }
            }

        """
        + string.Concat(Enumerable.Range(0, 5000).Select(i => $"    public int Get{i}() {{ Ensure(); return _value + {i}; }}\n"))
        + "}\n");

    [Fact]
    public Task Each_of_many_tests_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        "public class Tests\n{\n"
        + """
            readonly object _gate = new(); bool _ready; int _n;

            public void Set() { lock (_gate) { _n = 1; {|PUB1002:_ready = true|}; } }

            public int Sum()
            {
                var sum = 0;

        """
        + string.Concat(Enumerable.Repeat("        if ({|PUB1001:_ready|}) sum += _n;\n", 150))
        + "        return sum;\n    }\n}\n");

    [Theory]
    [InlineData("", "_at", "_at = new() { X = 7 }")]
    [InlineData("public int Look(int width) => Find(width);", "{|PUB3001:_at|}", "{|PUB3001:_at = new() { X = 7 }|}")]
    public Task A_function_that_calls_itself_holds_what_its_callers_do(string other, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        struct Corner { public long X, Y; }

        class Atlas
        {
            readonly object _gate = new(); Corner? _at;

            public void Reset() { lock (_gate) {{store}}; }

            public int Add(int width) { lock (_gate) return Find(width); }

            int Find(int width) { if ({{load}} == null) { Reset(); return Find(width); } return (int)_at.Value.X + width; }

            {{other}}
        }
        """);

    /// <summary>The reader, whom nobody calls yet, is called as its siblings are: where the owner asks one of them without his lock, it may be, too.</summary>
    [Theory]
    [InlineData("lock (_gate) if (_queue.Any)", "_head", "_head = 0")]
    [InlineData("if (_queue.Any) lock (_gate)", "{|PUB1005:_head|}", "{|PUB1005:_head = 0|}")]
    public Task What_nobody_calls_yet_is_called_as_its_siblings_are(string ask, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        public class Looper
        {
            readonly object _gate = new(); readonly RowQueue _queue = new();

            public void Add(string row) { lock (_gate) _queue.Put(row); }

            public void Flush() { {{ask}} _queue.Put(""); }
        }

        class RowQueue
        {
            string[] _rows = new string[4]; int _head, _size;

            public bool Any => _size > 0;

            public void Put(string row)
            {
                if (_size == _rows.Length)
                {
                    var rows = new string[_size * 2];
                    Array.Copy(_rows, _head, rows, 0, _size);
                    _rows = rows;
                    {{store}};
                }
                _rows[_size++] = row;
            }

            public string Peek() => _rows[{{load}}];
        }
        """);

    /// <summary>An internal type's public member is known by all its calls: those that its own type makes, and at the end those of others.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("class Poll { public bool Look(Downloads downloads) => downloads.AreOff; }", true)]
    public Task A_public_member_of_an_internal_type_holds_what_its_callers_do(string other, bool isReported) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Downloads
        {
            readonly object _gate = new(); DateTime? _until;

            public bool AreOff => {{(isReported ? "{|PUB3001:_until|}" : "_until")}}.HasValue && _until.Value > DateTime.UtcNow;

            public bool Next() { lock (_gate) return !AreOff; }

            public void Start() => new Thread(Pause).Start();

            public void Pause() { lock (_gate) {{(isReported ? "{|PUB3001:_until = DateTime.UtcNow.AddMinutes(1)|}" : "_until = DateTime.UtcNow.AddMinutes(1)")}}; }
        }

        {{other}}
        """);
}
