using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.ReadyNameAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>How the name 'Volatile' comes into a document that does not know it.</summary>
public class UsingTests
{
    [Fact]
    public Task The_using_is_added_in_order() => Verify(
        """
        // The file's header.

        using System;
        using System.Xml;

        namespace N
        {
            class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }
        }
        """,
        """
        // The file's header.

        using System;
        using System.Threading;
        using System.Xml;

        namespace N
        {
            class C { bool _ready; bool Get() => Volatile.Read(ref _ready); }
        }
        """);

    [Fact]
    public Task The_using_is_added_where_there_is_none() => Verify(
        """
        namespace N;

        class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }
        """,
        """
        using System.Threading;

        namespace N;

        class C { bool _ready; bool Get() => Volatile.Read(ref _ready); }
        """);

    [Fact]
    public Task The_using_is_added_inside_the_namespace_that_has_usings() => Verify(
        """
        namespace N
        {
            using System;

            class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }
        }
        """,
        """
        namespace N
        {
            using System;
            using System.Threading;

            class C { bool _ready; bool Get() => Volatile.Read(ref _ready); }
        }
        """);

    [Fact]
    public Task A_using_that_is_there_is_enough() => Verify(
        """
        using System.Threading;

        class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }
        """,
        """
        using System.Threading;

        class C { bool _ready; bool Get() => Volatile.Read(ref _ready); }
        """);

    [Fact]
    public Task A_global_using_is_enough() => Verify(
        """
        global using System.Threading;

        class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }
        """,
        """
        global using System.Threading;

        class C { bool _ready; bool Get() => Volatile.Read(ref _ready); }
        """);

    [Fact]
    public Task An_alias_is_used() => Verify(
        """
        using V = System.Threading.Volatile;

        class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }
        """,
        """
        using V = System.Threading.Volatile;

        class C { bool _ready; bool Get() => V.Read(ref _ready); }
        """);

    [Fact]
    public Task A_static_using_stays() => Verify(
        """
        using static System.Threading.Volatile;

        class C { bool _ready; bool Old() => Read(ref _ready); bool Get() => {|PUB1001:_ready|}; }
        """,
        """
        using System.Threading;
        using static System.Threading.Volatile;

        class C { bool _ready; bool Old() => Read(ref _ready); bool Get() => Volatile.Read(ref _ready); }
        """);

    [Fact]
    public Task A_type_of_the_same_name_makes_the_name_qualified() => Verify(
        """
        namespace N;

        class Volatile { }

        class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }
        """,
        """
        namespace N;

        class Volatile { }

        class C { bool _ready; bool Get() => System.Threading.Volatile.Read(ref _ready); }
        """);

    [Fact]
    public Task A_name_that_the_using_would_make_ambiguous_stays_understood() => Verify(
        """
        using System.Timers;

        class C { bool _ready; Timer _timer = new(); bool Get() => {|PUB1001:_ready|}; }
        """,
        """
        using System.Timers;

        class C { bool _ready; Timer _timer = new(); bool Get() => System.Threading.Volatile.Read(ref _ready); }
        """);

    [Fact]
    public Task On_one_line() => Verify(
        "using System; class C { bool _ready; bool Get() => {|PUB1001:_ready|}; }",
        "using System;\nusing System.Threading;\nclass C { bool _ready; bool Get() => Volatile.Read(ref _ready); }");

    private static Task Verify(string source, string fixedSource) => new VerifyCS.Test { TestCode = source, FixedCode = fixedSource }.RunAsync();
}
