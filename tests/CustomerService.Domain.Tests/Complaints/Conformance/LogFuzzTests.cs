using System.Text;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using CustomerService.Domain.Tests.Complaints.Conformance.Judging;

namespace CustomerService.Domain.Tests.Complaints.Conformance;

/// <summary>Damaged logs through reader and judge: a result or one fault with its place, nothing else, and never without end.</summary>
public sealed class LogFuzzTests
{
    private const int Damaged = 3_000;   // raise to 100,000 for a long run; every number is its own seed
    private const int FirstSeed = 1;

    private const string SmallCsv =
        "case,activity,time,team,role,due\n1,Assign seriousness,2026-03-02T09:00:00.000Z,\"a \"\"b\"\"\",agent,2026-03-09\n1,Take in charge ticket,2026-03-02T12:00+02:00,b,,\n2,Wait,2026-03-03,,agent,\n1,Closed,2026-03-04,a,boss,2026-03-03\n";

    private static readonly string[] Pieces = ["<", ">", "/", "\"", "'", "&", "&amp;", "&#0;", "<!--", "]]>", "<![CDATA[", "<!DOCTYPE a>", "\0", "\n", "\r", ",", ";", "9999", "-", "T", "é", "\uD800", "<event>", "</trace>", "<string key=\"concept:name\" value=\"x\"/>"];

    [Fact]
    public void Damaged_csv_is_judged_or_refused() => Assert.True(Run(SmallCsv, text => EventLogReader.Open(text, new() { Deadline = "due" })) > Damaged / 50);

    [Fact]
    public void Damaged_xes_is_judged_or_refused() => Assert.True(Run(XesReaderTests.Small, text => EventLogReader.OpenXes(text, new() { Deadline = "case:due" })) > Damaged / 50);

    /// <summary>Damages a text in many ways and says how many were judged all the same.</summary>
    private static int Run(string original, Func<TextReader, EventLogReader> open)
    {
        var options = new ConformanceOptions { LateBy = DeadlineBasis.LastEvent, JudgesRoles = true };
        var judged = 0;
        for (var seed = FirstSeed; seed < FirstSeed + Damaged; seed++)
        {
            var damaged = Damage(original, new Random(seed));
            try
            {
                using var text = new StringReader(damaged);
                var verdicts = LogConformance.Judge(Judged.HelpDesk, open(text), options).ToList();
                Assert.True(verdicts.Count > 0, $"Seed {seed}: no case.");
                Assert.True(Judged.Text(verdicts).Length > 0, $"Seed {seed}: nothing to show.");
                judged++;
            }
            catch (EventLogException fault)
            {
                var lines = damaged.Count(c => c is '\n' or '\r') + 1;
                Assert.True(fault.Line >= 1 && fault.Line <= lines && fault.Column >= 1, $"Seed {seed}: line {fault.Line}, column {fault.Column}.");
                Assert.False(fault.Message.Any(char.IsControl), $"Seed {seed}: {fault.Message}");
            }
        }

        return judged;
    }

    private static string Damage(string original, Random random)
    {
        var text = new StringBuilder(original);
        for (var damages = random.Next(1, 4); damages > 0; damages--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)); break;
                case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: text[at] = (char)random.Next(1, 0x250); break;
                default:
                    var length = Math.Min(random.Next(1, 60), text.Length - at);
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
            }

            if (text.Length == 0)
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }
}
