namespace CustomerService.Domain.Drawing;

/// <summary>The style sheet of charts, in light and dark surroundings.</summary>
internal static class ChartStyle
{
    /// <summary>The fonts, Chinese ones included.</summary>
    public const string Fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

    /// <summary>The colors on a light page.</summary>
    public const string Light =
        "--paper:#ffffff;--ink:#1f2328;--soft:#59636e;--rule:#d1d9e0;--faint:#f3f5f8;--main:#2f6fd0;--pale:#a9c6f0;--good:#1a7f37;--bad:#cf222e;--warn:#9a6700;--off:#818b98";

    /// <summary>The colors on a dark page.</summary>
    public const string Dark =
        "--paper:#0d1117;--ink:#e6edf3;--soft:#9198a1;--rule:#3d444d;--faint:#161b22;--main:#4a8df0;--pale:#274a80;--good:#3fb950;--bad:#f85149;--warn:#d9a531;--off:#8b949e";

    /// <summary>The rules of charts; they hold inside the class <c>chart</c> only.</summary>
    public const string Rules =
        ".chart{" + Light + ";max-width:100%;height:auto;font-family:" + Fonts + "}"
        + ".chart text{fill:var(--ink);font-size:13px;unicode-bidi:isolate}.chart .soft{fill:var(--soft)}.chart .tick{fill:var(--soft);font-size:12px}"
        + ".chart .mid{text-anchor:middle}.chart .end{text-anchor:end}.chart .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4;stroke-linejoin:round;font-size:12px}"
        + ".chart .paper{fill:var(--paper)}.chart .rule{stroke:var(--rule);stroke-width:1}.chart .main{fill:var(--main)}.chart .pale{fill:var(--pale)}.chart .good{fill:var(--good)}"
        + ".chart .bad{fill:var(--bad)}.chart .warn{fill:var(--warn)}.chart .off{fill:var(--off)}.chart .track{fill:var(--faint)}"
        + ".chart .edge{fill:none;stroke:var(--main);stroke-opacity:.55}.chart .head{fill:var(--main)}.chart .node{fill:var(--main);stroke:var(--paper);stroke-width:2}"
        + "@media(prefers-color-scheme:dark){.chart{" + Dark + "}}";
}
