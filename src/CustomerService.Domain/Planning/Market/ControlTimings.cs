namespace CustomerService.Domain.Planning.Market;

/// <summary>When something is controlled, in order.</summary>
/// <remarks>Source: [003 R15 1]: one base, three controls, one platform.</remarks>
public enum ControlTiming
{
    /// <summary>Before it happens (事前).</summary>
    Before,

    /// <summary>While it happens (事中).</summary>
    During,

    /// <summary>After it has happened (事后).</summary>
    After,
}

/// <summary>How far the management of service has come, in order.</summary>
/// <remarks>Source: [003 R15 1]: the years 2005 to 2008 of one firm.</remarks>
public enum ServiceSystemStage
{
    /// <summary>Everybody on their own (2005) (分散).</summary>
    Scattered,

    /// <summary>Ways are tried (2006) (探索).</summary>
    Exploring,

    /// <summary>What works is put in order (2007) (梳理).</summary>
    Sorting,

    /// <summary>The order is made better (2008) (完善).</summary>
    Perfecting,
}

/// <summary>What the management of service stands on.</summary>
/// <remarks>Source: [003 R15 1].</remarks>
public enum ServiceSystemPillar
{
    /// <summary>Base: the pressure of the market reaches everybody (压力传递).</summary>
    PressureTransfer,

    /// <summary>Controls before, during and after; see <see cref="ControlTiming"/> (三个控制).</summary>
    ThreeControls,

    /// <summary>One information platform (一个信息平台).</summary>
    OnePlatform,
}

/// <summary>Names of <see cref="ControlTiming"/>, <see cref="ServiceSystemStage"/> and <see cref="ServiceSystemPillar"/>.</summary>
public static class ControlTimings
{
    extension(ControlTiming timing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => timing switch
        {
            ControlTiming.Before => new("before", "事前"),
            ControlTiming.During => new("during", "事中"),
            ControlTiming.After => new("after", "事后"),
            _ => throw new ArgumentOutOfRangeException(nameof(timing), timing, "Not a value of ControlTiming."),
        };

        /// <summary>What comes next; null after the last.</summary>
        public ControlTiming? Next => timing < ControlTiming.After ? timing + 1 : null;
    }

    extension(ServiceSystemStage stage)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => stage switch
        {
            ServiceSystemStage.Scattered => new("scattered", "分散"),
            ServiceSystemStage.Exploring => new("exploring", "探索"),
            ServiceSystemStage.Sorting => new("sorting", "梳理"),
            ServiceSystemStage.Perfecting => new("perfecting", "完善"),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a value of ServiceSystemStage."),
        };
    }

    extension(ServiceSystemPillar pillar)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => pillar switch
        {
            ServiceSystemPillar.PressureTransfer => new("pressure is passed on", "压力传递"),
            ServiceSystemPillar.ThreeControls => new("three controls", "三个控制"),
            ServiceSystemPillar.OnePlatform => new("one IT platform", "一个信息平台"),
            _ => throw new ArgumentOutOfRangeException(nameof(pillar), pillar, "Not a value of ServiceSystemPillar."),
        };
    }
}
