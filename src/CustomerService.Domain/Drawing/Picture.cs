namespace CustomerService.Domain.Drawing;

/// <summary>A chart before it is written: its size, what it says in words, and how it is drawn.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What is to be seen, for those who cannot see it.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record Picture(double Width, double Height, string Title, string Description, Action<SvgWriter> Draw)
{
    /// <summary>The usual width.</summary>
    public const double Usual = 920;

    /// <summary>As an element of a page that has the style sheet.</summary>
    /// <param name="id">An id that no other chart of the page has.</param>
    public string Svg(string id) => Written(id, style: null);

    /// <summary>As a file of its own.</summary>
    public string Standalone() => Written("chart", ChartStyle.Rules);

    private string Written(string id, string? style)
    {
        var (width, height) = (SvgWriter.Number(Width), SvgWriter.Number(Height));
        var svg = new SvgWriter()
            .Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">")
            .Raw($"<title id=\"{id}-title\">{SvgWriter.Escaped(Title)}</title>")
            .Raw($"<desc id=\"{id}-desc\">{SvgWriter.Escaped(Description)}</desc>");
        if (style is not null)
        {
            svg.Raw($"<style>{style}</style>").Rect(0, 0, Width, Height, "paper");
        }

        Draw(svg);
        return svg.Raw("</svg>").ToString();
    }
}
