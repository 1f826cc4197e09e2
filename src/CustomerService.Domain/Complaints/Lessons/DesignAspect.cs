namespace CustomerService.Domain.Complaints.Lessons;

/// <summary>The side of a new project's design that a lesson is an input of (设计阶段输入).</summary>
/// <remarks>Source: [003 R8 2.2(2)], the design stage of a property developer.</remarks>
public enum DesignAspect
{
    /// <summary>Master plan, with public facilities and landscape (总体规划).</summary>
    MasterPlan,

    /// <summary>The building and the inside of the homes (建筑主体及户内).</summary>
    Building,

    /// <summary>How well one lives there, and the points of the equipment (居住性能).</summary>
    LivingPerformance,

    /// <summary>Quality of the works (工程质量).</summary>
    EngineeringQuality,
}

/// <summary>Names of <see cref="DesignAspect"/>.</summary>
public static class DesignAspects
{
    extension(DesignAspect aspect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => aspect switch
        {
            DesignAspect.MasterPlan => new("master plan", "总体规划"),
            DesignAspect.Building => new("building and interior", "建筑主体及户内"),
            DesignAspect.LivingPerformance => new("living performance", "居住性能"),
            DesignAspect.EngineeringQuality => new("quality of the works", "工程质量"),
            _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, "Not a value of DesignAspect."),
        };
    }
}
