using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ProcedureDrawingTests
{
    [Fact]
    public void The_diagram_is_text_that_Mermaid_reads() => Assert.Equal(
        """
        stateDiagram-v2
            state "Open" as s0 {
                state "Talks" as s1 {
                    state "Inquiry" as s3
                    state "Waiting" as s4
                }
                state "Received" as s2
            }
            state "Settled" as s5
            state "Answered" as s6
            state "Withdrawn" as s7
            [*] --> s2
            s2 --> s3: Accept
            s3 --> s4: Ask complainant
            s4 --> s3: Complainant answers
            s4 --> s7: Lapse
            s3 --> s5: Settle
            s3 --> s6: Settle
            s0 --> s7: Withdraw
            s5 --> s3: Reopen
            s5 --> [*]
            s6 --> [*]
            s7 --> [*]

        """.ReplaceLineEndings("\n"),
        ComplaintProcedure.Parse(ProcedureSamples.Desk).ToMermaid());

    [Fact]
    public void The_diagram_speaks_Chinese()
    {
        var text = ComplaintProcedure.Parse(ProcedureSamples.Desk).ToMermaid(Language.Chinese);
        Assert.Contains("state \"等待客户\" as s4\n", text, StringComparison.Ordinal);
        Assert.Contains("s4 --> s7: 逾期终结\n    s3 --> s5: 办结\n", text, StringComparison.Ordinal);
        Assert.Contains("s0 --> s7: 撤诉\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_Mermaid_reads_as_grammar_are_written_as_entities()
    {
        const string Awkward = "a\"b;c:d#e\r\nf\ng%%h{i}-->j";
        var procedure = ComplaintProcedure.Define("awkward", 1, LocalizedText.Same("Awkward"))
            .Superstate(new("all"), LocalizedText.Same(Awkward))
            .State(new("new"), ComplaintPhase.Intake, LocalizedText.Same(Awkward), new("all"))
            .State(new("done"), ComplaintPhase.Closed, LocalizedText.Same("Done"), outcome: ComplaintOutcome.Settled)
            .Move(new("end"), [new("new")], new("done"), [Role.Handler])
            .Name(new ComplaintTrigger("end"), LocalizedText.Same(Awkward))
            .Build();
        const string Quoted = "a#quot;b#59;c#58;d#35;e f g%%h{i}-->j";
        Assert.Equal(
            $"stateDiagram-v2\n    state \"{Quoted}\" as s0 {{\n        state \"{Quoted}\" as s1\n    }}\n    state \"Done\" as s2\n    [*] --> s1\n    s1 --> s2: {Quoted}\n    s2 --> [*]\n",
            procedure.ToMermaid());
    }

    [Fact]
    public void The_table_has_a_line_for_each_row_with_roles_and_conditions()
    {
        var lines = ComplaintProcedure.Parse(ProcedureSamples.Desk).ToTable().Split('\n');
        Assert.Equal(["| from | trigger | to | roles | conditions |", "| --- | --- | --- | --- | --- |"], lines[..2]);
        Assert.Contains("| Received | Accept (`accept`) | Inquiry | agent | an accountable person is named |", lines);
        Assert.Contains("| Inquiry | Settle (`settle`) | Answered | supervisor | each alleged fact has a finding; not: the severity is set |", lines);
        Assert.Contains("| Waiting | Hand over (`handOver`) | (stays) | agent | the case has not been handed over too often |", lines);
        Assert.Contains("| Waiting | Complainant answers (`answered`) | Inquiry | complainant |  |", lines);
    }

    [Fact]
    public void The_table_speaks_Chinese()
    {
        var lines = ComplaintProcedure.Parse(ProcedureSamples.Desk).ToTable(Language.Chinese).Split('\n');
        Assert.Equal("| 起始状态 | 触发 | 目标状态 | 角色 | 条件 |", lines[0]);
        Assert.Contains("| 调查中 | 办结 (`settle`) | 已答复 | 主管 | 每项投诉事实均已认定; 非：已确定严重程度 |", lines);
        Assert.Contains("| 等待客户 | 移交 (`handOver`) | （不变） | 专员 | 移交次数未超过上限 |", lines);
    }

    [Fact]
    public void The_clocks_are_a_table_of_their_own_in_both_languages()
    {
        var desk = ComplaintProcedure.Parse(ProcedureSamples.Desk);
        Assert.EndsWith(
            """
            | Waiting | Hand over (`handOver`) | (stays) | agent | the case has not been handed over too often |

            | clock | promise | starts on | runs in | held in | excluded in | stops on | on reopening | extensions and steps of time |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | Answer (`resolution`) | answer |  | Open | Waiting (agreed suspension) |  | closing | goes on |  |
            | guest (`guest`) | patience | Ask complainant | Waiting |  |  | Complainant answers, closing |  |  |

            """.ReplaceLineEndings("\n"),
            desk.ToTable().Replace("| Settled | Reopen (`reopen`) | Inquiry | complainant | an accountable person is named |\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.EndsWith(
            """

            | 时钟 | 承诺 | 启动 | 计时 | 暂停 | 不计时 | 停止 | 重新受理时 | 延长与自动步骤 |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | 办结时限 (`resolution`) | answer |  | 处理中 | 等待客户（约定暂停） |  | 结案 | 继续计时 |  |
            | guest (`guest`) | patience | 询问投诉人 | 等待客户 |  |  | 投诉人答复, 结案 |  |  |

            """.ReplaceLineEndings("\n"),
            desk.ToTable(Language.Chinese),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Extensions_and_steps_of_time_stand_in_the_last_column()
    {
        var desk = ComplaintProcedure.Parse(ProcedureSamples.Desk.With(
            "'onReopen': 'continue' => 'onReopen': 'continue', 'perOwner': true, 'onLimit': 'settle', 'endsPath': true, 'extensions': [{ 'id': 'more', 'promise': 'longer', 'names': { 'en': 'more time', 'zh-Hans': '延期' } }]"));
        Assert.Contains("| more time: longer; a cycle for each accountable department; at the limit: Settle (ends a path, nobody is late) |", desk.ToTable(), StringComparison.Ordinal);
        Assert.Contains("| 延期：longer；每个责任部门单独计时；到期时：办结（结束该程序，不算超时） |", desk.ToTable(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_or_a_line_end_in_a_name_does_not_break_the_table()
    {
        var procedure = ComplaintProcedure.Define("awkward", 1, LocalizedText.Same("Awkward"))
            .State(new("new"), ComplaintPhase.Intake, LocalizedText.Same("a|b\r\nc\nd"))
            .State(new("done"), ComplaintPhase.Closed, LocalizedText.Same("e\\|f"), outcome: ComplaintOutcome.Settled)
            .Move(new("end"), [new("new")], new("done"), [])
            .Build();
        Assert.Equal("| a\\|b c d | end (`end`) | e\\\\\\|f |  |  |", procedure.ToTable().Split('\n')[2]);
    }

    [Fact]   // property
    public void Every_state_and_every_row_appears_in_both_languages() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, Gen.Elements(Language.English, Language.Chinese).ToArbitrary(), (procedure, language) =>
        {
            var diagram = procedure.ToMermaid(language).Split('\n');
            ComplaintState[] codes = [.. procedure.Superstates.Select(superstate => superstate.State), .. procedure.States.Select(state => state.State)];
            for (var i = 0; i < codes.Length; i++)
            {
                Assert.Single(diagram, line => line.TrimStart().StartsWith("state \"n", StringComparison.Ordinal) && (line.EndsWith($"\" as s{i}", StringComparison.Ordinal)) || line.EndsWith($" as s{i} {{", StringComparison.Ordinal));
            }

            // A row is an arrow between its states, or between frames around them; nothing else is.
            var arrows = diagram.Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.Contains("state \"", StringComparison.Ordinal)).Select(line => line.Trim().Split(": ", 2)[0]).ToList();
            var possible = procedure.Rows.Where(row => !row.IsInternal).Select(row => (Row: row, Ways: Around(procedure, row.From).SelectMany(from => Around(procedure, row.To).Select(to => $"s{Array.IndexOf(codes, from)} --> s{Array.IndexOf(codes, to)}")).ToHashSet())).ToList();
            Assert.All(possible, row => Assert.Contains(arrows, row.Ways.Contains));
            Assert.All(arrows, arrow => Assert.Contains(possible, row => row.Ways.Contains(arrow)));
            Assert.Equal(arrows.Count, arrows.Distinct().Count());

            Assert.Equal(procedure.States.Count(state => state.IsClosed), diagram.Count(line => line.EndsWith(" --> [*]", StringComparison.Ordinal)));
            var table = procedure.ToTable(language).Split('\n');
            Assert.Equal(procedure.Rows.Length + 3 + (procedure.Clocks.IsEmpty ? 0 : procedure.Clocks.Length + 3), table.Length);
            Assert.All(table[..(procedure.Rows.Length + 2)], line => Assert.Equal(6, Bars(line)));
            Assert.All(table[(procedure.Rows.Length + 2)..].Where(line => line.Length > 0), line => Assert.Equal(10, Bars(line)));
            Assert.All(procedure.Rows.Zip(table[2..]), pair => Assert.Contains($"(`{pair.First.Trigger}`)", pair.Second, StringComparison.Ordinal));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static int Bars(string line) => line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');

    private static IEnumerable<ComplaintState> Around(ComplaintProcedure procedure, ComplaintState state) =>
        (procedure.Find(state) is { } leaf ? leaf.Within : procedure.Superstates.Single(superstate => superstate.State == state).Within) is { } within
            ? Around(procedure, within).Prepend(state)
            : [state];
}
