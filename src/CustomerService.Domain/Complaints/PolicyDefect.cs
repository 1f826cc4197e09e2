namespace CustomerService.Domain.Complaints;

/// <summary>What a firm without a proper complaint policy lacks (五类制度缺陷).</summary>
/// <remarks>Source: the water pump case [000 Q2.2, Q2.3].</remarks>
public enum PolicyDefect
{
    /// <summary>No dedicated unit with a reporting line (没有专门机构和汇报渠道).</summary>
    NoDedicatedUnit,

    /// <summary>No acceptance criteria, so no uniform handling (没有受理标准、处理不统一).</summary>
    NoUniformHandling,

    /// <summary>No time limits (没有处理时限).</summary>
    NoTimeLimit,

    /// <summary>Responsibility per step unclear (责任不清).</summary>
    UnclearResponsibility,

    /// <summary>No shared case record (没有共享的投诉记录).</summary>
    NoCaseRecord,
}

/// <summary>Names of <see cref="PolicyDefect"/>.</summary>
public static class PolicyDefects
{
    extension(PolicyDefect defect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => defect switch
        {
            PolicyDefect.NoDedicatedUnit => new("no dedicated unit with a reporting line", "没有专门机构和汇报渠道"),
            PolicyDefect.NoUniformHandling => new("no acceptance criteria, so no uniform handling", "没有受理标准、处理不统一"),
            PolicyDefect.NoTimeLimit => new("no time limits", "没有处理时限"),
            PolicyDefect.UnclearResponsibility => new("responsibility per step unclear", "责任不清"),
            PolicyDefect.NoCaseRecord => new("no shared case record", "没有共享的投诉记录"),
            _ => throw new ArgumentOutOfRangeException(nameof(defect), defect, "Not a value of PolicyDefect."),
        };
    }
}
