using System.Text;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using CustomerService.Domain.Complaints.Conformance.Reports;

namespace CustomerService.Domain.Samples;

/// <summary>Holds a log of cases handled elsewhere against a procedure: the half of the walkthrough that opens files.</summary>
internal static class LogDemo
{
    /// <summary>What a run returns that has printed its report.</summary>
    internal const int Done = 0;

    /// <summary>What a run returns that was refused: a file is not there, or does not hold what it should.</summary>
    internal const int Refused = 1;

    // Bytes that are no UTF-8 are refused: texts read wrongly would only look like unknown activities.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Prints the report, or says on <paramref name="error"/> why there is none; nothing is printed by halves.</summary>
    internal static int Run(TextWriter output, TextWriter error, Language language, string logPath, string procedurePath, EventLogColumns? columns, string? htmlPath)
    {
        var path = procedurePath;
        try
        {
            var procedure = ComplaintProcedure.Parse(File.ReadAllText(procedurePath, Utf8));
            path = logPath;
            var report = Read(logPath, columns, log => LogConformance.Check(procedure, log)).ToText(language);
            var summary = htmlPath is null && columns?.Deadline is null ? null : Read(logPath, columns, log => ConformanceSummary.Of(procedure, LogConformance.Judge(
                procedure, log, new ConformanceOptions { LateBy = columns?.Deadline is null ? null : DeadlineBasis.LastEvent })));
            if (htmlPath is not null)
            {
                path = htmlPath;
                File.WriteAllText(htmlPath, ConformanceHtml.Of(summary!, language), Utf8);
            }

            path = "output";
            output.Write(report);
            if (summary is { CasesWithDeadline: > 0 })
            {
                output.WriteLine(new LocalizedText(
                    $"Cases whose last event is after their deadline: {summary.LateCases} of {summary.CasesWithDeadline}",
                    $"最后事件晚于期限的案件：{summary.LateCases} / {summary.CasesWithDeadline}").In(language));
            }

            if (htmlPath is not null)
            {
                output.WriteLine(new LocalizedText($"The page with the charts: {htmlPath}", $"带图表的网页：{htmlPath}").In(language));
            }

            return Done;
        }
        catch (Exception exception) when (WhyNot(exception, language) is { } why)
        {
            error.WriteLine($"{(exception is RuleBookException ? procedurePath : path)}: {why}");
            return Refused;
        }
    }

    private static T Read<T>(string path, EventLogColumns? columns, Func<EventLogReader, T> judge)
    {
        using var text = new StreamReader(path, Utf8);
        return judge(path.EndsWith(".xes", StringComparison.OrdinalIgnoreCase) ? EventLogReader.OpenXes(text, columns) : EventLogReader.Open(text, columns));
    }

    /// <summary>Writes a page; what to tell the user where that cannot be done, null where it was.</summary>
    internal static string? WhyNotWritten(string path, string page, Language language)
    {
        try
        {
            File.WriteAllText(path, page, Utf8);
            return null;
        }
        catch (Exception exception) when (WhyNot(exception, language) is { } why)
        {
            return why;
        }
    }

    /// <summary>What to tell the user; null for what is nobody's fault but the program's.</summary>
    internal static string? WhyNot(Exception exception, Language language)
    {
        LocalizedText? why = exception switch
        {
            EventLogException or RuleBookException => LocalizedText.Same(exception.Message),
            FileNotFoundException or DirectoryNotFoundException => new("there is no such file.", "没有此文件。"),
            UnauthorizedAccessException => new("this is no file that may be read.", "这不是可以读取的文件。"),
            DecoderFallbackException => new("the text is not UTF-8.", "文本不是 UTF-8 编码。"),
            ArgumentException or NotSupportedException => new("this is not the path of a file.", "这不是文件路径。"),
            IOException => new($"it cannot be read or written: {exception.Message}", $"无法读写：{exception.Message}"),
            _ => null,
        };
        return why?.In(language);
    }
}
