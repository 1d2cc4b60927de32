using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2002: what was loaded before the flag goes into library code, a text, an array, a tuple.</summary>
public sealed class PUB2002UseTests
{
    [Theory]
    [InlineData("var host = {|PUB2002:_host|}; if (!_located) return null; return new Uri(host!);")]
    [InlineData("var host = {|PUB2002:_host|}; if (!_located) return null; return new UriBuilder(\"https\", host!, 80).Uri;")]
    [InlineData("var host = {|PUB2002:_host|}; if (!_located) return null; return $\"{host}:{port}\";")]
    [InlineData("var host = {|PUB2002:_host|}; if (!_located) return null; return new[] { host, \"b\" };")]
    [InlineData("var host = {|PUB2002:_host|}; if (!_located) return null; return host!.Length;")]
    [InlineData("var host = {|PUB2002:_host|}; if (!_located) return null; return (host, port);")]
    [InlineData("var (host, at) = ({|PUB2002:_host|}, port); if (!_located) return null; return new Uri(host + at);")]
    [InlineData("var both = ({|PUB2002:_host|}, port); var (host, at) = both; if (!_located) return null; return new Uri(host + at);")]
    [InlineData("if (!_located) return null; var host = _host; return new Uri(host!);")]
    [InlineData("var host = _host; if (!_located) return null; host = _host; return new Uri(host!);")]
    [InlineData("var host = _host; if (!_located) return null; return new Uri(\"http://a\");")]
    public Task A_use_that_is_not_followed_is_one(string body) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Locator
        {
            volatile bool _located; string? _host;

            public Locator(Func<string> find) => Task.Run(() => { _host = find(); _located = true; });

            public object? Find(int port) { {{body}} }
        }
        """);

    /// <summary>A number that is an argument beside the other is a setting of the call; a bool says whether the other is there.</summary>
    [Theory]
    [InlineData("bool", "Send({|PUB2002:_host|}, _located)", "true", "located")]
    [InlineData("int", "Send(_host, _located)", "9", "located > 0")]
    public Task What_is_passed_with_a_number_is_not_guarded_by_it(string type, string call, string value, string ask) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Locator
        {
            volatile {{type}} _located; Uri? _host;

            public Locator(Func<Uri> find) => Task.Run(() => { _host = find(); _located = {{value}}; });

            public Uri? Find() => {{call}};

            Uri? Send(Uri? host, {{type}} located) => {{ask}} ? new UriBuilder(host!).Uri : null;
        }
        """);
}
