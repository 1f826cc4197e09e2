namespace CustomerService.Domain.Tests;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Complaint = new("complaint", "投诉");

    [Fact]
    public void A_text_has_a_form_in_each_language()
    {
        Assert.Equal(("complaint", "投诉"), (Complaint.English, Complaint.Chinese));
        Assert.Equal("complaint", Complaint.In(Language.English));
        Assert.Equal("投诉", Complaint.In(Language.Chinese));
        Assert.Equal("complaint", Complaint.ToString());
    }

    [Fact]
    public void A_proper_name_serves_for_both() =>
        Assert.Equal(new LocalizedText("ISO 10002", "ISO 10002"), LocalizedText.Same("ISO 10002"));

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("\t\r\n"), InlineData("\u3000")]
    public void No_form_is_blank(string blank)
    {
        Assert.Equal("english", Assert.Throws<ArgumentException>(() => new LocalizedText(blank, "投诉")).ParamName);
        Assert.Equal("chinese", Assert.Throws<ArgumentException>(() => new LocalizedText("complaint", blank)).ParamName);
        Assert.Throws<ArgumentException>(() => LocalizedText.Same(blank));
    }

    [Fact]
    public void No_form_is_null()
    {
        Assert.Throws<ArgumentNullException>(() => new LocalizedText(null!, "投诉"));
        Assert.Throws<ArgumentNullException>(() => new LocalizedText("complaint", null!));
    }

    [Theory]
    [InlineData("zh"), InlineData("ZH"), InlineData("zh-Hans"), InlineData("zh-Hant"), InlineData("zh-CN"), InlineData("zh_CN"), InlineData("zh_CN.UTF-8"), InlineData("zh.UTF-8")]
    [InlineData("Zh-Hans-CN"), InlineData("zh@pinyin"), InlineData("zh-")]
    public void A_Chinese_tag_gives_Chinese(string tag) =>
        Assert.Equal(Language.Chinese, Languages.FromTag(tag));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("en"), InlineData("en-GB"), InlineData("en_US.UTF-8"), InlineData("C"), InlineData("POSIX"), InlineData("C.UTF-8"), InlineData("de-DE")]
    [InlineData("z"), InlineData("zha"), InlineData("zho"), InlineData("zhx-CN"), InlineData(" zh"), InlineData("xzh"), InlineData("en-zh"), InlineData("中文")]
    public void Every_other_tag_gives_English(string? tag) =>
        Assert.Equal(Language.English, Languages.FromTag(tag));

    [Theory]
    [InlineData(Language.English, "en", "English", "英文"), InlineData(Language.Chinese, "zh-Hans", "Chinese", "中文")]
    public void A_language_has_a_tag_and_a_name(Language language, string tag, string english, string chinese)
    {
        Assert.Equal((tag, new LocalizedText(english, chinese)), (language.Tag, language.DisplayName));
        Assert.Equal(language, Languages.FromTag(language.Tag));
    }
}
