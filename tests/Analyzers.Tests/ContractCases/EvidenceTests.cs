using Xunit;

namespace SafePublication.Analyzers.Tests.ContractCases;

/// <summary>Contracts that say which flags several threads use.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public Task A_publication_flag_needs_no_other_evidence() => Annotated.VerifyAsync(
        """
        class Table
        {
            [PublicationFlag] bool _ready; int _size;

            public void Build() { _size = 7; {|PUB1002:_ready = true|}; }

            public int Size() => {|PUB1001:_ready|} ? _size : 0;
        }
        """);

    [Fact]
    public Task A_flag_that_publishes_a_member_needs_none_either() => Annotated.VerifyAsync(
        """
        class Table
        {
            bool _ready; [PublishedBy(nameof(_ready))] int _size;

            public void Build() { _size = 7; {|PUB1002:_ready = true|}; }

            public int Size() => {|PUB1001:_ready|} ? _size : 0;
        }
        """);

    [Fact]
    public Task A_flag_of_another_object() => Annotated.VerifyAsync(
        """
        class Gate { [PublicationFlag] public bool Open; public int Count; }

        class Hall
        {
            readonly Gate _gate = new();

            public void Build() { _gate.Count = 7; {|PUB1002:_gate.Open = true|}; }

            public int Size() => {|PUB1001:_gate.Open|} ? _gate.Count : 0;
        }
        """);

    [Fact]
    public Task Without_the_contract_it_is_silent() => Annotated.VerifyAsync(
        """
        class Table
        {
            bool _ready; int _size;

            public void Build() { _size = 7; _ready = true; }

            public int Size() => _ready ? _size : 0;
        }
        """);

    [Fact]
    public Task An_ordered_flag_is_silent() => Annotated.VerifyAsync(
        """
        class Table
        {
            [PublicationFlag] volatile bool _ready; [PublishedBy(nameof(_ready))] int _size;

            public void Build() { _size = 7; _ready = true; }

            public int Size() => _ready ? _size : 0;
        }
        """);

    [Fact]
    public Task Attributes_of_ones_own_count_by_their_full_name() => Annotated.VerifyAsync(
        """
        namespace SafePublication.Annotations
        {
            [AttributeUsage(AttributeTargets.Field)]
            sealed class PublicationFlagAttribute : Attribute;
        }

        class Table
        {
            [PublicationFlag] bool _ready; int _size;

            public void Build() { _size = 7; {|PUB1002:_ready = true|}; }

            public int Size() => {|PUB1001:_ready|} ? _size : 0;
        }
        """);

    [Fact]
    public Task The_same_name_elsewhere_does_not() => Annotated.VerifyAsync(
        """
        namespace Acme
        {
            [AttributeUsage(AttributeTargets.Field)]
            sealed class PublicationFlagAttribute : Attribute;

            class Table
            {
                [PublicationFlag] bool _ready; int _size;

                public void Build() { _size = 7; _ready = true; }

                public int Size() => _ready ? _size : 0;
            }
        }
        """);
}
