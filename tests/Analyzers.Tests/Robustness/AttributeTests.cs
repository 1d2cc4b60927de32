using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Attributes of a called method may have arguments of every kind.</summary>
public sealed class AttributeTests
{
    [Theory]
    [InlineData("[Case(1, 2)]")]
    [InlineData("[Case]")]
    [InlineData("[Case(null)]")]
    [InlineData("[Case(typeof(int))]")]
    [InlineData("[System.Diagnostics.Conditional]")]
    [InlineData("[System.Diagnostics.Conditional(Missing)]")]
    [InlineData("[System.Diagnostics.Conditional(null)]")]
    public async Task Every_attribute_of_a_called_method_is_read_without_harm(string attribute) => Assert.Empty(await Crashes.InAsync($$"""
        using System;

        [AttributeUsage(AttributeTargets.All)]
        class CaseAttribute : Attribute { public CaseAttribute(params object[] values) { } }

        class Called
        {
            private bool _ready;

            {{attribute}}
            void Build() { }

            public void Use() { if (!_ready) { Build(); _ready = true; } }
        }
        """));
}
