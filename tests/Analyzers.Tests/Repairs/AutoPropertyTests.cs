using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.ReadyNameAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>A flag that is an auto-property gets ordered accessors; its uses stay.</summary>
public class AutoPropertyTests
{
    [Fact]
    public Task The_accessors_order_the_field() => VerifyCS.VerifyCodeFixAsync(
        """
        class Slot
        {
            public int Item { get; set; }

            /// <summary>Whether the item is there.</summary>
            public bool Ready { get; internal set; } = false; // the flag

            bool Get(Slot slot) => {|PUB1001:slot.Ready|} || slot is { Ready: true };

            void Set() => {|PUB1002:Ready = true|};
        }
        """,
        """
        class Slot
        {
            public int Item { get; set; }

            /// <summary>Whether the item is there.</summary>
            public bool Ready { get => Volatile.Read(ref field); internal set => Volatile.Write(ref field, value); } = false; // the flag

            bool Get(Slot slot) => slot.Ready || slot is { Ready: true };

            void Set() => Ready = true;
        }
        """);

    [Fact]
    public Task Accessors_that_name_the_field_order_it() => VerifyCS.VerifyCodeFixAsync(
        """
        class Slot
        {
            public bool Ready { get; private set => field = value; }
            bool Get() => {|PUB1001:Ready|};
            void Set() => {|PUB1002:Ready = true|};
        }
        """,
        """
        class Slot
        {
            public bool Ready { get => Volatile.Read(ref field); private set => Volatile.Write(ref field, value); }
            bool Get() => Ready;
            void Set() => Ready = true;
        }
        """);

    [Fact]
    public Task Required_and_static_properties_keep_their_modifiers() => VerifyCS.VerifyCodeFixAsync(
        """
        class Slot
        {
            public required bool Ready { get; set; }
            public static bool AllReady { get; private set; }
            bool Get() => {|PUB1001:Ready|} && {|PUB1001:AllReady|};
        }
        """,
        """
        class Slot
        {
            public required bool Ready { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }
            public static bool AllReady { get => Volatile.Read(ref field); private set => Volatile.Write(ref field, value); }
            bool Get() => Ready && AllReady;
        }
        """);

    [Fact]
    public Task A_property_that_implements_an_interface() => VerifyCS.VerifyCodeFixAsync(
        """
        interface ISlot { bool Ready { get; } }
        class Slot : ISlot
        {
            public bool Ready { get; set; }
            bool Get() => {|PUB1001:Ready|};
        }
        """,
        """
        interface ISlot { bool Ready { get; } }
        class Slot : ISlot
        {
            public bool Ready { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }
            bool Get() => Ready;
        }
        """);

    [Fact]
    public Task Before_CSharp_14_a_field_is_declared() => VerifyOlder(
        "AcquireRelease",
        """
        private bool _ready;
            public bool Ready { get => Volatile.Read(ref _ready); private set => Volatile.Write(ref _ready, value); }
        """);

    [Fact]
    public Task The_modifier_needs_a_declared_field() => VerifyOlder(
        "VolatileModifier",
        """
        private volatile bool _ready;
            public bool Ready { get => _ready; private set => _ready = value; }
        """);

    [Fact]
    public Task The_declared_field_takes_over_value_and_attributes() => new VerifyCS.Test
    {
        TestCode = """
            using System;
            using System.Threading;

            class Slot
            {
                private int _other;

                /// <summary>The flag.</summary>
                [field: NonSerialized]
                public bool Ready { get; set; } = true; // at first

                bool Get() => {|PUB1001:Ready|};
                int Number() => _other;
            }
            """,
        FixedCode = """
            using System;
            using System.Threading;

            class Slot
            {
                private int _other;

                [NonSerialized]
                private volatile bool _ready = true;
                /// <summary>The flag.</summary>
                public bool Ready { get => _ready; set => _ready = value; } // at first

                bool Get() => Ready;
                int Number() => _other;
            }
            """,
        CodeActionEquivalenceKey = "VolatileModifier",
    }.RunAsync();

    private static Task VerifyOlder(string equivalenceKey, string members)
    {
        var test = new VerifyCS.Test
        {
            LanguageVersion = LanguageVersion.CSharp10,
            TestCode = """
                using System.Threading;

                class Slot
                {
                    public int Item { get; set; }

                    public bool Ready { get; private set; }

                    bool Get() => {|PUB1001:Ready|};
                }
                """,
            FixedCode = $$"""
                using System.Threading;

                class Slot
                {
                    public int Item { get; set; }

                    {{members}}

                    bool Get() => Ready;
                }
                """,
            CodeActionEquivalenceKey = equivalenceKey,
        };
        return test.RunAsync();
    }
}
