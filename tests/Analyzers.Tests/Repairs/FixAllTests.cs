using Xunit;
using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpCodeFixVerifier<
    SafePublication.Analyzers.Tests.Repairs.ReadyNameAnalyzer,
    SafePublication.Analyzers.FlagOrderCodeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>A scope chooses flags; each is repaired in the whole solution.</summary>
public class FixAllTests
{
    private const string Reader = """
        partial class C
        {
            public bool _ready, _alsoReady;

            public bool Both() => {|PUB1001:_ready|} && {|PUB1001:_alsoReady|};
        }
        """;

    private const string OrderedReader = """
        using System.Threading;

        partial class C
        {
            public bool _ready, _alsoReady;

            public bool Both() => Volatile.Read(ref _ready) && Volatile.Read(ref _alsoReady);
        }
        """;

    private const string Writer = """
        partial class C
        {
            public void Set()
            {
                {|PUB1002:_ready = {|PUB1001:_alsoReady|}|};
                {|PUB1002:_alsoReady = true|};
            }
        }
        """;

    private const string OrderedWriter = """
        using System.Threading;

        partial class C
        {
            public void Set()
            {
                Volatile.Write(ref _ready, Volatile.Read(ref _alsoReady));
                Volatile.Write(ref _alsoReady, true);
            }
        }
        """;

    [Fact]
    public Task Two_flags_in_one_condition_and_in_two_files() => new VerifyCS.Test
    {
        TestState = { Sources = { Reader, Writer } },
        FixedState = { Sources = { OrderedReader, OrderedWriter } },
        NumberOfIncrementalIterations = 2,
        NumberOfFixAllIterations = 1,
    }.RunAsync();

    [Fact]
    public Task Two_flags_of_one_declaration_become_volatile_together() => new VerifyCS.Test
    {
        TestState = { Sources = { Reader, Writer } },
        FixedState =
        {
            Sources =
            {
                Plain(Reader).Replace("bool _ready, _alsoReady", "volatile bool _ready;\n    public volatile bool _alsoReady", StringComparison.Ordinal),
                Plain(Writer),
            },
        },
        BatchFixedState =
        {
            Sources = { Plain(Reader).Replace("bool _ready", "volatile bool _ready", StringComparison.Ordinal), Plain(Writer) },
        },
        CodeActionEquivalenceKey = "VolatileModifier",
        NumberOfIncrementalIterations = 2,
        NumberOfFixAllIterations = 1,
    }.RunAsync();

    [Fact]
    public Task A_flag_that_cannot_be_repaired_does_not_hinder_the_others() => new VerifyCS.Test
    {
        TestCode = """
            using System.Threading;

            class C
            {
                char _ready;
                bool _alsoReady;
                bool Get() => {|PUB1001:_alsoReady|} && {|PUB1001:_ready|} > 0;
            }
            """,
        FixedState =
        {
            Sources =
            {
                """
                using System.Threading;

                class C
                {
                    char _ready;
                    bool _alsoReady;
                    bool Get() => Volatile.Read(ref _alsoReady) && {|PUB1001:_ready|} > 0;
                }
                """,
            },
            MarkupHandling = MarkupMode.Allow,
        },
        CodeActionEquivalenceKey = "AcquireRelease",
    }.RunAsync();

    [Fact]
    public async Task A_public_flag_is_repaired_in_the_projects_that_use_it()
    {
        var test = new VerifyCS.Test
        {
            TestState = { Sources = { "using System.Threading; public class C { public bool Ready; public bool Get() => {|PUB1001:Ready|}; }" } },
            FixedState = { Sources = { "using System.Threading; public class C { public bool Ready; public bool Get() => Volatile.Read(ref Ready); }" } },
            NumberOfFixAllIterations = 1,
            NumberOfIncrementalIterations = 1,
        };
        AddUser(test.TestState, "{|PUB1002:c.Ready = true|}");
        AddUser(test.FixedState, "Volatile.Write(ref c.Ready, true)");
        await test.RunAsync();

        static void AddUser(SolutionState state, string store)
        {
            var user = state.AdditionalProjects["User"];
            user.AdditionalReferences.AddRange(SdkReferences.All);
            user.AdditionalProjectReferences.Add("TestProject");
            user.Sources.Add($"using System.Threading; class User {{ void Set(C c) {{ {store}; }} }}");
        }
    }

    private static string Plain(string marked)
        => marked.Replace("{|PUB1001:", "", StringComparison.Ordinal).Replace("{|PUB1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}
