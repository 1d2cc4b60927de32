using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.StructFieldAnalyzer,
    SafePublication.Analyzers.TornValueCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>A value of several words is held in an object that one reference publishes.</summary>
public class BoxedValueTests
{
    [Fact]
    public Task A_nullable_value() => VerifyCS.VerifyCodeFixAsync(
        """
        using System.Runtime.CompilerServices;

        public sealed class Snapshot
        {
            // Computed once.
            private Guid? _value; // lazily

            public Guid Value => _value ?? Compute();

            public bool HasValue => _value.HasValue;

            private Guid Compute()
            {
                var fresh = Guid.NewGuid();
                {|PUB3001:_value = fresh|}; // published
                return fresh;
            }

            private void Reset() => {|PUB3001:_value = null|};
        }
        """,
        """
        using System.Runtime.CompilerServices;

        public sealed class Snapshot
        {
            // Computed once.
            private StrongBox<Guid> _value; // lazily

            public Guid Value => _value?.Value ?? Compute();

            public bool HasValue => (_value?.Value).HasValue;

            private Guid Compute()
            {
                var fresh = Guid.NewGuid();
                _value = new StrongBox<Guid>(fresh); // published
                return fresh;
            }

            private void Reset() => _value = null;
        }
        """);

    [Fact]
    public Task A_tuple() => VerifyCS.VerifyCodeFixAsync(
        """
        public sealed class Reader
        {
            private (int Major, int Minor) _value;

            public (int Major, int Minor) Version()
            {
                if (_value.Major == 0)
                {
                    lock (this)
                    {
                        if (_value.Major == 0)
                            {|PUB3001:_value = (1, 2)|};
                    }
                }

                return _value;
            }
        }
        """,
        """
        using System.Runtime.CompilerServices;

        public sealed class Reader
        {
            private StrongBox<(int Major, int Minor)> _value;

            public (int Major, int Minor) Version()
            {
                if ((_value?.Value ?? default).Major == 0)
                {
                    lock (this)
                    {
                        if ((_value?.Value ?? default).Major == 0)
                            _value = new StrongBox<(int Major, int Minor)>((1, 2));
                    }
                }

                return _value?.Value ?? default;
            }
        }
        """);

    [Fact]
    public Task A_stored_value_that_is_used_and_an_initial_one() => VerifyCS.VerifyCodeFixAsync(
        """
        using System.Runtime.CompilerServices;

        public sealed class Price
        {
            private decimal _value = 1m;

            public decimal Set(decimal value) => {|PUB3001:_value = value|};
        }
        """,
        """
        using System.Runtime.CompilerServices;

        public sealed class Price
        {
            private StrongBox<decimal> _value = new StrongBox<decimal>(1m);

            public decimal Set(decimal value) => (_value = new StrongBox<decimal>(value)).Value;
        }
        """);

    [Fact]
    public Task Another_type_of_the_same_name() => VerifyCS.VerifyCodeFixAsync(
        "public class StrongBox { decimal _value; void Set() { {|PUB3001:_value = 1|}; } }",
        "public class StrongBox { System.Runtime.CompilerServices.StrongBox<decimal> _value; void Set() { _value = new System.Runtime.CompilerServices.StrongBox<decimal>(1); } }");

    [Fact]
    public Task The_annotation_of_a_nullable_context() => VerifyCS.VerifyCodeFixAsync(
        """
        #nullable enable
        using System.Runtime.CompilerServices;

        public sealed class Price
        {
            private decimal? _value;

            public decimal Get() => _value ?? 0;

            public void Set(decimal value) => {|PUB3001:_value = value|};
        }
        """,
        """
        #nullable enable
        using System.Runtime.CompilerServices;

        public sealed class Price
        {
            private StrongBox<decimal>? _value;

            public decimal Get() => _value?.Value ?? 0;

            public void Set(decimal value) => _value = new StrongBox<decimal>(value);
        }
        """);

    [Theory]
    [InlineData("private decimal? _value; void Set(decimal? maybe) { {|PUB3001:_value = maybe|}; }", "private StrongBox<decimal> _value; void Set(decimal? maybe) { _value = maybe is { } value ? new StrongBox<decimal>(value) : null; }")]
    [InlineData("private decimal? _value; void Set(decimal? value) { {|PUB3001:_value = value ?? 1|}; }", "private StrongBox<decimal> _value; void Set(decimal? value) { _value = new StrongBox<decimal>(value ?? 1); }")]
    [InlineData("private decimal? _value; void Set() { {|PUB3001:_value = null|}; _value ??= 1m; }", "private StrongBox<decimal> _value; void Set() { _value = null; _value ??= new StrongBox<decimal>(1m); }")]
    [InlineData("private decimal? _value; decimal Get() { {|PUB3001:_value = null|}; return _value ??= 1m; }", "private StrongBox<decimal> _value; decimal Get() { _value = null; return (_value ??= new StrongBox<decimal>(1m)).Value; }")]
    [InlineData("private decimal _value, _other; void Set() { {|PUB3001:_value = _other|}; }", "private decimal _other; private StrongBox<decimal> _value;\nvoid Set() { _value = new StrongBox<decimal>(_other); }")]
    public Task Values_that_may_be_missing_and_fields_that_share_a_declaration(string members, string repaired) => VerifyCS.VerifyCodeFixAsync(
        $"using System.Runtime.CompilerServices; public class C {{ {members} }}", $"using System.Runtime.CompilerServices; public class C {{ {repaired} }}");

    [Theory]
    [InlineData("public decimal _value; void Set() { {|PUB3001:_value = 1|}; }")]
    [InlineData("private decimal _value = 1, _other; void Set() { {|PUB3001:_value = _other|}; }")]
    [InlineData("private decimal _value; void Set(out decimal x) { {|PUB3001:_value = 1|}; Set(out _value); x = 1; }")]
    [InlineData("private decimal _value; void Set() { {|PUB3001:_value = 1|}; _value += 2; }")]
    [InlineData("private decimal? _value; decimal? Set(decimal? maybe) { return {|PUB3001:_value = maybe|}; }")]
    [InlineData("private decimal? _value; void Set(decimal? maybe) { {|PUB3001:_value = 1m|}; _value ??= maybe; }")]
    [InlineData("private (int A, int B) _value; void Set() { {|PUB3001:_value = (1, 2)|}; _value.A = 3; }")]
    [InlineData("struct S { public int A, B; public void Add() => A++; } private S _value; void Set() { {|PUB3001:_value = new S()|}; _value.Add(); }")]
    public Task It_is_not_offered_where_a_use_cannot_be_rewritten(string members)
        => VerifyCS.VerifyCodeFixAsync($"public class C {{ {members} }}", $"public class C {{ {members} }}");

    [Fact]
    public Task A_library_value_that_is_asked_through_its_properties() => VerifyCS.VerifyCodeFixAsync(
        """
        using System.Runtime.CompilerServices;

        public sealed class Page
        {
            private ReadOnlyMemory<byte> _value;

            public int Length => (_value.IsEmpty ? Fill() : _value).Length;

            private ReadOnlyMemory<byte> Fill() { ReadOnlyMemory<byte> bytes = new byte[8]; {|PUB3001:_value = bytes|}; return bytes; }
        }
        """,
        """
        using System.Runtime.CompilerServices;

        public sealed class Page
        {
            private StrongBox<ReadOnlyMemory<byte>> _value;

            public int Length => ((_value?.Value ?? default).IsEmpty ? Fill() : _value?.Value ?? default).Length;

            private ReadOnlyMemory<byte> Fill() { ReadOnlyMemory<byte> bytes = new byte[8]; _value = new StrongBox<ReadOnlyMemory<byte>>(bytes); return bytes; }
        }
        """);
}
