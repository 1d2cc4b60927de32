namespace SafePublication.ModelChecker;

/// <summary>The columns of a picture, one for each thread: boxes as wide as the longest text, with room for arrows and their names beside them.</summary>
/// <param name="BoxWidth">The width of a box in pixels.</param>
internal readonly record struct SvgColumns(int BoxWidth)
{
    private const int LetterWidth = 8;
    private const int Margin = 90;

    public int Width => BoxWidth + 2 * Margin;

    public static SvgColumns For(Witness witness) =>
        new(LetterWidth * (2 + witness.Events.Select(shown => Math.Max(shown.Text.Length, shown.Site.Length)).DefaultIfEmpty().Max()));

    public int Center(int thread) => thread * Width + Width / 2;
}
