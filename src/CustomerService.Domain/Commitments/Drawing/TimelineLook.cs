using System.Diagnostics;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>The style of a timeline: class names, and their colors in light and dark surroundings.</summary>
internal static class TimelineLook
{
    /// <summary>The class of the picture, so that its rules touch nothing else on a page.</summary>
    public const string Root = "service-timeline";

    private const string Fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

    /// <summary>The style sheet.</summary>
    public static string Css { get; } = string.Concat(
    [
        $".{Root}{{max-width:100%;height:auto;font-family:{Fonts}}}",
        .. Shapes.Concat(Light).Select(Scoped),
        "@media(prefers-color-scheme:dark){",
        .. Dark.Select(Scoped),
        "}",
    ]);

    private static string[] Shapes =>
    [
        "text{font-size:11px}", ".head{font-size:17px;font-weight:600}", ".soft{font-size:13px}", ".flag,.label,.key,.band{font-size:12px}", ".flag{paint-order:stroke;stroke-width:4;stroke-linejoin:round}",
        ".pill-text{font-size:13px;font-weight:600}", ".mid{text-anchor:middle}", ".end{text-anchor:end}",
        ".rule{stroke-width:1}", ".faint{stroke-opacity:.6}", ".stem{stroke-width:1.5}", ".sign{stroke-width:1.5;stroke-linejoin:round}", ".shut{fill-opacity:.2}",
        ".pause-bars,.void-bars{stroke-width:34;stroke-dasharray:2 6}", ".void-bars{stroke-dasharray:2 3}", ".small{stroke-width:12}",
    ];

    private static string[] Light => Colors("#ffffff", "#d1d9e0", "#1f2328", "#59636e", "#2f6fd0", "#cf222e", "#fbe7ac", "#dfb53c", "#e7e1f5", "#a08fd0", "#9a6700", "#1a7f37", "#818b98", "#ffffff");

    private static string[] Dark => Colors("#0d1117", "#3d444d", "#e6edf3", "#9198a1", "#4a8df0", "#f85149", "#54420f", "#8f6f1d", "#332b4d", "#6f5fa8", "#d9a531", "#3fb950", "#8b949e", "#0d1117");

    /// <summary>The class of a status.</summary>
    public static string Of(TimerStatus status) => status switch
    {
        TimerStatus.Running => "is-run",
        TimerStatus.Paused => "is-warn",
        TimerStatus.Met => "is-done",
        TimerStatus.Breached or TimerStatus.MetLate => "is-late",
        TimerStatus.Armed or TimerStatus.Cancelled => "is-off",
        _ => throw new UnreachableException($"Unknown status {status}."),
    };

    /// <summary>The class of a mark; null: a due time outside the picture.</summary>
    public static string Of(MarkKind? kind) => kind switch
    {
        MarkKind.Warning or MarkKind.Escalation => "is-warn",
        MarkKind.Breach => "is-late",
        MarkKind.Done => "is-done",
        MarkKind.Start or MarkKind.Reopened or MarkKind.Retargeted or MarkKind.Cancelled => "is-off",
        _ => "is-ink",
    };

    /// <summary>Which of several marks at one place gives them its look: the one with the greatest weight.</summary>
    public static int WeightOf(MarkKind kind) => kind switch
    {
        MarkKind.Breach => 4,
        MarkKind.Done or MarkKind.Cancelled => 3,
        MarkKind.Due => 2,
        MarkKind.Start => 1,
        _ => 0,
    };

    private static string[] Colors(
        string paper, string rule, string ink, string soft, string run, string late, string pause, string pauseBars, string excluded, string excludedBars, string warn, string done, string off, string onColor) =>
    [
        $".paper{{fill:{paper};stroke:{rule}}}", $".rule{{stroke:{rule}}}", $".head,.label{{fill:{ink}}}", $".soft,.tick,.band,.key{{fill:{soft}}}",
        $".run{{fill:{run}}}", $".late{{fill:{late}}}", $".idle,.shut{{fill:{off}}}", $".pause{{fill:{pause}}}", $".pause-bars{{stroke:{pauseBars}}}", $".void{{fill:{excluded}}}",
        $".void-bars{{stroke:{excludedBars}}}", $".card{{fill:none;stroke:{rule}}}",
        Shade("run", run, run, paper), Shade("warn", warn, warn, paper), Shade("done", done, done, paper), Shade("late", late, late, paper), Shade("off", off, soft, paper), Shade("ink", ink, ink, paper),
        $".pill-text{{fill:{onColor}}}", $".sign{{stroke:{paper}}}",
    ];

    private static string Shade(string name, string color, string text, string paper) => $".is-{name}{{fill:{color};stroke:{color}}}.flag.is-{name}{{fill:{text};stroke:{paper}}}.pill.is-{name}{{stroke:none}}";

    // Every rule below the root; a list of selectors each on its own.
    private static string Scoped(string rules) => string.Concat(rules.Split('}', StringSplitOptions.RemoveEmptyEntries).Select(rule =>
    {
        var brace = rule.IndexOf('{', StringComparison.Ordinal);
        return string.Join(',', rule[..brace].Split(',').Select(selector => $".{Root} {selector}")) + rule[brace..] + "}";
    }));
}
