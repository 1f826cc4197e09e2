using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Relations;

/// <summary>What an exit barrier is to a customer.</summary>
public enum ExitBarrierStanding
{
    /// <summary>There is none of this kind (未设置).</summary>
    Absent,

    /// <summary>It keeps a customer who is content anyway (巩固关系).</summary>
    Supports,

    /// <summary>It holds a customer who would rather leave: mend the quality before anything else (强留客户).</summary>
    Traps,
}

/// <summary>One line of the checklist of exit barriers.</summary>
/// <param name="Kind">The kind of tie.</param>
/// <param name="Strength">Its strength; in [0, 1].</param>
/// <param name="Standing">What it is to this customer.</param>
/// <param name="Question">What to ask oneself about it.</param>
public sealed record ExitBarrier(SwitchingConstraintKind Kind, double Strength, ExitBarrierStanding Standing, LocalizedText Question);

/// <summary>The checklist of exit barriers (退出障碍): one line for each kind of tie.</summary>
/// <remarks>The source asks how to strengthen them [003 c5 q25] and prints no answer; kinds are those of [003 c2 q22], the questions are this library's.</remarks>
public static class ExitBarriers
{
    extension(ExitBarrierStanding standing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => standing switch
        {
            ExitBarrierStanding.Absent => new("absent", "未设置"),
            ExitBarrierStanding.Supports => new("supports the relation", "巩固关系"),
            ExitBarrierStanding.Traps => new("traps the customer", "强留客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a value of ExitBarrierStanding."),
        };
    }

    /// <summary>Goes through the list for one customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="qualityBelow">Below which perceived quality the customer counts as dissatisfied, on the customer's scale.</param>
    /// <returns>One line for each kind of tie, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not a number.</exception>
    public static ImmutableArray<ExitBarrier> Check(TiedCustomer customer, double qualityBelow)
    {
        ArgumentNullException.ThrowIfNull(customer);
        if (!double.IsFinite(qualityBelow))
        {
            throw new ArgumentOutOfRangeException(nameof(qualityBelow), qualityBelow, "A quality is a finite number.");
        }

        return [.. Enum.GetValues<SwitchingConstraintKind>().Select(Line)];

        ExitBarrier Line(SwitchingConstraintKind kind)
        {
            var strength = customer.Constraints.StrengthOf(kind);
            var standing = strength == 0 ? ExitBarrierStanding.Absent : customer.PerceivedQuality < qualityBelow ? ExitBarrierStanding.Traps : ExitBarrierStanding.Supports;
            return new ExitBarrier(kind, strength, standing, Question(kind));
        }
    }

    private static LocalizedText Question(SwitchingConstraintKind kind) => kind switch
    {
        SwitchingConstraintKind.Legal => new("Does a contract that is fair to both sides bind us and the customer?", "是否有对双方公平的合同约束我方与客户？"),
        SwitchingConstraintKind.Technical => new("Do our systems and the customer's work together, so that another would have to be fitted anew?", "双方系统是否已对接，更换他方需重新适配？"),
        SwitchingConstraintKind.Knowledge => new("Do we know about the customer what another would have to learn first?", "我方是否掌握他方须从头了解的客户知识？"),
        _ => new("What else would the customer lose by leaving: points, rebates, colleagues one knows?", "客户离开还会失去什么：积分、折扣、熟悉的人员？"),
    };
}
