namespace CustomerService.Domain.Commitments;

/// <summary>Where a timer stands.</summary>
public enum TimerStatus
{
    /// <summary>Not started (未启动).</summary>
    Armed,

    /// <summary>Running, in time so far (计时中).</summary>
    Running,

    /// <summary>Paused, in time so far (暂停).</summary>
    Paused,

    /// <summary>Done in time (达成).</summary>
    Met,

    /// <summary>The time is up and it is not done (超时).</summary>
    Breached,

    /// <summary>Done, but too late (超时完成).</summary>
    MetLate,

    /// <summary>Cancelled (取消).</summary>
    Cancelled,
}

/// <summary>How a timer goes on when its matter is opened again.</summary>
public enum Reopening
{
    /// <summary>The same clock goes on: the time it was closed does not count, what was used stays used (继续计时).</summary>
    Continue,

    /// <summary>A new cycle with the whole time; the old one is kept (重新计时).</summary>
    NewCycle,
}

/// <summary>What becomes of the time that has passed when the target changes.</summary>
public enum RetargetPolicy
{
    /// <summary>As if the new target had held from the start: everything is counted anew (保留起点).</summary>
    KeepStart,

    /// <summary>The whole new time from now on (重新开始).</summary>
    Restart,

    /// <summary>What was used stays used, the rest is counted by the new target (保留已用时间).</summary>
    KeepElapsed,
}

/// <summary>What changed when a timer got another target.</summary>
public enum RetargetCause
{
    /// <summary>The promise itself, its version (承诺变更).</summary>
    Promise,

    /// <summary>The customer's tier (客户等级变更).</summary>
    Tier,

    /// <summary>The priority of the matter (优先级变更).</summary>
    Priority,

    /// <summary>The calendar (日历变更).</summary>
    Calendar,

    /// <summary>More time was granted (延长).</summary>
    Extension,
}

/// <summary>How a cycle of a timer ended.</summary>
public enum CycleEnding
{
    /// <summary>It was done (已完成).</summary>
    Done,

    /// <summary>It was cancelled (已取消).</summary>
    Cancelled,

    /// <summary>Another message of the customer began the next one (被新消息取代).</summary>
    Superseded,
}

/// <summary>Names of the taxonomies of timers.</summary>
public static class TimerTerms
{
    extension(TimerStatus status)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => status switch
        {
            TimerStatus.Armed => new("armed", "未启动"),
            TimerStatus.Running => new("running", "计时中"),
            TimerStatus.Paused => new("paused", "暂停"),
            TimerStatus.Met => new("met", "达成"),
            TimerStatus.Breached => new("breached", "超时"),
            TimerStatus.MetLate => new("met late", "超时完成"),
            TimerStatus.Cancelled => new("cancelled", "取消"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a value of TimerStatus."),
        };

        /// <summary>Whether the matter is over: met, met late or cancelled.</summary>
        public bool IsOver => status is TimerStatus.Met or TimerStatus.MetLate or TimerStatus.Cancelled;
    }

    extension(Reopening way)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => way switch
        {
            Reopening.Continue => new("the clock goes on", "继续计时"),
            Reopening.NewCycle => new("a new cycle", "重新计时"),
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Not a value of Reopening."),
        };
    }

    extension(RetargetPolicy policy)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => policy switch
        {
            RetargetPolicy.KeepStart => new("keep the start", "保留起点"),
            RetargetPolicy.Restart => new("restart", "重新开始"),
            RetargetPolicy.KeepElapsed => new("keep the time used", "保留已用时间"),
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Not a value of RetargetPolicy."),
        };
    }

    extension(RetargetCause cause)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => cause switch
        {
            RetargetCause.Promise => new("change of promise", "承诺变更"),
            RetargetCause.Tier => new("change of tier", "客户等级变更"),
            RetargetCause.Priority => new("change of priority", "优先级变更"),
            RetargetCause.Calendar => new("change of calendar", "日历变更"),
            RetargetCause.Extension => new("extension", "延长"),
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a value of RetargetCause."),
        };
    }

    extension(CycleEnding ending)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => ending switch
        {
            CycleEnding.Done => new("done", "已完成"),
            CycleEnding.Cancelled => new("cancelled", "已取消"),
            CycleEnding.Superseded => new("superseded by a new message", "被新消息取代"),
            _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "Not a value of CycleEnding."),
        };
    }
}
