using System.Collections.Immutable;

namespace CustomerService.Domain.Tests;

public sealed class RefusalTests
{
    private static readonly LocalizedText Close = new("Close", "结案");

    private static readonly LocalizedText Verifying = new("Effect being verified", "效果验证中");

    private static readonly ImmutableArray<DomainError> Two = [new Missing("an apology", "致歉"), new Missing("a receipt", "收据")];

    public static Refusal For(params ImmutableArray<DomainError> unmet) => new("close", Close, "verifying", Verifying, unmet);

    [Fact]
    public void A_refusal_names_act_state_and_every_reason_in_order()
    {
        var refusal = For(Two);

        Assert.Equal(("close", Close, "verifying", Verifying), (refusal.Act, refusal.ActName, refusal.State, refusal.StateName));
        Assert.Equal(Two, refusal.Unmet);
    }

    [Fact]
    public void It_reads_in_English() =>
        Assert.Equal("Close refused (state: Effect being verified):\n- There is no an apology.\n- There is no a receipt.", For(Two).In(Language.English));

    [Fact]
    public void It_reads_in_Chinese() =>
        Assert.Equal("结案被拒绝（当前状态：效果验证中）：\n- 缺少致歉。\n- 缺少收据。", For(Two).In(Language.Chinese));

    [Fact]
    public void Its_text_is_the_English_one() =>
        Assert.Equal(For(Two).In(Language.English), For(Two).ToString());

    [Fact]
    public void Where_there_is_no_case_yet_no_state_is_named()
    {
        var refusal = new Refusal("receive", new("Receive", "登记"), "", null, [new Missing("an apology", "致歉")]);

        Assert.Equal("Receive refused:\n- There is no an apology.", refusal.In(Language.English));
        Assert.Equal("登记被拒绝：\n- 缺少致歉。", refusal.In(Language.Chinese));
    }

    [Fact]
    public void A_refusal_without_a_reason_an_act_or_a_state_is_a_mistake()
    {
        Assert.Equal("unmet", Assert.Throws<ArgumentException>(() => For()).ParamName);
        Assert.Equal("unmet", Assert.Throws<ArgumentException>(() => For(default(ImmutableArray<DomainError>))).ParamName);
        Assert.Equal("act", Assert.Throws<ArgumentException>(() => new Refusal("", Close, "", null, Two)).ParamName);
        Assert.Throws<ArgumentNullException>(() => new Refusal(null!, Close, "", null, Two));
        Assert.Throws<ArgumentNullException>(() => new Refusal("close", null!, "", null, Two));
        Assert.Throws<ArgumentNullException>(() => new Refusal("close", Close, null!, null, Two));
    }

    [Fact]
    public void An_error_is_its_data_and_prints_its_English_sentence()
    {
        DomainError one = new Missing("an apology", "致歉");

        Assert.Equal(one, new Missing("an apology", "致歉"));
        Assert.NotEqual(one, new Missing("a receipt", "收据"));
        Assert.Equal("There is no an apology.", one.ToString());
    }

    /// <summary>A host's own error.</summary>
    public sealed record Missing(string What, string WhatInChinese) : DomainError
    {
        public override string Code => "tests.missing";

        public override LocalizedText Message => new($"There is no {What}.", $"缺少{WhatInChinese}。");
    }
}
