namespace CustomerService.Domain.Drawing;

/// <summary>The style sheet of a page, in light and dark surroundings.</summary>
internal static class PageStyle
{
    /// <summary>The rules of a page, those of its charts included.</summary>
    public const string Page =
        ":root{color-scheme:light dark;" + ChartStyle.Light + "}@media(prefers-color-scheme:dark){:root{" + ChartStyle.Dark + "}}"
        + "*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 " + ChartStyle.Fonts + "}"
        + "main{max-width:960px;margin:0 auto;padding:32px 20px 64px}h1{font-size:28px;line-height:1.25;margin:0 0 4px}h2{font-size:20px;margin:44px 0 10px;padding-top:18px;border-top:1px solid var(--rule)}"
        + "h3{font-size:16px;margin:22px 0 4px}ul,ol{margin:8px 0;padding-inline-start:24px}p{margin:8px 0}.soft{color:var(--soft)}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(136px,1fr));gap:12px;margin:22px 0 0;padding:0;list-style:none}"
        + ".cards li{border:1px solid var(--rule);border-radius:8px;padding:12px 14px;background:var(--faint)}.cards b{display:block;font-size:22px;line-height:1.3;font-weight:600}.cards span{color:var(--soft);font-size:14px}"
        + "figure{margin:14px 0;overflow-x:auto}figure .chart{min-width:600px}figcaption{color:var(--soft);font-size:14px;margin-top:4px}.wide{overflow-x:auto}"
        + "table{border-collapse:collapse;width:100%;margin:12px 0;font-size:14px}caption{text-align:start;color:var(--soft);padding:0 0 6px}"
        + "th,td{text-align:start;padding:6px 10px;border-bottom:1px solid var(--rule);vertical-align:top;overflow-wrap:anywhere;unicode-bidi:isolate}th{color:var(--soft);font-weight:600}"
        + ".num{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}.day{white-space:nowrap;overflow-wrap:normal}details{margin:12px 0}summary{cursor:pointer;color:var(--soft)}"
        + "pre{overflow-x:auto;background:var(--faint);border:1px solid var(--rule);border-radius:8px;padding:12px;font-size:13px;line-height:1.4}"
        + "@media print{section{break-inside:avoid}.cards li,pre{background:none}}"
        + ChartStyle.Rules;
}
