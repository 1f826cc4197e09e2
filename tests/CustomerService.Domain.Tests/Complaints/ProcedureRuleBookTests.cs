using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>Every fault a procedure can have is told with its code, at its place, together with all others.</summary>
public sealed class ProcedureRuleBookTests
{
    private const string Empty = "$";

    /// <summary>One edit of the desk, and the one fault it makes: code, place, a piece of the message.</summary>
    public static TheoryData<string, string, string, string> JsonFaults { get; } = new()
    {
        // not JSON, not an object, not text
        { "'id': 'desk', => 'id': 'desk'", "rule-book.malformed-json", Empty, "at line 2" },
        { "'id': 'desk', => 'id': 'desk', 'id': 'again',", "rule-book.malformed-json", Empty, "Duplicate property 'id'" },
        { "'house rules' => '\\ud800'", "rule-book.malformed-json", Empty, "surrogate" },
        { "'source': => '\\udc00': 1, 'source':", "rule-book.malformed-json", Empty, "surrogate" },

        // unknown and missing properties
        { "'source': => 'sauce':", "rule-book.unknown-property", "$.sauce", "did you mean 'source'?" },
        { "'phase': 'intake', => 'phase': 'intake', 'color': 1,", "rule-book.unknown-property", "$.states.received.color", "'color' is not known here." },
        { "'open':  { 'names' => 'open':  { 'phase': 'intake', 'names'", "rule-book.unknown-property", "$.superstates.open.phase", "" },
        { "'returns': true => 'returns': true, 'guard': 'x'", "rule-book.unknown-property", "$.transitions[2].guard", "" },
        { "'zh-Hans': '服务台' => 'zh-hans': '服务台'", "rule-book.unknown-property", "$.names.zh-hans", "did you mean 'zh-Hans'?" },
        { "'max': 2, => 'max': 2, 'a b': 0,", "rule-book.unknown-property", "$.handOver['a b']", "" },
        { "'levels': => 'rungs': [], 'levels':", "rule-book.unknown-property", "$.escalation.rungs", "" },
        { "'within': => 'until': 1, 'within':", "rule-book.unknown-property", "$.followUp.until", "" },
        { "'adjournments': { => 'adjournments': { 'min': 0,", "rule-book.unknown-property", "$.adjournments.min", "" },
        { "'id': 'desk', => ", "rule-book.missing-property", Empty, "'id' is missing" },
        { "'version': 2, => ", "rule-book.missing-property", Empty, "'version' is missing" },
        { "'names': { 'en': 'Desk', 'zh-Hans': '服务台' }, => ", "rule-book.missing-property", Empty, "'names' is missing" },
        { "'initial': 'received', => ", "rule-book.missing-property", Empty, "'initial' is missing" },
        { "{ 'en': 'Desk', 'zh-Hans': '服务台' } => {}", "rule-book.missing-property", "$.names", "at least one of 'en' and 'zh-Hans'" },
        { "'phase': 'intake', => ", "rule-book.missing-property", "$.states.received", "'phase' is missing" },
        { "'trigger': 'lapse', => ", "rule-book.missing-property", "$.transitions[3]", "'trigger' is missing" },
        { "'trigger': 'lapse', 'from': ['waiting'], => 'trigger': 'lapse', 'from': ['waiting'], 'stays': true,", "rule-book.missing-property", "$.transitions[3]", "exactly one of 'to', 'stays' and 'returns'" },
        { "'returns': true, => ", "rule-book.missing-property", "$.transitions[2]", "exactly one of 'to', 'stays' and 'returns'" },
        { ", 'roles': ['clock'] => ", "rule-book.missing-property", "$.transitions[3]", "'roles' is missing" },
        { "'max': 2, => ", "rule-book.missing-property", "$.handOver", "'max' is missing" },
        { "'answerWithin': 'P1D', => ", "rule-book.missing-property", "$.handOver", "'answerWithin' is missing" },
        { ", 'silence': 'accepted' => ", "rule-book.missing-property", "$.handOver", "'silence' is missing" },
        { "'within': 'P30D', => ", "rule-book.missing-property", "$.followUp", "'within' is missing" },
        { "{ 'max': 3 } => {}", "rule-book.missing-property", "$.adjournments", "'max' is missing" },

        // wrong types
        { "'id': 'desk' => 'id': 7", "rule-book.wrong-type", "$.id", "Expected a text, found a number." },
        { "'version': 2 => 'version': '2'", "rule-book.wrong-type", "$.version", "Expected a whole number, found a text." },
        { "'house rules' => false", "rule-book.wrong-type", "$.source", "Expected a text, found false." },
        { "{ 'en': 'Desk', 'zh-Hans': '服务台' } => 'Desk'", "rule-book.wrong-type", "$.names", "Expected an object with 'en' and 'zh-Hans', found a text." },
        { "'from': ['waiting'], 'returns' => 'from': 'waiting', 'returns'", "rule-book.wrong-type", "$.transitions[2].from", "Expected an array, found a text." },
        { "'returns': true => 'returns': 'yes', 'stays': true", "rule-book.wrong-type", "$.transitions[2].returns", "Expected true (or leave it out), found a text." },
        { "['reminded', 'answer-overdue'] => ['reminded', null]", "rule-book.wrong-type", "$.transitions[3].requires[1]", "Expected a text, found null." },
        { "'adjournments': { 'max': 3 } => 'adjournments': [3]", "rule-book.wrong-type", "$.adjournments", "Expected an object, found an array." },
        { "{ 'en': 'agent', 'zh-Hans': '专员' } => []", "rule-book.wrong-type", "$.roles.handler", "" },

        // ranges
        { "'id': 'desk' => 'id': ' '", "rule-book.out-of-range", "$.id", "blank" },
        { "'version': 2 => 'version': 0", "rule-book.out-of-range", "$.version", "0 is not a whole number from 1 to 2147483647." },
        { "'version': 2 => 'version': 1.5", "rule-book.out-of-range", "$.version", "1.5" },
        { "'version': 2 => 'version': 99999999999", "rule-book.out-of-range", "$.version", "99999999999" },
        { "'initial': 'received' => 'initial': 'settled'", "rule-book.out-of-range", "$.initial", "is closed" },
        { "'from': ['waiting'], 'returns' => 'from': [], 'returns'", "rule-book.out-of-range", "$.transitions[2].from", "at least one state" },
        { "'max': 2, => 'max': -1,", "rule-book.out-of-range", "$.handOver.max", "-1" },
        { "'answerWithin': 'P1D' => 'answerWithin': 'one day'", "rule-book.out-of-range", "$.handOver.answerWithin", "ISO 8601" },
        { "'answerWithin': 'P1D' => 'answerWithin': 'P1M'", "rule-book.out-of-range", "$.handOver.answerWithin", "no fixed length" },
        { "'answerWithin': 'P1D' => 'answerWithin': 'PT0S'", "rule-book.out-of-range", "$.handOver.answerWithin", "longer than zero" },
        { "'answerWithin': 'P1D' => 'answerWithin': 'P3661D'", "rule-book.out-of-range", "$.handOver.answerWithin", "at most 3,660 days" },
        { "'answerWithin': 'P1D' => 'answerWithin': 'P300000D'", "rule-book.out-of-range", "$.handOver.answerWithin", "at most 3,660 days" },
        { "'answerWithin': 'P1D' => 'answerWithin': 'P2147483647D'", "rule-book.out-of-range", "$.handOver.answerWithin", "" },
        { "'levels': ['supervisor', 'general-manager'] => 'levels': []", "rule-book.out-of-range", "$.escalation.levels", "at least one level" },
        { "'within': 'P30D' => 'within': '-P30D'", "rule-book.out-of-range", "$.followUp.within", "" },
        { "'after': ['settled'] => 'after': []", "rule-book.out-of-range", "$.followUp.after", "at least one outcome" },
        { "{ 'max': 3 } => { 'max': 1001 }", "rule-book.out-of-range", "$.adjournments.max", "1001" },

        // codes and values
        { "'returns': true, 'roles': ['complainant'] => 'returns': true, 'roles': ['the complainant']", "rule-book.bad-code", "$.transitions[2].roles[0]", "a code starts with a letter" },
        { "'trigger': 'lapse' => 'trigger': '-lapse'", "rule-book.bad-code", "$.transitions[3].trigger", "" },
        { "'waiting':   { => '1st': { 'phase': 'intake' }, 'waiting':   {", "rule-book.bad-code", "$.states['1st']", "'1st' is not a code" },
        { "'roles': { 'handler': => 'roles': { '': { 'en': 'x' }, 'handler':", "rule-book.bad-code", "$.roles['']", "" },
        { "'phase': 'intake' => 'phase': 'intakes'", "rule-book.unknown-value", "$.states.received.phase", "did you mean 'intake'?" },
        { "'outcome': 'settled' => 'outcome': 'happy'", "rule-book.unknown-value", "$.states.settled.outcome", "'happy' is none of settled, settled-on-the-spot," },
        { "'silence': 'accepted' => 'silence': 'Accepted'", "rule-book.unknown-value", "$.handOver.silence", "did you mean 'accepted'?" },
        { "'on': ['hand-over-silence'] => 'on': ['hand-over-silenze']", "rule-book.unknown-value", "$.escalation.on[0]", "did you mean 'hand-over-silence'?" },
        { "'after': ['settled'] => 'after': ['setled']", "rule-book.unknown-value", "$.followUp.after[0]", "did you mean 'settled'?" },

        // states
        { "'waiting':   { => 'open': { 'phase': 'intake' }, 'waiting':   {", "rule-book.duplicate-state", "$.states.open", "superstate as well" },
        { "'outcome': 'settled', => ", "rule-book.closing-without-outcome", "$.states.settled", "must say its outcome" },
        { "'phase': 'intake', => 'phase': 'intake', 'outcome': 'settled',", "rule-book.outcome-of-open-state", "$.states.received", "" },
        { "'phase': 'intake', 'superstate': 'open' => 'phase': 'intake', 'superstate': 'opne'", "rule-book.unknown-superstate", "$.states.received.superstate", "did you mean 'open'?" },
        { "'talks': { 'superstate': 'open' => 'talks': { 'superstate': 'talk'", "rule-book.unknown-superstate", "$.superstates.talks.superstate", "did you mean 'talks'?" },
        { "'talks': { 'superstate': 'open' => 'talks': { 'superstate': 'talks'", "rule-book.superstate-cycle", "$.superstates.talks.superstate", "lies within itself" },
        { "'initial': 'received' => 'initial': 'receive'", "rule-book.unknown-state", "$.initial", "did you mean 'received'?" },

        // transitions
        { "'trigger': 'lapse' => 'trigger': 'receive'", "rule-book.reserved-trigger", "$.transitions[3].trigger", "makes a new case" },
        { "'from': ['waiting'], 'returns' => 'from': ['inquiry', 'wating'], 'returns'", "rule-book.unknown-state", "$.transitions[2].from[1]", "did you mean 'waiting'?" },
        { "'except': ['waiting'], 'to': 'settled' => 'except': ['nowhere-near-here'], 'to': 'settled'", "rule-book.unknown-state", "$.transitions[4].except[0]", "There is no state or superstate 'nowhere-near-here'." },
        { "'from': ['inquiry'], 'to': 'waiting' => 'from': ['inquiry'], 'to': 'witing'", "rule-book.unknown-state", "$.transitions[1].to", "did you mean 'waiting'?" },
        { "'from': ['inquiry'], 'to': 'waiting' => 'from': ['inquiry'], 'to': 'talks'", "rule-book.unknown-state", "$.transitions[1].to", "'talks' is a superstate" },
        { "['reminded', 'answer-overdue'] => ['reminded', 'answer-overdu']", "rule-book.unknown-condition", "$.transitions[3].requires[1]", "did you mean 'answer-overdue'?" },
        { "'unless': ['severity-set'] => 'unless': ['severity']", "rule-book.unknown-condition", "$.transitions[5].unless[0]", "There is no condition 'severity' in the catalogue (did you mean 'severity-set'?)." },
        { "'unless': ['severity-set'] => 'unless': ['findings-set']", "rule-book.contradiction", "$.transitions[5].unless", "required and excluded" },
        { "'from': ['waiting'], 'returns' => 'from': ['waiting', 'waiting'], 'returns'", "rule-book.stands-twice", "$.transitions[2].from", "'waiting' stands twice" },
        { "'except': ['waiting'], 'to': 'settled' => 'except': ['waiting', 'waiting'], 'to': 'settled'", "rule-book.stands-twice", "$.transitions[4].except", "" },
        { "'roles': ['clock'] => 'roles': ['clock', 'clock']", "rule-book.stands-twice", "$.transitions[3].roles", "" },
        { "['reminded', 'answer-overdue'] => ['reminded', 'reminded']", "rule-book.stands-twice", "$.transitions[3].requires", "" },
        { "'unless': ['severity-set'] => 'unless': ['severity-set', 'severity-set']", "rule-book.stands-twice", "$.transitions[5].unless", "" },
        { "'on': ['hand-over-silence'] => 'on': ['safety', 'safety']", "rule-book.stands-twice", "$.escalation.on", "" },
        { "'supervisor', 'general-manager'] => 'supervisor', 'supervisor']", "rule-book.stands-twice", "$.escalation.levels", "" },
        { "'after': ['settled'] => 'after': ['settled', 'settled']", "rule-book.stands-twice", "$.followUp.after", "" },
        { "'triggers': { 'settle': => 'triggers': { 'setle':", "rule-book.unknown-trigger", "$.triggers.setle", "did you mean 'settle'?" },
        { "'triggers': { 'settle': => 'triggers': { 'settle.now':", "rule-book.unknown-trigger", "$.triggers['settle.now']", "" },

        // clocks
        { "'id': 'guest', 'promise' => 'id': 'guest', 'limit': 'PT4H', 'promise'", "rule-book.unknown-property", "$.clocks[1].limit", "'limit' is not known here (did you mean 'onLimit'?)." },
        { "'promise': 'patience', => ", "rule-book.missing-property", "$.clocks[1]", "'promise' is missing" },
        { "'id': 'guest', => ", "rule-book.missing-property", "$.clocks[1]", "'id' is missing" },
        { "'promise': 'patience', 'startsOn' => 'promise': ' ', 'startsOn'", "rule-book.out-of-range", "$.clocks[1].promise", "blank" },
        { "'id': 'guest' => 'id': 'the guest'", "rule-book.bad-code", "$.clocks[1].id", "is not a code" },
        { "'id': 'guest' => 'id': 'resolution'", "rule-book.duplicate-clock", "$.clocks[1].id", "stands twice" },
        { "'runsIn': ['open'] => 'runsIn': ['opne']", "rule-book.unknown-state", "$.clocks[0].runsIn[0]", "did you mean 'open'?" },
        { "{ 'waiting': 'agreed-suspension' } => { 'wating': 'agreed-suspension' }", "rule-book.unknown-state", "$.clocks[0].heldIn.wating", "did you mean 'waiting'?" },
        { "{ 'waiting': 'agreed-suspension' } => ['inquiry', 'wating']", "rule-book.unknown-state", "$.clocks[0].heldIn[1]", "did you mean 'waiting'?" },
        { "{ 'waiting': 'agreed-suspension' } => { 'wating': 'waiting-for-customer' }", "rule-book.unknown-state", "$.clocks[0].heldIn.wating", "" },
        { "'agreed-suspension' => 'agreed-suspensoin'", "rule-book.unknown-value", "$.clocks[0].heldIn.waiting", "did you mean 'agreed-suspension'?" },
        { "'agreed-suspension' => 'not-counted'", "rule-book.out-of-range", "$.clocks[0].heldIn.waiting", "'excludedIn'" },
        { "{ 'waiting': 'agreed-suspension' } => 'waiting'", "rule-book.wrong-type", "$.clocks[0].heldIn", "" },
        { "'onReopen': 'continue' => 'excludedIn': ['talk']", "rule-book.unknown-state", "$.clocks[0].excludedIn[0]", "did you mean 'talks'?" },
        { "'onReopen': 'continue' => 'excludedIn': ['waiting']", "rule-book.contradiction", "$.clocks[0].excludedIn[0]", "both held and excluded" },
        { "'onReopen': 'continue' => 'excludedIn': ['open']", "rule-book.contradiction", "$.clocks[0].excludedIn[0]", "both runs and is excluded" },
        { "{ 'waiting': 'agreed-suspension' } => ['open']", "rule-book.contradiction", "$.clocks[0].heldIn[0]", "both runs and is held" },
        { "'runsIn': ['open'] => 'runsIn': ['open', 'settled']", "rule-book.contradiction", "$.clocks[0].runsIn[1]", "'settled' is closed" },
        { "'runsIn': ['open'] => 'runsIn': ['open', 'open']", "rule-book.stands-twice", "$.clocks[0].runsIn", "" },
        { "'runsIn': ['open'] => 'runsIn': []", "rule-book.clock-never-runs", "$.clocks[0].runsIn", "runs in no open state." },
        { "'runsIn': ['open'], 'heldIn': { 'waiting': => 'runsIn': ['talks'], 'heldIn': { 'inquiry': 'force-majeure', 'waiting':", "rule-book.clock-never-runs", "$.clocks[0].runsIn", "leave it none" },
        { "'continue' => 'contineu'", "rule-book.unknown-value", "$.clocks[0].onReopen", "did you mean 'continue'?" },
        { "'onReopen': 'continue' => 'onLimit': 'setle'", "rule-book.unknown-trigger", "$.clocks[0].onLimit", "did you mean 'settle'?" },
        { "'onReopen': 'continue' => 'onWarning': 'conclude'", "rule-book.reserved-trigger", "$.clocks[0].onWarning", "facts that only people know" },
        { "'onReopen': 'continue' => 'endsPath': true", "rule-book.contradiction", "$.clocks[0].endsPath", "names in 'onLimit' the step" },
        { "'onReopen': 'continue' => 'perOwner': 'yes'", "rule-book.wrong-type", "$.clocks[0].perOwner", "" },
        { "'onReopen': 'continue' => 'onReopen': 'continue', 'extensions': [{ 'id': 'more' }]", "rule-book.missing-property", "$.clocks[0].extensions[0]", "'promise' is missing" },
        { "'onReopen': 'continue' => 'onReopen': 'continue', 'extensions': [{ 'promise': 'longer' }]", "rule-book.missing-property", "$.clocks[0].extensions[0]", "'id' is missing" },
        { "'onReopen': 'continue' => 'onReopen': 'continue', 'extensions': [{ 'id': 'more', 'promise': 'answer' }]", "rule-book.contradiction", "$.clocks[0].extensions[0].promise", "times the clock already" },
        { "'onReopen': 'continue' => 'onReopen': 'continue', 'extensions': [{ 'id': 'more', 'promise': 'a' }, { 'id': 'more', 'promise': 'b' }]", "rule-book.duplicate-extension", "$.clocks[0].extensions[1].id", "twice" },
        { "'onReopen': 'continue' => 'onReopen': 'continue', 'extensions': [{ 'id': 'more', 'promise': 'a' }, { 'id': 'most', 'promise': 'b', 'after': 'moer' }]", "rule-book.unknown-extension", "$.clocks[0].extensions[1].after", "did you mean 'more'?" },
        { "'onReopen': 'continue' => 'onReopen': 'continue', 'extensions': [{ 'id': 'more', 'promise': 'a', 'requires': ['extension-aproved'] }]", "rule-book.unknown-condition", "$.clocks[0].extensions[0].requires[0]", "did you mean 'extension-approved'?" },
        { "'adjournments': { => 'basis': { 'id': 'canonicle', 'version': 1 }, 'adjournments': {", "rule-book.unknown-basis", "$.basis", "is no procedure that ships" },
        { "'adjournments': { => 'grounds': { 'settle': [{ 'code': 'x', 'names': { 'en': 'x' } }] }, 'adjournments': {", "rule-book.out-of-range", "$.grounds.settle", "needs no ground" },
        { "'adjournments': { => 'grounds': { 'endMediation': [{ 'code': 'x', 'names': { 'en': 'x' } }, { 'code': 'x', 'names': { 'en': 'y' } }] }, 'adjournments': {", "rule-book.duplicate-ground", "$.grounds.endMediation[1].code", "stands twice" },
        { "'silence': 'accepted' } => 'silence': 'accepted', 'promise': ' ' }", "rule-book.out-of-range", "$.handOver.promise", "blank" },
        { "'stopsOn': ['answered'] => 'stopsOn': ['anwsered']", "rule-book.unknown-trigger", "$.clocks[1].stopsOn[0]", "did you mean 'answered'?" },
        { "'startsOn': ['askComplainant'] => 'startsOn': ['ask']", "rule-book.unknown-trigger", "$.clocks[1].startsOn[0]", "No transition has the trigger 'ask' (did you mean 'askComplainant'?)." },
        { "'startsOn': ['askComplainant'] => 'startsOn': ['receive']", "rule-book.reserved-trigger", "$.clocks[1].startsOn[0]", "starts with the receipt" },
        { "'stopsOn': ['answered'] => 'stopsOn': ['answered', 'answered']", "rule-book.stands-twice", "$.clocks[1].stopsOn", "" },
        { "'stopsOn': ['answered'] => 'stopsOn': ['answered', 'askComplainant']", "rule-book.contradiction", "$.clocks[1].stopsOn", "starts the clock and stops it" },
        { "'stopsOn': ['answered'] => 'stopsOn': ['answered'], 'onReopen': 'never'", "rule-book.contradiction", "$.clocks[1].onReopen", "leave 'onReopen' out" },
        { "{ 'id': 'guest', => 7, { 'id': 'guest',", "rule-book.wrong-type", "$.clocks[1]", "Expected an object" },
        {
            "{ 'trigger': 'reopen', => { 'trigger': 'lapse', 'from': ['waiting'], 'to': 'withdrawn', 'roles': ['clock'], 'requires': ['answer-overdue', 'reminded'] }, { 'trigger': 'reopen',",
            "rule-book.duplicate-row", "$.transitions[8]", "waiting --lapse--> withdrawn"
        },
    };

    private static Dictionary<string, (Action<ComplaintProcedureBuilder> Break, string Code, string Place)> InCSharp { get; } = new()
    {
        ["a superstate without a code"] = (desk => desk.Superstate(default), "bad-code", "$.superstates"),
        ["a superstate twice"] = (desk => desk.Superstate(new("open")), "duplicate-state", "$.superstates.open"),
        ["a state without a code"] = (desk => desk.State(default, ComplaintPhase.Intake), "bad-code", "$.states"),
        ["a state twice"] = (desk => desk.State(new("new"), ComplaintPhase.Intake), "duplicate-state", "$.states.new"),
        ["a state that is a superstate"] = (desk => desk.State(new("open"), ComplaintPhase.Intake), "duplicate-state", "$.states.open"),
        ["a closing state without outcome"] = (desk => desk.State(new("gone"), ComplaintPhase.Closed), "closing-without-outcome", "$.states.gone"),
        ["an open state with an outcome"] = (desk => desk.State(new("v.2"), ComplaintPhase.Intake, outcome: ComplaintOutcome.Merged), "outcome-of-open-state", "$.states['v.2']"),
        ["a phase that is none"] = (desk => desk.State(new("odd"), (ComplaintPhase)99), "unknown-value", "$.states.odd.phase"),
        ["an outcome that is none"] = (desk => desk.State(new("odd"), ComplaintPhase.Closed, outcome: (ComplaintOutcome)99), "unknown-value", "$.states.odd.outcome"),
        ["an unknown superstate"] = (desk => desk.State(new("x"), ComplaintPhase.Intake, within: new("opne")), "unknown-superstate", "$.states.x.superstate"),
        ["a superstate in itself"] = (desk => desk.Superstate(new("loop"), within: new("loop")), "superstate-cycle", "$.superstates.loop.superstate"),
        ["an unknown initial state"] = (desk => desk.Initial(new("gnu")), "unknown-state", "$.initial"),
        ["a closed initial state"] = (desk => desk.Initial(new("done")), "out-of-range", "$.initial"),
        ["a blank source"] = (desk => desk.Source(" "), "out-of-range", "$.source"),
        ["a trigger without a code"] = (desk => desk.Stay(default, [new("new")], [Role.Handler]), "bad-code", "$.transitions[1].trigger"),
        ["the reserved trigger"] = (desk => desk.Stay(Trigger.Receive, [new("new")], [Role.Handler]), "reserved-trigger", "$.transitions[1].trigger"),
        ["a start from nowhere"] = (desk => desk.Stay(new("x"), [], [Role.Handler]), "out-of-range", "$.transitions[1].from"),
        ["a start that is left out"] = (desk => desk.Stay(new("x"), default, [Role.Handler]), "out-of-range", "$.transitions[1].from"),
        ["an unknown start"] = (desk => desk.Stay(new("x"), [new("new"), new("old")], [Role.Handler]), "unknown-state", "$.transitions[1].from[1]"),
        ["an empty start"] = (desk => desk.Stay(new("x"), [default], [Role.Handler]), "unknown-state", "$.transitions[1].from[0]"),
        ["an unknown exception"] = (desk => desk.Stay(new("x"), [new("new")], [Role.Handler], except: [new("old")]), "unknown-state", "$.transitions[1].except[0]"),
        ["an unknown target"] = (desk => desk.Move(new("x"), [new("new")], new("old"), [Role.Handler]), "unknown-state", "$.transitions[1].to"),
        ["an empty target"] = (desk => desk.Move(new("x"), [new("new")], default, [Role.Handler]), "unknown-state", "$.transitions[1].to"),
        ["a superstate as target"] = (desk => desk.Move(new("x"), [new("new")], new("open"), [Role.Handler]), "unknown-state", "$.transitions[1].to"),
        ["a role without a code"] = (desk => desk.Stay(new("x"), [new("new")], [default(Role)]), "bad-code", "$.transitions[1].roles"),
        ["an unknown condition"] = (desk => desk.Stay(new("x"), [new("new")], [Role.Handler], [new("owner-name")]), "unknown-condition", "$.transitions[1].requires[0]"),
        ["an empty condition"] = (desk => desk.Stay(new("x"), [new("new")], [Role.Handler], unless: [default]), "unknown-condition", "$.transitions[1].unless[0]"),
        ["a contradiction"] = (desk => desk.Return(new("x"), [new("new")], [Role.Handler], [new("reminded")], [new("reminded")]), "contradiction", "$.transitions[1].unless"),
        ["a role twice"] = (desk => desk.Stay(new("x"), [new("new")], [Role.Handler, Role.Handler]), "stands-twice", "$.transitions[1].roles"),
        ["a row twice"] = (desk => desk.Move(new("end"), [new("new")], new("done"), [Role.Handler]), "duplicate-row", "$.transitions[1]"),
        ["a negative number of hand-overs"] = (desk => desk.HandOver(-1, Duration.FromHours(1), HandOverSilence.Refused), "out-of-range", "$.handOver.max"),
        ["no time to answer"] = (desk => desk.HandOver(1, Duration.Zero, HandOverSilence.Refused), "out-of-range", "$.handOver.answerWithin"),
        ["too much time to answer"] = (desk => desk.HandOver(1, Duration.FromDays(3_660) + Duration.Epsilon, HandOverSilence.Refused), "out-of-range", "$.handOver.answerWithin"),
        ["a silence that is none"] = (desk => desk.HandOver(1, Duration.FromDays(1), (HandOverSilence)9), "unknown-value", "$.handOver.silence"),
        ["a ladder without rungs"] = (desk => desk.Escalation([]), "out-of-range", "$.escalation.levels"),
        ["a ladder that is left out"] = (desk => desk.Escalation(default), "out-of-range", "$.escalation.levels"),
        ["a rung without a code"] = (desk => desk.Escalation([Role.Supervisor, default]), "bad-code", "$.escalation.levels"),
        ["a rung twice"] = (desk => desk.Escalation([Role.Supervisor, Role.Supervisor]), "stands-twice", "$.escalation.levels"),
        ["a cause that is none"] = (desk => desk.Escalation([Role.Supervisor], (EscalationCause)77), "unknown-value", "$.escalation.on"),
        ["a follow-up after nothing"] = (desk => desk.FollowUp(Period.FromDays(1)), "out-of-range", "$.followUp.after"),
        ["a follow-up after an outcome that is none"] = (desk => desk.FollowUp(Period.FromDays(1), (ComplaintOutcome)77), "unknown-value", "$.followUp.after"),
        ["a follow-up without time"] = (desk => desk.FollowUp(Period.Zero, ComplaintOutcome.Settled), "out-of-range", "$.followUp.within"),
        ["a follow-up before closing"] = (desk => desk.FollowUp(Period.FromDays(2) - Period.FromHours(1), ComplaintOutcome.Settled), "out-of-range", "$.followUp.within"),
        ["a negative number of adjournments"] = (desk => desk.MaxAdjournments(-1), "out-of-range", "$.adjournments.max"),
        ["a name for no trigger"] = (desk => desk.Name(new ComplaintTrigger("edn"), LocalizedText.Same("End")), "unknown-trigger", "$.triggers.edn"),
        ["a clock without a code"] = (desk => desk.Clock(default, "p", [new("new")]), "bad-code", "$.clocks[0].id"),
        ["a clock twice"] = (desk => desk.Clock("a", "p", [new("new")]).Clock("a", "q", [new("new")]), "duplicate-clock", "$.clocks[1].id"),
        ["a clock without a promise"] = (desk => desk.Clock("a", " ", [new("new")]), "out-of-range", "$.clocks[0].promise"),
        ["a clock that is left out"] = (desk => desk.Clock("a", "p", default), "clock-never-runs", "$.clocks[0].runsIn"),
        ["a hold for no reason"] = (desk => desk.State(new("v.2"), ComplaintPhase.Intake).Clock("a", "p", [new("new")], heldIn: [new(new("v.2"), (PauseReason)99)]), "unknown-value", "$.clocks[0].heldIn['v.2']"),
        ["a hold where it runs"] = (desk => desk.Clock("a", "p", [new("new")], heldIn: [new(new("new"))]), "contradiction", "$.clocks[0].heldIn[0]"),
        ["a clock in a closed state"] = (desk => desk.Clock("a", "p", [new("open")], excludedIn: [new("done")]), "contradiction", "$.clocks[0].excludedIn[0]"),
        ["a way to reopen that is none"] = (desk => desk.Clock("a", "p", [new("open")], onReopen: (ClockReopening)9), "unknown-value", "$.clocks[0].onReopen"),
        ["a stop by nothing"] = (desk => desk.Clock("a", "p", [new("open")], stopsOn: [default]), "unknown-trigger", "$.clocks[0].stopsOn[0]"),
        ["a name for no role"] = (desk => desk.Name(default(Role), LocalizedText.Same("Nobody")), "bad-code", "$.roles"),
    };

    public static TheoryData<string> Breaks { get; } = [.. InCSharp.Keys];

    [Theory, MemberData(nameof(JsonFaults))]
    public void A_fault_in_JSON_is_told_with_its_code_at_its_place(string edit, string code, string place, string told)
    {
        var fault = Assert.Single(FaultsOf(ProcedureSamples.Desk.With(edit)));
        Assert.Equal((code, place), (fault.Code, fault.Place));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Breaks))]
    public void A_fault_in_CSharp_is_told_with_its_code_at_its_place(string name)
    {
        var (spoil, code, place) = InCSharp[name];
        var desk = Desk();
        desk.Build();   // sound before
        spoil(desk);
        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => desk.Build()).Faults);
        Assert.Equal(($"rule-book.{code}", place), (fault.Code, fault.Place));
    }

    [Theory]
    [InlineData("", "rule-book.malformed-json")]
    [InlineData("{", "rule-book.malformed-json")]
    [InlineData("\uD800", "rule-book.malformed-json")]
    [InlineData("{} {}", "rule-book.malformed-json")]
    [InlineData("// none", "rule-book.malformed-json")]
    [InlineData("null", "rule-book.wrong-type")]
    [InlineData("[]", "rule-book.wrong-type")]
    [InlineData("\"desk\"", "rule-book.wrong-type")]
    public void A_text_that_is_no_JSON_object_is_one_fault(string json, string code)
    {
        var fault = Assert.Single(FaultsOf(json));
        Assert.Equal((code, "$"), (fault.Code, fault.Place));
    }

    [Fact]
    public void Whatever_is_cut_off_is_refused_as_a_rule_book()
    {
        for (var length = 0; length < ProcedureSamples.Desk.Length; length++)
        {
            Assert.Equal("rule-book.malformed-json", Assert.Single(FaultsOf(ProcedureSamples.Desk[..length])).Code);
        }

        Assert.Throws<ArgumentNullException>(() => ComplaintProcedure.Parse(null!));
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_they_are_found()
    {
        var exception = Assert.Throws<RuleBookException>(() => ComplaintProcedure.Parse(ProcedureSamples.Desk.With(
            "'version': 2 => 'version': 0",
            "'phase': 'waiting' => 'phase': 'wait'",
            "'roles': ['clock'] => 'roles': ['clock', 'clock']",
            "'to': 'answered' => 'to': 'anwered'",
            "'max': 2 => 'max': '2'",
            "'triggers': { 'settle' => 'triggers': { 'setle'")));
        Assert.Equal(
            [
                "$.version rule-book.out-of-range", "$.states.waiting.phase rule-book.unknown-value", "$.handOver.max rule-book.wrong-type",
                "$.transitions[3].roles rule-book.stands-twice", "$.transitions[5].to rule-book.unknown-state", "$.triggers.setle rule-book.unknown-trigger",
            ],
            exception.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
        Assert.Equal("complaint procedure 'desk'", exception.RuleBook);
        Assert.StartsWith("The complaint procedure 'desk' does not hold together; 6 faults:\n$.version: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_without_states_or_without_an_end_is_refused()
    {
        var empty = ComplaintProcedure.Define(" ", 0, LocalizedText.Same("Empty"));
        Assert.Equal(
            ["$.id rule-book.out-of-range", "$.version rule-book.out-of-range", "$.states rule-book.missing-property"],
            Assert.Throws<RuleBookException>(() => empty.Build()).Faults.Select(fault => $"{fault.Place} {fault.Code}"));

        var endless = ComplaintProcedure.Define("endless", 1, LocalizedText.Same("Endless")).State(new("new"), ComplaintPhase.Intake);
        Assert.Equal(("rule-book.no-closing-state", "$.states"), Single(() => endless.Build()));
        Assert.Equal(
            ("rule-book.no-closing-state", "$.states"),
            Single(() => ComplaintProcedure.Parse("""{ "id": "endless", "version": 1, "names": { "en": "x" }, "initial": "new", "states": { "new": { "phase": "intake" } }, "transitions": [] }""")));
        Assert.Equal(
            ["$ rule-book.missing-property", "$.states rule-book.missing-property"],
            FaultsOf("""{ "id": "x", "version": 1, "names": { "en": "x" }, "initial": "new" }""").Select(fault => $"{fault.Place} {fault.Code}"));

        static (string, string) Single(Action act)
        {
            var fault = Assert.Single(Assert.Throws<RuleBookException>(act).Faults);
            return (fault.Code, fault.Place);
        }
    }

    [Fact]
    public void Two_superstates_within_each_other_are_a_cycle_at_both()
    {
        var desk = Desk().Superstate(new("a"), within: new("b")).Superstate(new("b"), within: new("a")).State(new("x"), ComplaintPhase.Intake, within: new("a"));
        Assert.Equal(
            ["$.superstates.a.superstate rule-book.superstate-cycle", "$.superstates.b.superstate rule-book.superstate-cycle"],
            Assert.Throws<RuleBookException>(() => desk.Build()).Faults.Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void A_builder_that_goes_on_does_not_change_what_it_made()
    {
        var desk = Desk();
        var made = desk.Build();
        var json = made.ToJson();
        desk.State(new("more"), ComplaintPhase.Review).Stay(new("x"), [new("more")], [Role.Handler]).Name(new ComplaintTrigger("x"), LocalizedText.Same("X")).Initial(new("more"));
        Assert.NotEqual(json, desk.Build().ToJson());
        Assert.Equal(json, made.ToJson());
    }

    [Fact]
    public void Null_is_a_programmers_mistake()
    {
        var desk = Desk();
        Assert.Throws<ArgumentNullException>(() => ComplaintProcedure.Define(null!, 1, LocalizedText.Same("x")));
        Assert.Throws<ArgumentNullException>(() => ComplaintProcedure.Define("x", 1, null!));
        Assert.Throws<ArgumentNullException>(() => desk.Source(null!));
        Assert.Throws<ArgumentNullException>(() => desk.Name(new ComplaintTrigger("end"), null!));
        Assert.Throws<ArgumentNullException>(() => desk.Name(Role.Handler, null!));
        Assert.Throws<ArgumentNullException>(() => desk.FollowUp(null!, ComplaintOutcome.Settled));
        Assert.Throws<ArgumentNullException>(() => desk.Clock("a", null!, [new("new")]));
    }

    [Fact]
    public void A_host_may_name_its_own_conditions()
    {
        var own = ConditionCatalogue.Standard.With(new Condition(new("in-lounge"), LocalizedText.Same("in the lounge"), ConditionBasis.Case, _ => true));
        var json = ProcedureSamples.Desk.With("'unless': ['severity-set'] => 'unless': ['in-lounge']");
        Assert.Equal("rule-book.unknown-condition", Assert.Single(FaultsOf(json)).Code);
        Assert.Contains(ComplaintProcedure.Parse(json, own).Rows, row => row.Unless.Any(condition => condition.Code == new ConditionCode("in-lounge")));
    }

    private static ComplaintProcedureBuilder Desk() => ComplaintProcedure.Define("desk", 1, LocalizedText.Same("Desk"))
        .Superstate(new("open"))
        .State(new("new"), ComplaintPhase.Intake, within: new("open"))
        .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
        .Move(new("end"), [new("new")], new("done"), [Role.Handler]);

    private static IEnumerable<RuleBookFault> FaultsOf(string json) => Assert.Throws<RuleBookException>(() => ComplaintProcedure.Parse(json)).Faults;
}
