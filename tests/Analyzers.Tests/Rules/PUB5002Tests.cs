using SafePublication.Analyzers.Tests.ContractCases;
using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

/// <summary>Contracts that cannot be meant so, each with the sentence that says why, and those that can.</summary>
public sealed class PUB5002Tests
{
    [Theory]
    [InlineData("""[PublishedBy({|#0:"_redy"|})] int _n;""", "'C' has no field or auto-property '_redy'")]
    [InlineData("""[PublishedBy({|#0:"_other._ready"|})] int _n;""", "'C' has no field or auto-property '_other._ready'")]
    [InlineData("""[PublishedBy({|#0:""|})] int _n;""", "it names no flag")]
    [InlineData("""[PublishedBy({|#0:null!|})] int _n;""", "it names no flag")]
    [InlineData("""[PublishedBy({|#0:nameof(_n)|})] int _n;""", "a member cannot publish itself")]
    [InlineData("""[PublishedBy({|#0:nameof(Method)|})] int _n;""", "'Method' is neither a field nor an auto-property")]
    [InlineData("""[PublishedBy({|#0:nameof(Computed)|})] int _n;""", "'Computed' is computed, the contract belongs to the field behind it")]
    [InlineData("""[PublishedBy({|#0:nameof(Constant)|})] int _n;""", "'Constant' is a constant")]
    [InlineData("""[PublishedBy({|#0:nameof(_fixed)|})] int _n;""", "'_fixed' is never set after construction")]
    [InlineData("""[PublishedBy({|#0:nameof(Initial)|})] int _n;""", "'Initial' is never set after construction")]
    [InlineData("""[PublishedBy({|#0:nameof(_id)|})] int _n;""", "'_id' cannot be a flag, because a value of type 'Guid' is no single word")]
    [InlineData("""[PublishedBy({|#0:nameof(_ready)|})] const int _n = 1;""", "'_n' is a constant")]
    [InlineData("""[PublishedBy({|#0:nameof(_ready)|})] readonly int _n = 1;""", "'_n' never changes after construction")]
    [InlineData("""[PublishedBy({|#0:nameof(_ready)|})] readonly string _n = "";""", "'_n' never changes after construction")]
    [InlineData("""[PublishedBy({|#0:nameof(_ready)|})] int _n { get => 1; }""", "'_n' is computed, the contract belongs to the field behind it")]
    [InlineData("""[PublishedBy({|#0:nameof(_ready)|})] static int _n;""", "'_n' is one for all objects, '_ready' belongs to a single one")]
    [InlineData("""[PublishedBy({|#0:nameof(Unrelated.Ready)|})] int _n;""", "no member of 'C' leads to an object with the flag 'Ready'")]
    public Task A_publication_that_cannot_be(string member, string why) =>
        Annotated.VerifyAsync(Class(member), Annotated.Malformed("PublishedBy", "_n", why));

    [Theory]
    [InlineData("[PublishedBy(nameof(_ready))] int _n;")]
    [InlineData("[PublishedBy(nameof(_ready)), PublishedBy(nameof(_state))] int _n;")]
    [InlineData("[PublishedBy(\"_ready\")] int[] _n;")]
    [InlineData("[PublishedBy(nameof(_ready))] readonly List<int> _n = [];")]
    [InlineData("[PublishedBy(nameof(_ready))] int _n { get; set; }")]
    [InlineData("[PublishedBy(nameof(s_ready))] static int _n;")]
    [InlineData("[PublishedBy(nameof(s_ready))] int _n;")]
    [InlineData("[PublishedBy(nameof(_other.Ready))] int _n;")]
    [InlineData("[PublishedBy(nameof(Related.Ready))] int _n;")]
    [InlineData("[PublishedBy(nameof(BaseReady))] int _n;")]
    [InlineData("[PublishedBy(nameof(Unrelated.s_ready))] int _n;")]
    [InlineData("class Inner { [PublishedBy(nameof(_ready))] int _n; }")]
    [InlineData("[PublishedBy(nameof(_instance))] int _n;")]
    [InlineData("[PublishedBy(nameof(Handed))] int _n;")]
    [InlineData("[PublishedBy(nameof(Acquired))] int _n;")]
    [InlineData("[PublicationFlag] bool _n;")]
    [InlineData("[ThreadConfined] Guid _n;")]
    [InlineData("[BenignRace(\"a lost hit is no harm\")] int _n;")]
    [InlineData("[BenignRace(\"a lost hit is no harm\")] void M() { }")]
    public Task A_contract_that_can_be_kept(string member) => Annotated.VerifyAsync(Class(member));

    [Theory]
    [InlineData("[{|#0:PublicationFlag|}] const bool _n = true;", "'_n' is a constant")]
    [InlineData("[{|#0:PublicationFlag|}] readonly bool _n = true;", "'_n' is never set after construction")]
    [InlineData("[{|#0:PublicationFlag|}] bool _n => true;", "'_n' is computed, the contract belongs to the field behind it")]
    [InlineData("[{|#0:PublicationFlag|}] decimal _n;", "'_n' cannot be a flag, because a value of type 'decimal' is no single word")]
    public Task A_flag_that_cannot_be_one(string member, string why) =>
        Annotated.VerifyAsync(Class(member), Annotated.Malformed("PublicationFlag", "_n", why));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public Task A_benign_race_without_a_reason(string reason) => Annotated.VerifyAsync(
        Class($$"""[BenignRace({|#0:"{{reason}}"|})] int _n;"""), Annotated.Malformed("BenignRace", "_n", "it gives no reason"));

    [Theory]
    [InlineData("[ThreadConfined, PublishedBy({|#0:nameof(_ready)|})] int _n;", "PublishedBy", "ThreadConfined")]
    [InlineData("[{|#0:PublicationFlag|}, ThreadConfined] bool _n;", "PublicationFlag", "ThreadConfined")]
    [InlineData("[ThreadConfined, BenignRace({|#0:\"why\"|})] int _n;", "BenignRace", "ThreadConfined")]
    [InlineData("[BenignRace(\"why\"), PublishedBy({|#0:nameof(_ready)|})] int _n;", "PublishedBy", "BenignRace")]
    public Task Two_contracts_that_exclude_each_other(string member, string wrong, string right) =>
        Annotated.VerifyAsync(Class(member), Annotated.Malformed(wrong, "_n", $"it contradicts [{right}] on '_n'"));

    [Fact]
    public Task A_contract_that_the_types_own_excludes() => Annotated.VerifyAsync(
        "[ThreadConfined] class Buffer { [{|#0:PublicationFlag|}] bool _n; }", Annotated.Malformed("PublicationFlag", "_n", "it contradicts [ThreadConfined] on 'Buffer'"));

    [Fact]
    public Task A_constant_is_confined_to_nothing() => Annotated.VerifyAsync(
        Class("[{|#0:ThreadConfined|}] const int _n = 1;"), Annotated.Malformed("ThreadConfined", "_n", "'_n' is a constant"));

    private static string Class(string member) =>
        $$"""
        class Related { public bool Ready; }
        class Unrelated { public bool Ready; public static bool s_ready; }
        class Base { protected bool BaseReady; }

        class C : Base
        {
            const bool Constant = true;
            bool _ready; static bool s_ready; readonly bool _fixed; Guid _id; int _state; Related _other; static C _instance;
            bool Computed => !_ready;
            bool Handed => _ready;
            bool Acquired => Volatile.Read(ref _ready);
            bool Initial { get; init; }
            bool Method() => _ready;
            {{member}}
        }
        """;
}
