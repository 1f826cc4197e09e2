using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Json;

namespace CustomerService.Domain.Tests.Json;

/// <summary>A fitted model is kept without its data.</summary>
public sealed class PurchaseModelJsonTests
{
    [Fact]
    public void A_model_is_written_as_its_parameters_and_its_unit()
    {
        var model = new BgNbd(0.24259, 4.41353, 0.79289, 2.42575, TimeUnit.Weeks);
        Assert.Equal("""{"r":0.24259,"alpha":4.41353,"a":0.79289,"b":2.42575,"unit":"weeks"}""", JsonSerializer.Serialize(model, CustomerServiceJson.BgNbd));
        Assert.Equal(["days", "weeks", "months", "years"], Enum.GetValues<TimeUnit>().Select(unit => JsonSerializer.SerializeToElement(unit, CustomerServiceJson.Options).GetString()));
    }

    [Fact]
    public void A_model_comes_back_to_the_last_bit()
    {
        RoundTrips(new BgNbd(Math.PI, 1e-300, 1.0 / 3, 5e300, TimeUnit.Years), CustomerServiceJson.BgNbd);
        RoundTrips(new MbgNbd(Math.E, double.Epsilon, 2.0 / 3, double.MaxValue, TimeUnit.Days), CustomerServiceJson.MbgNbd);

        static void RoundTrips<T>(T model, JsonTypeInfo<T> type) => Assert.Equal(model, JsonSerializer.Deserialize(JsonSerializer.Serialize(model, type), type));
    }

    [Theory]
    [InlineData("""{"r":0.2,"alpha":4.4,"a":0.7,"b":-2,"unit":"weeks"}""", "$.b")]
    [InlineData("""{"r":0,"alpha":4.4,"a":0.7,"b":2,"unit":"weeks"}""", "$.r")]
    [InlineData("""{"r":1,"alpha":1e999,"a":0.7,"b":2,"unit":"weeks"}""", "$.alpha")]
    [InlineData("""{"r":1,"alpha":"4","a":0.7,"b":2,"unit":"weeks"}""", "$.alpha")]
    [InlineData("""{"r":1,"alpha":4,"a":0.7,"b":2,"unit":"fortnights"}""", "$.unit")]
    [InlineData("""{"r":1,"alpha":4,"a":0.7,"b":2}""", "$")]
    [InlineData("""{"r":1,"alpha":4,"a":0.7,"b":2,"unit":"weeks","c":1}""", "$.c")]
    public void What_is_no_model_is_refused_with_its_place(string json, string path)
    {
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CustomerServiceJson.BgNbd)).Path);
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CustomerServiceJson.MbgNbd)).Path);
    }
}
