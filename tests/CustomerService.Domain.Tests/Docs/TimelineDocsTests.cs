using CustomerService.Domain.Tests.Commitments;
using CustomerService.Domain.Tests.Conventions;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>Timelines beside the pages are drawn by the library, never by hand.</summary>
public sealed class TimelineDocsTests
{
    [Theory]
    [InlineData("docs/samples/timelines/first-response.en.svg", Language.English)]
    [InlineData("docs/samples/timelines/first-response.zh.svg", Language.Chinese)]
    public void A_timeline_is_what_the_timer_draws(string file, Language language) =>
        Assert.Equal(TimelineSamples.FirstResponse.ToSvg(TimelineSamples.On(24, 18), language), Repository.ReadText(file));
}
