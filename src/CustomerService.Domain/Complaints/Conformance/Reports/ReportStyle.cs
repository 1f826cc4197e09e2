namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>The style sheet of a page and of its charts, in light and dark surroundings.</summary>
internal static class ReportStyle
{
    private const string Fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

    private const string Light =
        "--paper:#ffffff;--ink:#1f2328;--soft:#59636e;--rule:#d1d9e0;--faint:#f3f5f8;--main:#2f6fd0;--pale:#a9c6f0;--good:#1a7f37;--bad:#cf222e;--warn:#9a6700;--off:#818b98";

    private const string Dark =
        "--paper:#0d1117;--ink:#e6edf3;--soft:#9198a1;--rule:#3d444d;--faint:#161b22;--main:#4a8df0;--pale:#274a80;--good:#3fb950;--bad:#f85149;--warn:#d9a531;--off:#8b949e";

    /// <summary>The rules of charts; they hold inside the class <c>chart</c> only.</summary>
    public const string Charts =
        ".chart{" + Light + ";max-width:100%;height:auto;font-family:" + Fonts + "}"
        + ".chart text{fill:var(--ink);font-size:13px;unicode-bidi:isolate}.chart .soft{fill:var(--soft)}.chart .tick{fill:var(--soft);font-size:12px}"
        + ".chart .mid{text-anchor:middle}.chart .end{text-anchor:end}.chart .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4;stroke-linejoin:round;font-size:12px}"
        + ".chart .paper{fill:var(--paper)}.chart .rule{stroke:var(--rule);stroke-width:1}.chart .main{fill:var(--main)}.chart .pale{fill:var(--pale)}.chart .good{fill:var(--good)}"
        + ".chart .bad{fill:var(--bad)}.chart .warn{fill:var(--warn)}.chart .off{fill:var(--off)}.chart .track{fill:var(--faint)}"
        + ".chart .edge{fill:none;stroke:var(--main);stroke-opacity:.55}.chart .head{fill:var(--main)}.chart .node{fill:var(--main);stroke:var(--paper);stroke-width:2}"
        + "@media(prefers-color-scheme:dark){.chart{" + Dark + "}}";

    /// <summary>The rules of a page, those of its charts included.</summary>
    public const string Page =
        ":root{color-scheme:light dark;" + Light + "}@media(prefers-color-scheme:dark){:root{" + Dark + "}}"
        + "*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 " + Fonts + "}"
        + "main{max-width:960px;margin:0 auto;padding:32px 20px 64px}h1{font-size:28px;line-height:1.25;margin:0 0 4px}h2{font-size:20px;margin:44px 0 10px;padding-top:18px;border-top:1px solid var(--rule)}"
        + "p{margin:8px 0}.soft{color:var(--soft)}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(136px,1fr));gap:12px;margin:22px 0 0;padding:0;list-style:none}"
        + ".cards li{border:1px solid var(--rule);border-radius:8px;padding:12px 14px;background:var(--faint)}.cards b{display:block;font-size:22px;line-height:1.3;font-weight:600}.cards span{color:var(--soft);font-size:14px}"
        + "figure{margin:14px 0;overflow-x:auto}figure .chart{min-width:600px}figcaption{color:var(--soft);font-size:14px;margin-top:4px}.wide{overflow-x:auto}"
        + "table{border-collapse:collapse;width:100%;margin:12px 0;font-size:14px}caption{text-align:start;color:var(--soft);padding:0 0 6px}"
        + "th,td{text-align:start;padding:6px 10px;border-bottom:1px solid var(--rule);vertical-align:top;overflow-wrap:anywhere;unicode-bidi:isolate}th{color:var(--soft);font-weight:600}"
        + ".num{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}details{margin:12px 0}summary{cursor:pointer;color:var(--soft)}"
        + "pre{overflow-x:auto;background:var(--faint);border:1px solid var(--rule);border-radius:8px;padding:12px;font-size:13px;line-height:1.4}"
        + "@media print{section{break-inside:avoid}.cards li,pre{background:none}}"
        + Charts;
}
