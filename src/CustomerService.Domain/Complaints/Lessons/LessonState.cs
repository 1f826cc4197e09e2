namespace CustomerService.Domain.Complaints.Lessons;

/// <summary>Where a case of the lesson library stands.</summary>
/// <remarks>Source: [003 R8 2.2], the case library (案例库) and how new projects use it.</remarks>
public enum LessonState
{
    /// <summary>The problem is noted and evidence is collected (已收集).</summary>
    Collected,

    /// <summary>The lesson is drawn from the evidence (已分析).</summary>
    Analyzed,

    /// <summary>A department answers for the problem (已定责).</summary>
    Attributed,

    /// <summary>The lesson went to the departments of a new project as an input of its design (已输入新项目).</summary>
    FedForward,

    /// <summary>A review of what the new project put out has confirmed that the problem is avoided there (评审已通过).</summary>
    ReviewPassed,

    /// <summary>Closed (已关闭).</summary>
    Closed,
}

/// <summary>What a review of a new project's output says of the problem.</summary>
public enum LessonVerdict
{
    /// <summary>The problem is there again (未避免).</summary>
    NotAvoided,

    /// <summary>The problem is avoided (已避免).</summary>
    Avoided,
}

/// <summary>Names of <see cref="LessonState"/> and <see cref="LessonVerdict"/>.</summary>
public static class LessonStates
{
    extension(LessonVerdict verdict)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => verdict switch
        {
            LessonVerdict.NotAvoided => new("not avoided", "未避免"),
            LessonVerdict.Avoided => new("avoided", "已避免"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a value of LessonVerdict."),
        };
    }

    extension(LessonState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            LessonState.Collected => new("collected", "已收集"),
            LessonState.Analyzed => new("analyzed", "已分析"),
            LessonState.Attributed => new("attributed", "已定责"),
            LessonState.FedForward => new("fed forward", "已输入新项目"),
            LessonState.ReviewPassed => new("review passed", "评审已通过"),
            LessonState.Closed => new("closed", "已关闭"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of LessonState."),
        };
    }
}
