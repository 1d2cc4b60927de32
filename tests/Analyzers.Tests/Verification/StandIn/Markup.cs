using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A source without its marks, and the spans that <c>[|...|]</c>, <c>{|ID:...|}</c> and <c>{|#0:...|}</c> marked; marks may nest.</summary>
internal sealed record Markup(SourceText Text, ImmutableArray<Markup.Mark> Marks)
{
    private static readonly Regex Token = new(@"\[\||\|\]|\{\|(?<name>[#\w]+):|\|\}", RegexOptions.CultureInvariant);

    public static Markup Parse(SourceText marked)
    {
        var source = marked.ToString();
        var text = new StringBuilder();
        var open = new Stack<Mark>();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var position = 0;
        foreach (Match token in Token.Matches(source))
        {
            text.Append(source, position, token.Index - position);
            position = token.Index + token.Length;
            if (token.Value[0] != '|')
                open.Push(new Mark(token.Groups["name"].Value, new TextSpan(text.Length, 0)));
            else
                marks.Add(Close(open, token.Value, text.Length));
        }

        if (open.Count > 0)
            throw new InvalidOperationException($"A mark is not closed: {source}");
        text.Append(source, position, source.Length - position);
        return new Markup(SourceText.From(text.ToString(), marked.Encoding), marks.ToImmutable());
    }

    private static Mark Close(Stack<Mark> open, string token, int end)
    {
        if (!open.TryPop(out var mark) || (mark.Name.Length == 0) != (token == "|]"))
            throw new InvalidOperationException($"The mark '{token}' closes none that is open.");
        return mark with { Span = TextSpan.FromBounds(mark.Span.Start, end) };
    }

    /// <summary>A marked span; the name is a diagnostic's ID, <c>#</c> and a number, or empty.</summary>
    internal readonly record struct Mark(string Name, TextSpan Span)
    {
        public int? Key => Name.StartsWith('#') ? int.Parse(Name[1..], null) : null;
    }
}
